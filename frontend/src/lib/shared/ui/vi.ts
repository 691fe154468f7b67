import { words } from '$lib/shared/i18n';

const vi = {
	error_prefix: 'Lỗi: ',
	app: 'Thi đua Tân Biên',
	error_summary: 'Có nội dung cần sửa',
	error_label: 'Lỗi',
	missing: 'Vui lòng nhập {field}.',
	retry: 'Thử lại',
	loading: 'Đang tải',
	empty: 'Chưa có dữ liệu.',
	cannot_load: 'Không tải được nội dung.',
	skip: 'Đến nội dung chính'
} as const;

export type UiWords = typeof vi;
export const t = words(vi, () => import('./en'));
