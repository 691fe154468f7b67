import { words } from '$lib/shared/i18n';

const vi = {
	title: 'Thư gửi đi',
	lead: 'Thư nhắc việc gửi đến các tài khoản. Ở đây chỉ có nơi nhận và tình trạng, không có nội dung thư.',
	address: 'Địa chỉ',
	account: 'Tài khoản',
	state: 'Trạng thái',
	'state.QUEUED': 'Chờ gửi',
	'state.SENT': 'Đã gửi',
	'state.FAILED': 'Không gửi được',
	'state.DROPPED': 'Không còn cần gửi',
	attempts: 'Số lần thử',
	created: 'Lập lúc',
	sent: 'Gửi lúc',
	not_sent: 'Chưa gửi',
	error: 'Lỗi: {text}',
	retry_of: 'Gửi lại thư đến {address}',
	retried: 'Đã đưa thư đến {address} vào hàng chờ gửi lại.',
	action: 'Thao tác',
	none: 'Chưa có thư nào.',
	none_help:
		'Thư được lập khi có thông báo cho tài khoản có địa chỉ thư điện tử và hệ thống đã cấu hình máy chủ thư.'
} as const;

export type MailWords = typeof vi;
export const t = words(vi, () => import('./en'));
