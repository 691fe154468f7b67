import { words } from '$lib/shared/i18n';

const vi = {
	days_left: 'Còn {n} ngày - đến hết ngày {date}',
	last_day: 'Hôm nay là ngày cuối',
	overdue: 'Đã quá hạn {n} ngày',
	until: 'đến hết ngày {date}',
	quarters: 'Gương điển hình từng quý'
} as const;

export type DeadlineWords = typeof vi;
export const t = words(vi, () => import('./en'));
