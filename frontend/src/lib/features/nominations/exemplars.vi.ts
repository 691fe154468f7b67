import { words } from '$lib/shared/i18n';
import terms from '$lib/shared/terms/exemplar.vi';

const vi = {
	...terms,
	title: 'Danh mục gương điển hình',
	search: 'Tìm theo tên, thành tích',
	kind: 'Loại gương',
	field: 'Lĩnh vực',
	state: 'Trạng thái',
	unit: 'Đơn vị',
	movement: 'Phong trào thi đua',
	topic: 'Nội dung tuyên truyền',
	year: 'Năm',
	exemplar: 'Gương',
	nomination: 'Hồ sơ',
	recorded: 'Ghi nhận ngày',
	no_nomination: 'Chưa có hồ sơ',
	none: 'Chưa có gương nào trong danh mục.',
	none_help: 'Gương do các đơn vị giới thiệu sẽ hiện ở đây.',
	back: 'Về danh mục',
	facts: 'Thông tin về gương',
	write: 'Viết bài từ gương',
	suspended: 'Tạm dừng tuyên truyền từ {time}',
	not_public: 'Chưa công khai được',
	no_photos_public: 'Chưa công khai ảnh được',
	nominations: 'Hồ sơ giới thiệu',
	no_nominations: 'Chưa có hồ sơ giới thiệu nào.',
	no_period: 'Không tính vào kỳ nào',
	not_sent: 'Chưa gửi',
	sent: 'Gửi {time}',
	articles: 'Tin, bài về gương',
	no_articles: 'Chưa có tin, bài nào.',
	more_articles: 'Xem mọi tin, bài về gương này',
	life: 'Quá trình',
	suspend: 'Tạm dừng tuyên truyền về “{name}”?',
	suspend_text:
		'Tin, bài về gương này không hiện trên trang công khai cho đến khi tiếp tục tuyên truyền.',
	resume: 'Tiếp tục tuyên truyền về “{name}”?'
} as const;

export type ExemplarWords = typeof vi;
export const x = words(vi, () => import('./exemplars.en'));
