import { words } from '$lib/shared/i18n';

const vi = {
	save: 'Lưu',
	saved_at: 'Đã lưu {time}',
	saving: 'Đang lưu',
	unsaved: 'Chưa lưu',
	unchanged: 'Chưa có thay đổi',
	not_saved: 'Chưa lưu được. {reason}',
	retrying: 'Nội dung còn trên màn hình, hệ thống sẽ thử lưu lại.',
	leave_title: 'Rời trang khi chưa lưu?',
	leave_text: 'Nội dung vừa viết chưa được lưu.',
	leave_save: 'Lưu rồi rời trang',
	leave_now: 'Rời trang, không lưu',
	stay: 'Ở lại',
	conflict_unknown: 'Nội dung đang viết vẫn còn trên màn hình và chưa được lưu.',
	conflict_compare: 'So sánh',
	conflict_hide: 'Đóng so sánh',
	conflict_copy: 'Sao chép nội dung của tôi',
	conflict_copied: 'Đã sao chép nội dung.',
	conflict_not_copied: 'Không sao chép được. Chọn chữ trong ô nội dung rồi sao chép.',
	conflict_theirs: 'Lấy bản vừa lưu',
	conflict_mine: 'Lưu đè bằng bản của tôi',
	side_theirs: 'Bản vừa lưu',
	side_mine: 'Bản đang viết',
	save_keys: 'Lưu (Ctrl+S)'
} as const;

export type KeepingWords = typeof vi;
export const t = words(vi, () => import('./en'));
