import { words } from '$lib/shared/i18n';

const vi = {
	resend_before: 'Gửi lại đến hết ngày {date}',
	office_note: 'Ý kiến của Phòng Nội vụ',
	office_asks: 'Yêu cầu sửa',
	receipt: 'Biên nhận',
	receipt_code: 'Mã biên nhận',
	received_at: 'Phòng Nội vụ nhận lúc',
	fingerprint: 'Mã kiểm tra nội dung (SHA-256)',
	receipt_help:
		'Giữ mã này làm căn cứ đã gửi. Ai có mã đều kiểm tra được tại trang Kiểm tra biên nhận.',
	check_receipt: 'Kiểm tra biên nhận',
	copy: 'Sao chép mã',
	print: 'In',
	versions: 'Các lần gửi',
	version_n: 'Lần gửi {n}',
	received: 'Nhận lúc {time}',
	composed: 'Soạn xong trên máy lúc {time}',
	on_paper: 'Nhận văn bản giấy ngày {date}'
} as const;

export type PaperWords = typeof vi;
export const t = words(vi, () => import('./en'));
