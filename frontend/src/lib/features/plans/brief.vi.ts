import { words } from '$lib/shared/i18n';

const vi = {
	in_force: 'Kế hoạch đang thực hiện',
	plan_of: 'Năm {year}: {title}',
	number_of: 'Số {number} ngày {date}'
} as const;

export type BriefWords = typeof vi;
export const t = words(vi, () => import('./brief.en'));
