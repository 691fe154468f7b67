import { words } from '$lib/shared/i18n';

const vi = {
	title: 'Tiếp nhận kế hoạch, báo cáo',
	search: 'Tìm theo tên hồ sơ, đơn vị',
	kind: 'Loại hồ sơ',
	period: 'Kỳ',
	nil: 'Báo không có gương trong kỳ',
	accepted: 'Đã được chấp nhận {n}/{min}.',
	for_bloc: 'Gửi thay mặt {bloc}.',
	go_on: 'Soạn tiếp',
	answer: 'Sửa và gửi lại',
	accept: 'Chấp nhận hồ sơ “{name}”?',
	reject: 'Không chấp nhận hồ sơ “{name}”?',
	reject_text:
		'Hồ sơ đã gửi vẫn giữ thời điểm gửi nhưng không tính là hoàn thành. Đơn vị thấy lý do và được gửi hồ sơ khác.'
} as const;

export type DeskWords = typeof vi;
export const d = words(vi, () => import('./desk.en'));
