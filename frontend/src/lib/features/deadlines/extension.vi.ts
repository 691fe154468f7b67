import { words } from '$lib/shared/i18n';

const vi = {
	extensions: 'Gia hạn',
	no_extension: 'Chưa có đề nghị gia hạn nào.',
	until: 'Đến hết ngày {date}',
	asked_at: 'Đề nghị lúc {time}',
	given_at: 'Đồng ý lúc {time}',
	reason: 'Lý do',
	document: 'Văn bản kèm theo',
	'effect.FULL': 'Tính đủ như đúng hạn',
	'effect.PARTIAL': 'Tính một phần',
	'effect.NONE': 'Không tính',
	effect: 'Điểm thi đua',
	after_fact: 'Gia hạn sau khi đã quá hạn',
	ask: 'Đề nghị gia hạn',
	give: 'Gia hạn cho đơn vị',
	ask_question: 'Đề nghị Phòng Nội vụ gia hạn?',
	ask_text: 'Hạn hiện nay: đến hết ngày {date}. Hạn chỉ thay đổi khi Phòng Nội vụ đồng ý.',
	give_question: 'Gia hạn cho {unit}?',
	give_text: 'Hạn hiện nay: đến hết ngày {date}. Đơn vị được báo ngay và hạn mới có hiệu lực ngay.',
	new_due: 'Gia hạn đến hết ngày',
	reason_hint: 'Viết rõ việc gì làm chậm và khi nào xong.',
	document_hint: 'Số, ký hiệu văn bản nếu có, ví dụ 15/CV-UBND.',
	send_request: 'Gửi đề nghị',
	asked_done: 'Đã gửi đề nghị gia hạn đến Phòng Nội vụ.',
	given_done: 'Đã gia hạn.',
	withdraw_question: 'Rút đề nghị gia hạn?',
	withdraw_text: 'Hạn hiện nay giữ nguyên. Đơn vị có thể đề nghị lại.'
} as const;

export type ExtensionWords = typeof vi;
export const t = words(vi, () => import('./extension.en'));
