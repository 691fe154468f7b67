import { words } from '$lib/shared/i18n';

const vi = {
	record: 'Nhiệm vụ của đơn vị',
	back_list: 'Về danh sách nhiệm vụ',
	back_own: 'Về các việc phải gửi',
	waive_question: 'Miễn nhiệm vụ này cho đơn vị?',
	waive_text:
		'Đơn vị không phải gửi nữa, nhiệm vụ không tính vào tỷ lệ đúng hạn. Không hoàn lại được.',
	cancel_question: 'Hủy nhiệm vụ này?',
	cancel_text: 'Dùng khi nhiệm vụ được giao nhầm. Không hoàn lại được.'
} as const;

export type RecordWords = typeof vi;
export const t = words(vi, () => import('./record.en'));
