import { words } from '$lib/shared/i18n';

const vi = {
	nominate: 'Giới thiệu',
	reports: 'Báo cáo',
	drafts: 'Bản nháp',
	articles: 'Tin, bài',
	activities: 'Hoạt động',
	entries: 'Bài dự thi',
	scores: 'Chấm điểm'
} as const;

export type UnitNavWords = typeof vi;
export const t = words(vi, () => import('./unit-nav.en'));
