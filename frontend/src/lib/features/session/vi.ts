import { words } from '$lib/shared/i18n';

const vi = {
	title: 'Đăng nhập',
	username: 'Tên đăng nhập',
	password: 'Mật khẩu',
	show_password: 'Hiện mật khẩu',
	hide_password: 'Ẩn mật khẩu',
	totp: 'Mã xác thực',
	totp_hint: 'Sáu chữ số trong ứng dụng xác thực trên điện thoại.',
	totp_needed: 'Tài khoản này cần mã xác thực.',
	submit: 'Đăng nhập',
	submitting: 'Đang đăng nhập',
	help: 'Chưa có tài khoản hoặc quên mật khẩu: hãy liên hệ người quản trị hệ thống.'
} as const;

export type SessionWords = typeof vi;
export const t = words(vi, () => import('./en'));
