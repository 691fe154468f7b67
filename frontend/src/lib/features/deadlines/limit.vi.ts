import { words } from '$lib/shared/i18n';

const vi = {
	limit: 'Hạn nộp',
	plan_says: 'Kế hoạch ghi (mục {clause})',
	printed_ON: 'Chậm nhất ngày {date}: ngày này vẫn đúng hạn.',
	printed_BEFORE: 'Trước ngày {date}: ngày cuối còn đúng hạn là ngày liền trước.',
	first_limit: 'Hạn ban đầu: đến hết ngày {date}.',
	closes: 'Khóa sổ lúc {time}: sau đó không nhận nữa, trừ khi được gia hạn.',
	opens: 'Nhận hồ sơ từ ngày {date}.',
	counted: 'Đã được chấp nhận {n}/{min}.',
	request_only: 'Kế hoạch đề nghị, không bắt buộc.',
	for_bloc: 'Thực hiện thay cho {bloc}.',
	evidence: 'Cần tài liệu minh chứng.'
} as const;

export type LimitWords = typeof vi;
export const t = words(vi, () => import('./limit.en'));
