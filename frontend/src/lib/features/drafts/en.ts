import type { Translation } from '$lib/shared/i18n';
import type { DraftWords } from './vi';

const en: Translation<DraftWords> = {
	title: 'Drafts',
	lead: 'What is being written or waits to be sent, kept on this device.',
	none: 'There are no drafts on this device.',
	none_help: 'What you write is saved by itself, also without network.',
	saved_at: 'Saved on this device {time}',
	waiting: 'Waiting, will be sent when there is a network',
	sending: 'Being sent',
	sent_at: 'Sent {time}',
	needs_fix: 'To be corrected: {message}',
	open: 'Open',
	fix: 'Correct and send again',
	take_back: 'Edit again',
	delete: 'Delete',
	delete_question: 'Delete “{title}” from this device?',
	delete_text: 'Unsent content will be lost.',
	delete_verb: 'Delete draft',
	deleted: 'The draft was deleted.',
	taken: 'This is being sent and cannot be edited any more.',
	no_service: 'This browser sends only while the page is open.'
};

export default en;
