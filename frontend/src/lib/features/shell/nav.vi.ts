import { words } from '$lib/shared/i18n';

const vi = {
	tasks: 'Việc cần làm',
	plans: 'Kế hoạch',
	inbox: 'Tiếp nhận',
	chase: 'Đôn đốc',
	reminders: 'Nhắc việc',
	mails: 'Thư gửi đi',
	exemplars: 'Gương điển hình',
	scores: 'Chấm điểm',
	consultations: 'Lấy ý kiến',
	proposals: 'Khen thưởng',
	reports: 'Báo cáo',
	units: 'Đơn vị',
	articles: 'Tin, bài',
	schedule: 'Lịch',
	channels: 'Kênh',
	contests: 'Cuộc thi',
	picks: 'Nội dung chọn lọc',
	guidance: 'Tài liệu định hướng',
	speakers: 'Báo cáo viên',
	coverage: 'Độ phủ',
	selection: 'Bình xét',
	judging: 'Chấm bài dự thi',
	nominate: 'Giới thiệu',
	unit_articles: 'Tin, bài',
	activities: 'Hoạt động',
	unit_scores: 'Chấm điểm',
	entries: 'Bài dự thi',
	drafts: 'Bản nháp',
	users: 'Tài khoản',
	catalogues: 'Danh mục',
	clients: 'Kết nối hệ thống',
	webhooks: 'Báo tin tự động',
	audit: 'Nhật ký hệ thống',
	health: 'Tình trạng hệ thống',
	help: 'Hướng dẫn sử dụng',
	search: 'Tìm kiếm',
	notifications: 'Thông báo'
} as const;

export type NavWords = typeof vi;
export const t = words(vi, () => import('./nav.en'));
