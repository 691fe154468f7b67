import { words } from '$lib/shared/i18n';
import terms from '$lib/shared/terms/exemplar.vi';

const vi = {
	...terms,
	title: 'Tiếp nhận gương điển hình',
	search: 'Tìm theo tên, thành tích',
	period: 'Kỳ',
	kind: 'Loại gương',
	no_period: 'Không tính vào kỳ nào'
} as const;

export type QueueWords = typeof vi;
export const q = words(vi, () => import('./queue.en'));
