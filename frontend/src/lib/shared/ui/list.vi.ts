import { words } from '$lib/shared/i18n';

const vi = {
	load_more: 'Tải thêm',
	shown: 'Đang hiển thị {n} mục',
	shown_of: 'Đang hiển thị {n} trên {total} mục',
	sort: 'Sắp xếp',
	sort_none: 'Mặc định',
	ascending: 'tăng dần',
	descending: 'giảm dần',
	filters: 'Bộ lọc',
	any: 'Tất cả',
	more_filters: 'Lọc thêm',
	active_filters: 'Đang lọc theo',
	remove_filter: 'Bỏ lọc {name}',
	clear_filters: 'Bỏ mọi bộ lọc',
	no_result: 'Không tìm thấy kết quả phù hợp.',
	no_result_help: 'Bỏ bớt điều kiện lọc hoặc từ khóa.'
} as const;

export type ListWords = typeof vi;
export const t = words(vi, () => import('./list.en'));
