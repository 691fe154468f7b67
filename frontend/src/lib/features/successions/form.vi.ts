import { words } from '$lib/shared/i18n';

const vi = {
	new: 'Lập quyết định về đơn vị',
	edit: 'Sửa bản nháp',
	kind: 'Việc cần làm',
	'hint.MERGE': 'Nhiều đơn vị thành một, hoặc một đơn vị nhập vào đơn vị đang có.',
	'hint.SPLIT': 'Một đơn vị thành nhiều đơn vị.',
	'hint.RENAME': 'Vẫn là đơn vị đó, mang tên mới; tên cũ được lưu lại.',
	'hint.DISSOLVE': 'Kết thúc hoạt động, không có đơn vị kế thừa.',
	'before.MERGE': 'Các đơn vị sáp nhập',
	'before.SPLIT': 'Đơn vị chia',
	'before.RENAME': 'Đơn vị đổi tên',
	'before.DISSOLVE': 'Các đơn vị giải thể',
	unit_hint: 'Nhập tên rồi chọn trong danh sách.',
	'after.MERGE': 'Đơn vị kế thừa',
	'after.SPLIT': 'Đơn vị kế thừa thứ {n}',
	'after.RENAME': 'Tên mới',
	first_receives:
		'Đơn vị thứ nhất nhận tài khoản, bản nháp, gương điển hình; mọi đơn vị đều nhận nhiệm vụ chưa xong.',
	way: 'Đơn vị này',
	way_new: 'Lập mới',
	way_existing: 'Đang có',
	existing: 'Đơn vị đang có',
	name: 'Tên đơn vị',
	short_name: 'Tên viết tắt',
	code: 'Mã',
	code_hint: 'Chữ in hoa không dấu, chữ số, gạch dưới; ví dụ: XA_TANLAP. Không đổi được về sau.',
	unit_kind: 'Loại đơn vị',
	as_before: 'Như đơn vị cũ',
	more: 'Trực thuộc, mã định danh, liên hệ',
	parent: 'Trực thuộc',
	parent_hint: 'Để trống: trực thuộc như đơn vị cũ.',
	agency_code: 'Mã định danh',
	contact: 'Liên hệ công khai',
	add_successor: 'Thêm đơn vị kế thừa',
	remove_successor: 'Bỏ đơn vị thứ {n}',
	day: 'Ngày hiệu lực',
	day_hint: 'Đơn vị cũ hoạt động đến hết ngày hôm trước.',
	document: 'Căn cứ',
	document_hint: 'Loại, số, ngày và cơ quan ban hành văn bản.',
	note: 'Ghi chú',
	save: 'Lưu và xem trước',
	saved: 'Đã lưu bản nháp. Xem trước rồi áp dụng.'
} as const;

export type SuccessionFormWords = typeof vi;
export const f = words(vi, () => import('./form.en'));
