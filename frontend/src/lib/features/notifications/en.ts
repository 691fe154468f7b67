import type { Translation } from '$lib/shared/i18n';
import type { NotificationWords } from './vi';

const en: Translation<NotificationWords> = {
	title: 'Notifications',
	bell: 'Notifications, {n} unread',
	bell_none: 'Notifications, none unread',
	unread: 'Unread',
	unread_n: 'Unread ({n})',
	read: 'Read',
	read_all: 'Mark all as read',
	read_all_done: '{n} {n|notification|notifications} marked as read.',
	none: 'No notifications yet.',
	none_help: 'Reminders, decisions and what is returned with remarks will appear here.',
	all_read: 'Everything has been read.',
	about: 'Record: {name}',
	note: 'Remark: {text}',
	settings: 'Mail and personal calendar',
	mark: '{action}: {title}'
};

export default en;
