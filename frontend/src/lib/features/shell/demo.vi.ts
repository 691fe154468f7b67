import { words } from '$lib/shared/i18n';

const vi = {
	demo: 'Bản trình diễn',
	demo_date: 'Ngày trong hệ thống',
	demo_forward: 'Chuyển ngày',
	demo_day: 'Thêm 1 ngày',
	demo_week: 'Thêm 7 ngày',
	demo_to: 'Chuyển đến ngày',
	demo_go: 'Chuyển',
	demo_moved: 'Đã chuyển đến {date}.'
} as const;

export type DemoWords = typeof vi;
export const t = words(vi, () => import('./demo.en'));
