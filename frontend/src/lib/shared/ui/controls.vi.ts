import { words } from '$lib/shared/i18n';

const vi = {
	remove_one: 'Bỏ {name}',
	remove: 'Bỏ',
	remove_named: 'Bỏ {name}',
	add_photo: 'Chụp hoặc chọn ảnh',
	photo: 'Ảnh {n}',
	photo_alt: 'Mô tả ảnh {n}',
	photo_alt_hint: 'Viết điều nhìn thấy trong ảnh, cho người khiếm thị.',
	remove_photo: 'Bỏ ảnh {n}',
	preparing_photo: 'Đang xử lý ảnh',
	bad_photo: 'Không đọc được ảnh này. Chọn ảnh khác.',
	photos_full: 'Đã đủ {n} ảnh.',
	choose_file: 'Chọn tệp',
	file_types: 'Chỉ nhận tệp {types}.',
	file_size: 'Tệp vượt quá {n} MB.',
	file_max: 'Tối đa {n} MB mỗi tệp.',
	uploading: 'Đang tải lên',
	remove_file: 'Bỏ tệp {name}',
	remark_field: 'Mục cần sửa',
	remark_text: 'Nội dung cần sửa',
	add_remark: 'Thêm mục cần sửa',
	remove_remark: 'Bỏ mục cần sửa {n}',
	remark_n: 'Mục cần sửa {n}',
	found_n: '{n} kết quả',
	found_none: 'Không tìm thấy kết quả phù hợp.',
	find_failed: 'Không tải được danh sách.',
	choose_listed: 'Chọn một mục trong danh sách gợi ý.',
	as_table: 'Xem dạng bảng',
	as_chart: 'Xem biểu đồ',
	csv: 'Tải CSV'
} as const;

export type ControlWords = typeof vi;
export const t = words(vi, () => import('./controls.en'));
