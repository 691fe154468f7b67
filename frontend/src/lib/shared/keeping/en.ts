import type { Translation } from '$lib/shared/i18n';
import type { KeepingWords } from './vi';

const en: Translation<KeepingWords> = {
	save: 'Save',
	saved_at: 'Saved {time}',
	saving: 'Saving',
	unsaved: 'Not saved yet',
	unchanged: 'No changes yet',
	not_saved: 'Could not be saved. {reason}',
	retrying: 'What you wrote is still on the screen and will be saved again.',
	leave_title: 'Leave without saving?',
	leave_text: 'What you have just written is not saved.',
	leave_save: 'Save and leave',
	leave_now: 'Leave without saving',
	stay: 'Stay',
	conflict_unknown: 'What you wrote is still on the screen, and not saved.',
	conflict_compare: 'Compare',
	conflict_hide: 'Close the comparison',
	conflict_copy: 'Copy what I wrote',
	conflict_copied: 'Copied.',
	conflict_not_copied: 'It could not be copied. Select the text and copy it.',
	conflict_theirs: 'Take the saved text',
	conflict_mine: 'Save mine over it',
	side_theirs: 'Saved text',
	side_mine: 'My text',
	save_keys: 'Save (Ctrl+S)'
};

export default en;
