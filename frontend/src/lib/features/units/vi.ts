import { words } from '$lib/shared/i18n';

const vi = {
	title: 'Đơn vị',
	add: 'Thêm đơn vị',
	search: 'Tìm theo tên hoặc mã',
	name: 'Tên đơn vị',
	name_hint: 'Tên đầy đủ, ví dụ: Xã Tân Lập',
	short_name: 'Tên viết tắt',
	code: 'Mã',
	code_hint: 'Chữ in hoa không dấu, chữ số, gạch dưới; ví dụ: XA_TANLAP. Không đổi được về sau.',
	code_bad: 'Mã chỉ gồm chữ in hoa không dấu, chữ số và gạch dưới, từ 2 đến 40 ký tự.',
	kind: 'Loại đơn vị',
	parent: 'Trực thuộc',
	parent_hint: 'Nhập tên cơ quan cấp trên rồi chọn trong danh sách.',
	agency_code: 'Mã định danh',
	valid_from: 'Hoạt động từ ngày',
	valid_from_hint: 'Để trống nếu đã có từ trước. Nhiệm vụ chỉ tính từ 30 ngày sau ngày này.',
	valid_to: 'Đến hết ngày',
	valid_to_hint: 'Chỉ nhập khi đơn vị giải thể, sáp nhập. Kết quả cũ vẫn giữ nguyên.',
	contact: 'Liên hệ công khai',
	contact_hint: 'Số điện thoại, thư điện tử được phép công khai.',
	as_of: 'Tổ chức tại ngày',
	none: 'Không có',
	always: 'Có từ trước',
	open_end: 'Đang hoạt động',
	bloc: 'Khối Thi đua năm {year}',
	bloc_lead: 'Khối trưởng',
	no_bloc: 'Chưa xếp vào Khối nào',
	accounts: 'Tài khoản đang dùng',
	accounts_n: '{n} tài khoản',
	empty: 'Chưa có đơn vị nào.',
	empty_help: 'Chọn “Thêm đơn vị” để lập đơn vị đầu tiên.',
	create: 'Thêm đơn vị',
	created: 'Đã thêm đơn vị {name}.',
	back: 'Về danh sách',
	edit: 'Sửa thông tin',
	successions: 'Sáp nhập, chia, đổi tên',
	former_names: 'Tên cũ',
	former_name: '{name} (đến hết ngày {date})'
} as const;

export type UnitWords = typeof vi;
export const t = words(vi, () => import('./en'));
