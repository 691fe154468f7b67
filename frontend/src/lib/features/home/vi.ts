import { words } from '$lib/shared/i18n';

const vi = {
	title: 'Việc cần làm',
	waiting: 'Đang chờ xử lý',
	dates: 'Các mốc thời gian',
	news: 'Mới cập nhật',
	nothing: 'Không có việc nào đang chờ.',
	nothing_help: 'Việc mới sẽ hiện ở đây.',
	no_dates: 'Chưa có mốc thời gian nào sắp tới.',
	no_news: 'Chưa có cập nhật.',
	who_sent: 'Gương điển hình từng quý: đơn vị đã gửi, chưa gửi',
	whole_table: 'Bảng theo dõi từng đơn vị',
	sent: 'Đã gửi {n}/{of} đơn vị',
	in_time: 'trong đó {n} đúng hạn',
	judged: 'Đúng hạn và được chấp nhận {rate}.',
	not_sent: '{n} đơn vị chưa gửi',
	missing_list: 'Mở danh sách chưa gửi',
	all_sent: 'Mọi đơn vị đã gửi.'
} as const;

export type HomeWords = typeof vi;
export const t = words(vi, () => import('./en'));
