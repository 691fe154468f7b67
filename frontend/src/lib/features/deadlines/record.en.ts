import type { Translation } from '$lib/shared/i18n';
import type { RecordWords } from './record.vi';

const en: Translation<RecordWords> = {
	record: 'Duty of a unit',
	back_list: 'Back to the duties',
	back_own: 'Back to what is to be sent',
	waive_question: 'Waive this duty for the unit?',
	waive_text:
		'The unit need not send anything, and the duty leaves the on-time rate. This cannot be undone.',
	cancel_question: 'Cancel this duty?',
	cancel_text: 'For a duty that was assigned by mistake. This cannot be undone.'
};

export default en;
