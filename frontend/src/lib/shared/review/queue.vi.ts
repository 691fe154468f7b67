import { words } from '$lib/shared/i18n';

const vi = {
	list: 'Danh sách hồ sơ',
	tabs: 'Loại hồ sơ tiếp nhận',
	'tab.nominations': 'Gương điển hình',
	'tab.submissions': 'Kế hoạch, báo cáo',
	view: 'Hồ sơ',
	unit: 'Đơn vị',
	year: 'Năm',
	'view.TODO': 'Cần xử lý',
	'view.SUBMITTED': 'Chờ tiếp nhận',
	'view.MINE': 'Tôi đang thẩm định',
	'view.ALL': 'Mọi hồ sơ đã gửi',
	part_count: '{name} ({n})',
	none_waiting: 'Không có hồ sơ nào chờ tiếp nhận.',
	none_mine: 'Chưa tiếp nhận hồ sơ nào để thẩm định.',
	none: 'Không có hồ sơ nào ở trạng thái này.',
	none_help: 'Hồ sơ các đơn vị gửi sẽ hiện ở đây, hồ sơ gửi sớm nhất đứng đầu.',
	sent: 'Gửi {time}',
	resend_due: 'Gửi lại đến hết ngày {date}',
	in_hands_of: 'Đang do {name} xử lý',
	pick: 'Chọn một hồ sơ trong danh sách.',
	pick_help: 'Hồ sơ mở ở bên phải, phần kết luận ở cuối hồ sơ.',
	all_done: 'Đã xử lý hết hồ sơ trong danh sách.',
	shortcuts: 'Phím tắt',
	shortcuts_on: 'Dùng phím tắt',
	key_next: 'Hồ sơ tiếp theo trong danh sách',
	key_previous: 'Hồ sơ trước trong danh sách',
	key_open: 'Mở hồ sơ đang chọn'
} as const;

export type QueueWords = typeof vi;
export const q = words(vi, () => import('./queue.en'));
