import { words } from '$lib/shared/i18n';

/** Words of the strip above every page of a unit: apart, because each of those pages loads them. */
const vi = {
	deadline: 'Thời hạn gần nhất',
	quarters: 'Các kỳ trong năm',
	q_done: 'đã xong',
	q_late: 'trễ hạn',
	q_missed: 'chưa gửi',
	q_current: 'kỳ này',
	q_future: 'chưa đến kỳ'
} as const;

export type DeadlineWords = typeof vi;
export const t = words(vi, () => import('./deadlines.en'));
