import { words } from '$lib/shared/i18n';

const vi = {
	toolbar: 'Định dạng nội dung',
	heading: 'Đề mục',
	subheading: 'Đề mục nhỏ',
	bold: 'Đậm',
	italic: 'Nghiêng',
	bullets: 'Danh sách',
	numbers: 'Đánh số',
	quote: 'Trích dẫn',
	link: 'Liên kết',
	picture: 'Ảnh',
	undo: 'Hoàn tác',
	redo: 'Làm lại',
	with_keys: '{name} ({keys})',
	link_title: 'Liên kết',
	link_address: 'Địa chỉ trang hoặc thư điện tử',
	link_hint: 'Ví dụ https://tanbien.tayninh.gov.vn',
	link_bad: 'Nhập địa chỉ bắt đầu bằng https:// hoặc một địa chỉ thư điện tử.',
	link_set: 'Gắn liên kết',
	link_remove: 'Bỏ liên kết',
	picture_new: 'Chèn ảnh',
	picture_edit: 'Sửa ảnh',
	picture_alt: 'Mô tả ảnh (cho người khiếm thị)',
	picture_alt_hint: 'Viết điều nhìn thấy trong ảnh.',
	picture_caption: 'Chú thích dưới ảnh',
	picture_set: 'Lưu ảnh',
	picture_remove: 'Bỏ ảnh',
	picture_choose: 'Chọn ảnh trước khi chèn.',
	cancel: 'Hủy',
	missing_alt: 'Còn {n} ảnh chưa có mô tả; bài chỉ được duyệt khi mọi ảnh có mô tả.'
} as const;

export type RichWords = typeof vi;
export const r = words(vi, () => import('./rich.en'));
