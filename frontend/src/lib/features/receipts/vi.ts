import { words } from '$lib/shared/i18n';

const vi = {
	title: 'Kiểm tra biên nhận',
	lead: 'Nhập mã trên biên nhận để biết hồ sơ đã được tiếp nhận hay chưa, vào lúc nào. Trang này không hiện nội dung hồ sơ.',
	code: 'Mã biên nhận',
	hint: '12 ký tự, ví dụ ABCD-EFGH-JKMN.',
	check: 'Kiểm tra',
	valid: 'Biên nhận hợp lệ',
	received: 'Nhận lúc {time}.',
	invalid: 'Không có biên nhận nào mang mã này',
	invalid_help: 'Kiểm tra lại từng ký tự. Mã không có chữ O, I, L và số 0, 1.',
	failed: 'Không kiểm tra được: {message}'
} as const;

export type ReceiptWords = typeof vi;
export const t = words(vi, () => import('./en'));
