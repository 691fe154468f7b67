import { words } from '$lib/shared/i18n';

const vi = {
	days_left: 'Còn {n} ngày - đến hết ngày {date}',
	left: 'Còn {n} ngày',
	last_day: 'Hôm nay là ngày cuối',
	overdue: 'Đã quá hạn {n} ngày',
	until: 'đến hết ngày {date}',
	quarters: 'Gương điển hình từng quý',
	duties: 'Việc phải gửi',
	year_duties: 'Báo cáo và các việc phải gửi trong năm',
	year_lead: 'Gửi về Phòng Nội vụ, cơ quan Thường trực Hội đồng Thi đua - Khen thưởng huyện.',
	standing_lead:
		'Nhiệm vụ của chính cơ quan Thường trực. Hồ sơ gửi đến Chủ tịch Hội đồng Thi đua - Khen thưởng huyện để xem xét, chấp nhận.',
	to_send: 'Còn phải gửi',
	settled: 'Đã gửi hoặc không phải gửi nữa',
	none_open: 'Không còn việc nào phải gửi.',
	none_open_help: 'Việc mới hiện ở đây khi kế hoạch được ban hành.',
	none_year: 'Chưa có việc nào được giao.',
	clause: 'Căn cứ mục {clause} của Kế hoạch',
	count: 'Đã gửi {n} trên {min}',
	optional: 'Không bắt buộc',
	send_exemplar: 'Giới thiệu gương',
	report_nil: 'Báo không có gương trong quý',
	enter_paper: 'Nhập hồ sơ giấy',
	enter_nil_paper: 'Nhập báo cáo giấy không có gương',
	all_duties: 'Xem tất cả',
	more: 'Chi tiết về hạn nộp',
	more_or_extend: 'Chi tiết, đề nghị gia hạn'
} as const;

export type DeadlineWords = typeof vi;
export const t = words(vi, () => import('./en'));
