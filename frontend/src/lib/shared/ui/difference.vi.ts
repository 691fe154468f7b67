import { words } from '$lib/shared/i18n';

const vi = {
	added: 'Thêm',
	removed: 'Bỏ',
	changed: 'Sửa',
	nothing: 'Không có khác biệt.',
	kept: '{n} đoạn giữ nguyên',
	empty: 'Không có',
	before: 'Trước',
	after: 'Sau',
	end: 'hết'
} as const;

export type DifferenceWords = typeof vi;
export const t = words(vi, () => import('./difference.en'));
