import { words } from '$lib/shared/i18n';

const vi = {
	mails: 'Thư gửi đi',
	units: 'Đơn vị',
	users: 'Tài khoản',
	catalogues: 'Danh mục',
	clients: 'Kết nối hệ thống',
	webhooks: 'Báo tin tự động',
	audit: 'Nhật ký hệ thống',
	health: 'Tình trạng hệ thống'
} as const;

export type AdminNavWords = typeof vi;
export const t = words(vi, () => import('./admin-nav.en'));
