import { words } from '$lib/shared/i18n';

const vi = {
	expired_title: 'Phiên làm việc đã hết. Đăng nhập lại?',
	expired_text: 'Nội dung đang nhập vẫn còn trên trang này.',
	disabled_title: 'Tài khoản này đã bị khóa',
	disabled_text: 'Liên hệ người quản trị hệ thống. Nội dung chưa gửi vẫn còn trên máy này.',
	leave: 'Rời trang'
} as const;

export type ExpiredWords = typeof vi;
export const t = words(vi, () => import('./expired.en'));
