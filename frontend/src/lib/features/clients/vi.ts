import { words } from '$lib/shared/i18n';

const vi = {
	title: 'Kết nối hệ thống',
	lead: 'Mỗi hệ thống bên ngoài, như Cổng thông tin điện tử, dùng một khóa riêng để đọc dữ liệu đã công khai.',
	add: 'Thêm kết nối',
	name: 'Tên hệ thống',
	name_hint: 'Ví dụ: Cổng thông tin điện tử huyện Tân Biên',
	scopes: 'Phạm vi',
	'scope.portal.read': 'Đọc dữ liệu cổng',
	'scope_hint.portal.read': 'Tin, bài, gương điển hình, phong trào đã công khai.',
	per_minute: 'Số yêu cầu mỗi phút',
	per_minute_hint: 'Nhiều hơn số này, hệ thống trả lời “gửi quá nhanh”.',
	key: 'Khóa',
	key_starts: 'Khóa bắt đầu bằng',
	last_used: 'Dùng gần nhất',
	never: 'Chưa dùng',
	created: 'Ngày tạo',
	state: 'Trạng thái',
	empty: 'Chưa có hệ thống nào kết nối.',
	empty_help: 'Chọn “Thêm kết nối” để cấp khóa cho hệ thống đầu tiên.',
	create: 'Cấp khóa',
	back: 'Về danh sách',
	edit: 'Sửa',
	once: 'Đã cấp khóa cho {name}',
	once_help:
		'Sao chép và trao cho đơn vị vận hành qua kênh riêng. Hệ thống chỉ giữ dấu vết của khóa, không giữ khóa.',
	once_done: 'Đã sao chép, mở kết nối',
	lost: 'Kết nối đã tạo nhưng khóa không hiện lại được. Thu hồi và tạo kết nối khác.',
	revoke_question: 'Thu hồi khóa của {name}?',
	revoke_text: 'Hệ thống đó mất kết nối ngay. Khóa đã thu hồi không dùng lại được.',
	change_key:
		'Đổi khóa: thêm một kết nối mới, chuyển hệ thống bên ngoài sang khóa mới, rồi thu hồi khóa này.',
	usage: 'Lượt dùng trong 30 ngày qua',
	usage_total: '{n} yêu cầu đã trả lời',
	usage_refused: '{n} yêu cầu bị từ chối vì gửi quá nhanh',
	usage_none: 'Khóa này chưa được dùng trong 30 ngày qua.',
	usage_limits: 'Không có khóa: {n} yêu cầu mỗi phút cho mỗi địa chỉ.',
	usage_required: 'Cổng chỉ trả lời khi có khóa.',
	day: 'Ngày',
	answered: 'Đã trả lời',
	refused: 'Bị từ chối',
	log: 'Xem trong nhật ký hệ thống'
} as const;

export type ClientWords = typeof vi;
export const t = words(vi, () => import('./en'));
