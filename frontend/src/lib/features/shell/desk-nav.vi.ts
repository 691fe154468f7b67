import { words } from '$lib/shared/i18n';

const vi = {
	plans: 'Kế hoạch',
	inbox: 'Tiếp nhận',
	chase: 'Đôn đốc',
	reminders: 'Nhắc việc',
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
	activities: 'Hoạt động'
} as const;

export type DeskNavWords = typeof vi;
export const t = words(vi, () => import('./desk-nav.en'));
