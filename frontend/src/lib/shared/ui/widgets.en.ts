import type { Translation } from '$lib/shared/i18n';
import type { WidgetWords } from './widgets.vi';

const en: Translation<WidgetWords> = {
	cancel: 'Cancel',
	close: 'Close',
	actions: 'Actions',
	not_now: 'Not possible now:',
	done: 'Done: {action}.',
	done_to: '{name}: “{action}” is done.',
	sending: 'Sending',
	waiting_n: 'Waiting to be sent ({n})',
	sent_at: 'Sent {time}',
	saved_at: 'Saved on this device {time}',
	needs_fix: 'To be corrected before sending again',
	timeline: 'What has happened',
	by: 'by {name}',
	notifications: 'Notifications',
	dismiss: 'Dismiss',
	print: 'Print',
	copy: 'Copy',
	copied: 'Copied.',
	copy_failed: 'It could not be copied. Mark and copy it by hand.',
	shown_once: 'Shown only once, on this page; it cannot be read again afterwards.',
	undo: 'Undo'
};

export default en;
