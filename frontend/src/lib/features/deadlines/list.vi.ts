import { words } from '$lib/shared/i18n';

const vi = {
	list_title: 'Nhiệm vụ của các đơn vị',
	unit: 'Đơn vị',
	duty: 'Nhiệm vụ',
	kind: 'Loại nhiệm vụ',
	state: 'Trạng thái',
	timeliness: 'Đúng hạn',
	period: 'Kỳ',
	year: 'Năm',
	due: 'Hạn nộp',
	standing: 'Tình hình',
	overdue_filter: 'Quá hạn',
	overdue_only: 'Chỉ nhiệm vụ quá hạn',
	receivable_filter: 'Khóa sổ',
	receivable_only: 'Còn nhận hồ sơ',
	closed_only: 'Đã khóa sổ',
	extension_filter: 'Gia hạn',
	extension_only: 'Có đề nghị chờ giải quyết',
	extend_many: 'Gia hạn cho nhiều đơn vị',
	empty: 'Chưa có nhiệm vụ nào.',
	empty_help: 'Nhiệm vụ phát sinh khi kế hoạch được ban hành.'
} as const;

export type ObligationListWords = typeof vi;
export const t = words(vi, () => import('./list.en'));
