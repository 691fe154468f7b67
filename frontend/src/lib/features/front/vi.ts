import { words } from '$lib/shared/i18n';

const vi = {
	title: 'Thi đua yêu nước',
	lead: 'Tin, bài về các phong trào thi đua, gương điển hình tiên tiến, mô hình mới, nhân tố mới.',
	articles: 'Tin, bài mới',
	none: 'Chưa có tin, bài nào được đăng.',
	none_help: 'Tin, bài được đăng sẽ hiện ở đây.',
	failed: 'Không tải được danh sách tin, bài.',
	retry: 'Thử lại',
	officers: 'Dành cho cán bộ các cơ quan, đơn vị',
	sign_in: 'Đăng nhập',
	all: 'Tất cả tin, bài',
	gone: 'Bài không còn được đăng',
	missing: 'Không tìm thấy bài',
	check_receipt: 'Kiểm tra biên nhận hồ sơ'
} as const;

export type FrontWords = typeof vi;
export const t = words(vi, () => import('./en'));
