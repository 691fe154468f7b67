import { words } from '$lib/shared/i18n';

const vi = {
	accepted: 'Đã được chấp nhận {n}/{min} gương.',
	open_exemplar: 'Xem gương này trong danh mục',
	new_photo: '{alt} (ảnh mới)',
	old_photo: '{alt} (ảnh bỏ ra)',
	photo_n: 'Ảnh {n}',
	mark_eligible: 'Xác nhận hồ sơ “{name}” đủ điều kiện?',
	mark_ineligible: 'Kết luận hồ sơ “{name}” không đủ điều kiện?',
	withdraw: 'Rút hồ sơ “{name}”?',
	withdraw_text: 'Hồ sơ sẽ không được xét. Lý do được ghi vào quá trình xử lý.'
} as const;

export type ReviewWords = typeof vi;
export const r = words(vi, () => import('./review.en'));
