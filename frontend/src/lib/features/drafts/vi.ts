import { words } from '$lib/shared/i18n';

const vi = {
	title: 'Bản nháp',
	lead: 'Nội dung đang soạn hoặc chờ gửi, giữ trên máy này.',
	none: 'Không có bản nháp nào trên máy này.',
	none_help: 'Nội dung được tự lưu khi soạn, kể cả khi không có mạng.',
	saved_at: 'Đã lưu trên máy {time}',
	waiting: 'Chờ gửi, sẽ tự gửi khi có mạng',
	sending: 'Đang gửi',
	sent_at: 'Đã gửi {time}',
	needs_fix: 'Cần sửa: {message}',
	open: 'Mở',
	fix: 'Sửa và gửi lại',
	take_back: 'Sửa lại',
	delete: 'Xóa',
	delete_question: 'Xóa “{title}” khỏi máy này?',
	delete_text: 'Nội dung chưa gửi sẽ mất.',
	delete_verb: 'Xóa bản nháp',
	deleted: 'Đã xóa bản nháp.',
	taken: 'Nội dung này đang được gửi, không sửa được nữa.',
	no_service: 'Trình duyệt này chỉ gửi khi trang đang mở.'
} as const;

export type DraftWords = typeof vi;
export const t = words(vi, () => import('./en'));
