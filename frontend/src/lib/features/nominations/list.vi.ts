import { words } from '$lib/shared/i18n';
import terms from '$lib/shared/terms/exemplar.vi';

const vi = {
	...terms,
	list_title: 'Gương đã giới thiệu',
	start: 'Giới thiệu gương mới',
	search: 'Tìm theo tên hoặc thành tích',
	state: 'Trạng thái',
	kind: 'Loại gương',
	period: 'Kỳ',
	sent: 'Gửi lúc',
	period_open: 'Tính khi gửi',
	exemplar: 'Gương',
	not_sent: 'Chưa gửi',
	empty: 'Chưa có gương nào được giới thiệu.',
	empty_help: 'Chọn “Giới thiệu gương mới” để lập hồ sơ.'
} as const;

export type NominationListWords = typeof vi;
export const t = words(vi, () => import('./list.en'));
