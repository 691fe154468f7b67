import { words } from '$lib/shared/i18n';

const vi = {
	title: 'Thông báo',
	bell: 'Thông báo, {n} chưa đọc',
	bell_none: 'Thông báo, không có thông báo chưa đọc',
	unread: 'Chưa đọc',
	unread_n: 'Chưa đọc ({n})',
	read: 'Đã đọc',
	read_all: 'Đánh dấu tất cả đã đọc',
	read_all_done: 'Đã đánh dấu {n} thông báo là đã đọc.',
	none: 'Chưa có thông báo nào.',
	none_help: 'Nhắc hạn, kết quả xử lý hồ sơ và ý kiến trả lại sẽ hiện ở đây.',
	all_read: 'Đã đọc hết thông báo.',
	about: 'Hồ sơ: {name}',
	note: 'Ý kiến: {text}',
	settings: 'Cách nhận thư và lịch cá nhân',
	mark: '{action}: {title}'
} as const;

export type NotificationWords = typeof vi;
export const t = words(vi, () => import('./en'));
