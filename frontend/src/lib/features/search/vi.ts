import { words } from '$lib/shared/i18n';

const vi = {
	title: 'Tìm kiếm',
	lead: 'Tìm trong mọi nội dung bạn được xem. Gõ có dấu hoặc không dấu đều được.',
	words: 'Từ cần tìm',
	kind: 'Loại',
	name: 'Tên',
	unit: 'Đơn vị',
	state: 'Trạng thái',
	none: 'Chưa có nội dung nào.',
	begin: 'Nhập từ cần tìm.',
	begin_help: 'Ví dụ: tên người, tên đơn vị, tiêu đề bài viết, nội dung báo cáo.',
	'kind.nomination': 'Hồ sơ giới thiệu gương',
	'kind.exemplar': 'Gương điển hình',
	'kind.submission': 'Kế hoạch, báo cáo',
	'kind.article': 'Tin, bài',
	'kind.activity': 'Hoạt động',
	'kind.initiative': 'Sáng kiến',
	'kind.movement': 'Phong trào thi đua',
	'kind.unit': 'Cơ quan, đơn vị',
	'kind.user': 'Tài khoản'
} as const;

export type SearchWords = typeof vi;
export const t = words(vi, () => import('./en'));
