import { words } from '$lib/shared/i18n';

const vi = {
	title: 'Việc cần làm',
	waiting: 'Đang chờ xử lý',
	dates: 'Các mốc thời gian',
	news: 'Mới cập nhật',
	nothing: 'Không có việc nào đang chờ.',
	nothing_help: 'Việc mới sẽ hiện ở đây.',
	no_dates: 'Chưa có mốc thời gian nào sắp tới.',
	no_news: 'Chưa có cập nhật.'
} as const;

export type HomeWords = typeof vi;
export const t = words(vi, () => import('./en'));
