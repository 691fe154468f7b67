import { words } from '$lib/shared/i18n';

const vi = {
	cancel: 'Hủy',
	close: 'Đóng',
	actions: 'Thao tác',
	not_now: 'Chưa thực hiện được:',
	done: 'Đã thực hiện: {action}.',
	done_to: '{name}: đã thực hiện “{action}”.',
	sending: 'Đang gửi',
	waiting_n: 'Chờ gửi ({n})',
	sent_at: 'Đã gửi {time}',
	saved_at: 'Đã lưu trên máy {time}',
	needs_fix: 'Cần sửa trước khi gửi lại',
	timeline: 'Quá trình xử lý',
	by: 'bởi {name}',
	notifications: 'Thông báo',
	dismiss: 'Tắt thông báo',
	print: 'In',
	copy: 'Sao chép',
	copied: 'Đã sao chép.',
	copy_failed: 'Không sao chép được. Chọn và chép bằng tay.',
	shown_once: 'Chỉ hiện một lần trên trang này, sau đó không xem lại được.',
	undo: 'Hoàn tác'
} as const;

export type WidgetWords = typeof vi;
export const t = words(vi, () => import('./widgets.en'));
