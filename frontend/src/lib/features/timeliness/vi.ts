import { words } from '$lib/shared/i18n';

const vi = {
	title: 'Theo dõi gửi và đúng hạn năm {year}',
	page: 'Theo dõi gửi và đúng hạn',
	note: '{kind}. Số liệu lúc {time}.',
	kind: 'Loại nhiệm vụ',
	year: 'Năm',
	unit: 'Đơn vị',
	unit_kind: 'Loại đơn vị',
	bloc: 'Khối Thi đua',
	on_time_rate: 'Đúng hạn',
	total: 'Đúng hạn trên số đã đến hạn',
	sent_title: 'Đã gửi theo từng kỳ',
	sent: 'Đã gửi',
	owed: 'Phải gửi',
	period: 'Kỳ',
	on_time_title: 'Đúng hạn theo loại đơn vị',
	on_time: 'Đúng hạn, đủ yêu cầu',
	due: 'Đã đến hạn',
	matrix: 'Từng đơn vị, từng kỳ',
	none_owed: 'không có đơn vị phải gửi',
	none_due: 'chưa đến hạn',
	rate_help:
		'Đúng hạn n/N: N là số đã đến hạn, không kể được miễn, đã hủy, đã chuyển đơn vị kế thừa hoặc chỉ đề nghị; n là số nhận đúng hạn và đã được chấp nhận đủ số lượng. Ngày trong ngoặc là ngày cuối còn đúng hạn.',
	late: 'Trễ {n} ngày',
	sent_on_time: 'Đã gửi đúng hạn',
	accepted: 'Đúng hạn, đã chấp nhận',
	optional: 'Không bắt buộc',
	not_owed: 'Không giao',
	empty: 'Không có nhiệm vụ nào loại này trong năm {year}.',
	empty_help: 'Chọn loại nhiệm vụ hoặc năm khác.',
	csv: 'Tải CSV',
	list: 'Danh sách nhiệm vụ',
	file: 'dung-han-{kind}-{year}'
} as const;

export type TimelinessWords = typeof vi;
export const t = words(vi, () => import('./en'));
