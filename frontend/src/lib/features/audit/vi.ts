import { words } from '$lib/shared/i18n';

const vi = {
	title: 'Nhật ký hệ thống',
	lead: 'Mọi thay đổi về tài khoản, vai trò, phiên đăng nhập và kết nối đều được ghi lại và nối thành chuỗi. Không ai sửa hoặc xóa được.',
	kind: 'Đối tượng',
	action: 'Việc đã làm',
	actor: 'Người thực hiện',
	object: 'Liên quan đến',
	this_object: 'một đối tượng',
	since: 'Từ ngày',
	until: 'Đến hết ngày',
	at: 'Thời điểm',
	system: 'Hệ thống',
	detail_of: 'Chi tiết sự kiện số {seq}',
	empty: 'Chưa có sự kiện nào.',
	latest: 'Sự kiện bảo mật gần đây',
	all: 'Xem toàn bộ nhật ký',
	check: 'Kiểm tra chuỗi',
	chain: 'Tính toàn vẹn của nhật ký',
	chain_lead:
		'Kiểm tra từng mắt xích từ sự kiện đầu tiên đến sự kiện cuối cùng, kể cả khi phần cuối bị cắt.',
	checked_at: 'Kiểm tra lúc {time}.',
	valid: 'Nhật ký nguyên vẹn: {n} sự kiện, không sự kiện nào bị sửa, xóa hoặc chèn thêm.',
	broken:
		'Nhật ký không còn nguyên vẹn. Ngừng thay đổi dữ liệu, giữ nguyên máy chủ và báo ngay người phụ trách an toàn thông tin.',
	broken_count: 'Đã đọc {n} sự kiện.',
	seq: 'Số thứ tự',
	recorded: 'Giờ máy chủ',
	request: 'Mã yêu cầu',
	hash: 'Mã băm',
	changes: 'Nội dung',
	no_changes: 'Sự kiện không kèm nội dung, hoặc nội dung đã được xóa theo yêu cầu bảo vệ dữ liệu.',
	yes: 'Có',
	no: 'Không',
	empty_value: 'Không có',
	'kind.user': 'Tài khoản',
	'kind.role': 'Vai trò',
	'kind.session': 'Phiên đăng nhập',
	'kind.api_client': 'Kết nối hệ thống',
	'kind.clock': 'Đồng hồ trình diễn',
	'user.create': 'Lập tài khoản',
	'user.update': 'Sửa thông tin tài khoản',
	'user.disable': 'Khóa tài khoản',
	'user.enable': 'Mở khóa tài khoản',
	'user.reset_password': 'Cấp lại mật khẩu',
	'user.reset_totp': 'Gỡ xác thực hai bước',
	'user.end_sessions': 'Buộc đăng xuất',
	'user.change_password': 'Tự đổi mật khẩu',
	'user.start_totp': 'Bắt đầu bật xác thực hai bước',
	'user.enable_totp': 'Bật xác thực hai bước',
	'user.disable_totp': 'Tắt xác thực hai bước',
	'role.grant': 'Cấp vai trò',
	'role.revoke': 'Thu hồi vai trò',
	'session.login': 'Đăng nhập',
	'session.logout': 'Đăng xuất',
	'session.reuse': 'Phiên bị dùng lại, đã chấm dứt',
	'api_client.create': 'Tạo kết nối',
	'api_client.update': 'Sửa kết nối',
	'api_client.revoke': 'Thu hồi khóa kết nối',
	'clock.move': 'Chuyển ngày trình diễn',
	'field.username': 'Tên đăng nhập',
	'field.user': 'Tài khoản',
	'field.unit_id': 'Mã đơn vị',
	'field.roles': 'Vai trò',
	'field.role': 'Vai trò',
	'field.is_lead': 'Quyền lãnh đạo',
	'field.valid_from': 'Từ ngày',
	'field.valid_to': 'Đến hết ngày',
	'field.note': 'Ghi chú',
	'field.from': 'Trước',
	'field.to': 'Sau',
	'field.fields': 'Mục đã sửa',
	'field.totp': 'Dùng mã xác thực',
	'field.name': 'Tên',
	'field.scopes': 'Phạm vi',
	'field.per_minute': 'Số yêu cầu mỗi phút',
	'field.at': 'Thời điểm',
	'value.full_name': 'họ và tên',
	'value.email': 'thư điện tử',
	'value.unit_id': 'đơn vị',
	'value.ACTIVE': 'Đang hoạt động',
	'value.DISABLED': 'Đã khóa',
	'value.REVOKED': 'Đã thu hồi',
	'value.portal.read': 'Đọc dữ liệu cổng'
} as const;

export type AuditWords = typeof vi;
export const t = words(vi, () => import('./en'));

const known = (key: string): key is keyof AuditWords => Object.hasOwn(vi, key);

/** The words for a code of the log; what is newer than these words is shown as it is. */
export function wordOf(kind: 'kind' | 'field' | 'value', code: string): string {
	const key = `${kind}.${code}`;
	return known(key) ? t(key as 'value.email') : code;
}

export const actionWord = (action: string): string =>
	known(action) ? t(action as 'user.create') : action;

export const KINDS = ['user', 'role', 'session', 'api_client', 'clock'] as const;
export const ACTIONS = Object.keys(vi).filter((key) =>
	KINDS.some((kind) => key.startsWith(`${kind}.`))
);
