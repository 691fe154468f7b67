import type { Translation } from '$lib/shared/i18n';
import type { SubmissionWords } from './vi';

const en: Translation<SubmissionWords> = {
	record: 'Record of the unit',
	back: 'Back to what is to be sent',
	back_record: 'Back to the record',
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
	'send.UNIT': 'Send to Home Affairs',
	'send.PAPER': 'Record the paper',
	'send.STANDING': 'Send to the chair of the council',
	'resend.UNIT': 'Send again to Home Affairs',
	'resend.PAPER': 'Record the paper that came again',
	'resend.STANDING': 'Send again to the chair of the council',
	'ask.UNIT': 'Send this to Home Affairs?',
	'ask.PAPER': 'Record this paper of the unit?',
	'ask.STANDING': 'Send this to the chair of the council?',
	'text.PAPER':
		'Content and files stay as they are now, and count from the day the paper was received. Another officer reviews it.',
	'text.STANDING':
		'Content and files stay as they are now, and a receipt is given. The chair of the council reviews it.',
	'text.UNIT':
		'Content and files stay as they are now, and a receipt is given. After that it can only be changed when it is withdrawn before the limit or returned.',
	'sent.UNIT': 'Sent to Home Affairs.',
	'sent.PAPER': 'The paper is recorded.',
	'sent.STANDING': 'Sent to the chair of the council.',
	withdraw_question: 'Withdraw this?',
	withdraw_text: 'It becomes a draft again, and does not count as sent until it is sent again.',
	changes: 'Changed since it was last sent',
	sending_n: 'Sending {n}',
	conflict: 'This was changed elsewhere meanwhile',
	conflict_closed: 'It can no longer be changed.'
};

export default en;
