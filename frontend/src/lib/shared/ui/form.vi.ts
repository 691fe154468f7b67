import { words } from '$lib/shared/i18n';

const vi = {
	missing_choice: 'Vui lòng chọn {field}.',
	too_long: '{field} không quá {n} ký tự.',
	too_short: '{field} cần ít nhất {n} ký tự.',
	too_small: '{field} không nhỏ hơn {n}.',
	too_big: '{field} không lớn hơn {n}.',
	bad_email: 'Địa chỉ thư điện tử chưa đúng.',
	bad_value: '{field} chưa đúng.',
	bad_date: 'Nhập ngày theo dạng ngày/tháng/năm, ví dụ 19/3/2022.',
	date_early: 'Ngày phải từ {date} trở đi.',
	date_late: 'Ngày không quá {date}.',
	date_hint: 'Ví dụ 19/3/2022',
	pick_date: 'Mở lịch chọn ngày cho {field}',
	hour: 'Giờ',
	words_of: '{n} từ, nên viết {min} đến {max} từ',
	choose: 'Chọn',
	save: 'Lưu',
	cancel: 'Hủy',
	saved: 'Đã lưu.',
	unchanged: 'Chưa có thay đổi nào để lưu.'
} as const;

export type FormWords = typeof vi;
export const t = words(vi, () => import('./form.en'));
