import { words } from '$lib/shared/i18n';

const vi = {
	menu: 'Menu',
	main_nav: 'Các mục chính',
	account: 'Tài khoản',
	sign_out: 'Đăng xuất',
	own_account: 'Tài khoản, thư nhắc việc',
	to_desk: 'Bàn làm việc',
	to_unit: 'Trang đơn vị',
	to_admin: 'Quản trị hệ thống',
	offline: 'Mất kết nối. Nội dung được giữ trên máy này.',
	unreachable: 'Chưa kết nối được với máy chủ. Đang hiển thị phần có trên máy này.',
	tasks: 'Việc cần làm',
	search: 'Tìm kiếm'
} as const;

export type FrameWords = typeof vi;
export const t = words(vi, () => import('./frame.en'));
