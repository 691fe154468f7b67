import type { Translation } from '$lib/shared/i18n';
import type { SubmissionWords } from './vi';

const en: Translation<SubmissionWords> = {
	record: 'Record of the unit',
	back: 'Back to what is to be sent',
	for_duty: 'For the duty',
	of_bloc: 'Sent for {bloc}.',
	on_behalf: 'Entered by Home Affairs from the paper received on {date}.',
	on_behalf_undated: 'Entered by Home Affairs from paper.',
	file_ids: 'Attached files',
	paper_received_on: 'Day the paper was received',
	paper_hint:
		'As the stamp of the Home Affairs office says; this day decides whether it is on time.',
	whole: 'The whole record',
	nothing_given: 'Nothing entered yet.',
	not_given: 'Not given',
	add_row: 'Add {name}',
	content: 'Content',
	files_hint:
		'Scan of the signed document, photos, evidence (PDF, Word, Excel, pictures), at most 25 MB each.',
	url_hint: 'Begins with https://',
	unit_hint: 'Leave empty for a person of your own unit.',
	remove_row: 'Remove',
	removed_row: '{name} {n} was removed.',
	lacks: 'Still missing before it can be sent',
	nothing_lacks: 'Everything needed is there.',
	not_now: 'Cannot be sent yet',
	send: 'Send to Home Affairs',
	resend: 'Send again to Home Affairs',
	send_question: 'Send this to Home Affairs?',
	send_text:
		'Content and files stay as they are now, and a receipt is given. After that it can only be changed when it is withdrawn before the limit or returned.',
	sent: 'Sent to Home Affairs.',
	withdraw_question: 'Withdraw this?',
	withdraw_text: 'It becomes a draft again, and does not count as sent until it is sent again.',
	changes: 'Changed since it was last sent',
	sending_n: 'Sending {n}',
	conflict: 'This was changed elsewhere meanwhile',
	conflict_closed: 'It can no longer be changed.'
};

export default en;
