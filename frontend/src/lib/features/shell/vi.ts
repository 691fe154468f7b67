import { words } from '$lib/shared/i18n';

const vi = {
	title: 'Thi đua Tân Biên',
	subtitle: 'Tuyên truyền phong trào thi đua yêu nước',
	home: 'Về trang đầu',
	menu: 'Menu',
	main_nav: 'Các mục chính',
	account: 'Tài khoản',
	sign_in: 'Đăng nhập',
	sign_out: 'Đăng xuất',
	change_password: 'Đổi mật khẩu',
	dark: 'Giao diện tối',
	light: 'Giao diện sáng',
	in_english: 'English',
	in_vietnamese: 'Tiếng Việt',
	to_desk: 'Bàn làm việc',
	to_unit: 'Trang đơn vị',
	to_admin: 'Quản trị hệ thống',

	tasks: 'Việc cần làm',

	offline: 'Mất kết nối. Nội dung được giữ trên máy này.',
	unreachable: 'Chưa kết nối được với máy chủ. Đang hiển thị phần có trên máy này.',
	not_found: 'Không tìm thấy trang',
	not_found_help: 'Trang đã được chuyển đi hoặc địa chỉ chưa đúng.',
	page_error: 'Không mở được trang này',
	page_error_help: 'Tải lại trang. Nếu vẫn không được, báo cho người quản trị hệ thống.',
	reload: 'Tải lại trang'
} as const;

export type ShellWords = typeof vi;
export const t = words(vi, () => import('./en'));
