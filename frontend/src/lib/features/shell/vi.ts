import { words } from '$lib/shared/i18n';

const vi = {
	title: 'Thi đua Tân Biên',
	subtitle: 'Tuyên truyền phong trào thi đua yêu nước',
	home: 'Về trang đầu',
	sign_in: 'Đăng nhập',
	dark: 'Giao diện tối',
	light: 'Giao diện sáng',
	in_english: 'English',
	in_vietnamese: 'Tiếng Việt',
	not_found: 'Không tìm thấy trang',
	not_found_help: 'Trang đã được chuyển đi hoặc địa chỉ chưa đúng.',
	page_error: 'Không mở được trang này',
	page_error_help: 'Tải lại trang. Nếu vẫn không được, báo cho người quản trị hệ thống.',
	reload: 'Tải lại trang'
} as const;

export type ShellWords = typeof vi;
export const t = words(vi, () => import('./en'));
