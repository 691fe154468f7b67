import { words } from '$lib/shared/i18n';

const vi = {
	title: 'Tin, bài',
	write: 'Viết tin, bài',
	search: 'Tìm theo tiêu đề, nội dung',
	views: 'Phạm vi danh sách',
	view_waiting: 'Chờ tôi xử lý',
	view_all: 'Tất cả',
	view_mine: 'Của đơn vị tôi',
	state: 'Trạng thái',
	kind: 'Thể loại',
	unit: 'Đơn vị gửi',
	movement: 'Phong trào',
	topic: 'Nội dung tuyên truyền',
	exemplar: 'Gương',
	article: 'Tiêu đề',
	people: 'Người viết, biên tập',
	changed: 'Sửa lần cuối',
	'kind.NEWS': 'Tin',
	'kind.FEATURE': 'Bài',
	'kind.PORTRAIT': 'Bài về gương điển hình',
	'kind.NOTICE': 'Thông báo',
	'kind.GUIDANCE': 'Tài liệu định hướng',
	'visibility.PUBLIC': 'Đăng công khai',
	'visibility.INTERNAL': 'Nội bộ (kênh của Đảng)',
	blocked: 'Chưa đăng được: {reason}',
	urgent: 'Đăng gấp, chờ xác nhận',
	next: 'Bản sửa: {state}',
	internal: 'Nội bộ',
	author: 'Tác giả: {name}',
	editor: 'Đang biên tập: {name}',
	goes_live: 'Hẹn đăng {time}',
	none_waiting: 'Không có tin, bài nào chờ xử lý.',
	none_waiting_help: 'Chọn “Tất cả” để xem mọi tin, bài.',
	none: 'Chưa có tin, bài nào.',
	none_help: 'Chọn “Viết tin, bài” để bắt đầu, hoặc viết bài từ một gương điển hình.',
	back: 'Danh sách tin, bài',
	back_article: 'Về trang bài viết',
	edit: 'Sửa bài',
	go_on: 'Viết tiếp',
	preview: 'Xem trước như trên Cổng',
	preview_lead: 'Bài hiển thị trên Cổng như dưới đây.',
	preview_hidden: 'Cổng không hiện {n} ảnh vì chưa có đồng ý đăng ảnh của người trong bài.',
	editions: 'Các bản của bài',
	public_page: 'Xem trên trang công khai',
	facts: 'Thông tin bài',
	progress: 'Trạng thái',
	returned: 'Bài được trả lại',
	notice: 'Thông báo trên trang công khai',
	removed_for: 'Lý do gỡ: {reason}',
	'removal.ERROR': 'nội dung sai',
	'removal.CONSENT': 'người trong bài rút lại đồng ý',
	'removal.PRIVACY': 'bảo vệ dữ liệu cá nhân',
	'fact.kind': 'Thể loại',
	'fact.visibility': 'Phạm vi',
	'fact.column': 'Chuyên mục',
	'fact.unit': 'Đơn vị gửi',
	'fact.author': 'Tác giả',
	'fact.claimed_by': 'Người đang biên tập',
	'fact.topics': 'Nội dung tuyên truyền',
	'fact.form': 'Hình thức tuyên truyền',
	'fact.movements': 'Phong trào, cuộc vận động',
	'fact.exemplars': 'Gương trong bài',
	'fact.publish_at': 'Hẹn đăng',
	'fact.published_at': 'Đã đăng',
	'fact.edition': 'Bản đang xem',
	edition_n: 'Bản {n}',
	saved: 'lưu {time}',
	saved_by: 'lưu {time}, {name}',
	approved_by: 'duyệt {time}, {name}',
	live_since: 'hiển thị từ {time}',
	minor: 'sửa nhỏ',
	one_edition: 'Bài mới có một bản, chưa có gì để so sánh.',
	compare: 'So sánh',
	compare_from: 'Bản trước',
	compare_to: 'Bản sau',

	'field.title': 'Tiêu đề',
	'field.summary': 'Tóm tắt',
	'field.body_html': 'Nội dung',
	'field.topic_codes': 'Nội dung tuyên truyền',
	'field.movement_ids': 'Phong trào, cuộc vận động',
	'field.exemplar_ids': 'Gương trong bài',
	'field.pictures': 'Ảnh',
	'field.byline': 'Bút danh',
	'field.source': 'Nguồn',
	'field.whole': 'Toàn bài',
	picture: 'Ảnh: {alt}',
	ask_publish: 'Đăng bài này?',
	ask_publish_text: 'Bài hiện trên Cổng thông tin điện tử ngay sau khi đăng.',
	ask_withdraw: 'Thu hồi bài này?',
	ask_withdraw_text:
		'Nội dung không còn trên Cổng; trang của bài chỉ hiện lý do dưới đây. Bài đã thu hồi không đăng lại được.',
	ask_remove: 'Gỡ hẳn bài này?',
	ask_remove_text: 'Không khôi phục được bài đã gỡ. Trang của bài chỉ còn báo bài đã được gỡ.',
	ask_urgent: 'Đăng gấp, không chờ biên tập?',
	ask_urgent_text: 'Bài hiện trên Cổng ngay và được đánh dấu cho đến khi người thứ hai xác nhận.'
} as const;

export type ArticleWords = typeof vi;
export const t = words(vi, () => import('./en'));

/** The name of a field that a remark or a refusal points at. */
export function fieldLabel(field: string): string {
	const key = `field.${field}`;
	return Object.hasOwn(vi, key) ? t(key as 'field.title') : t('field.whole');
}

/** What an editor's remark may point at. */
export const remarkFields = () =>
	(
		['whole', 'title', 'summary', 'body_html', 'pictures', 'topic_codes', 'exemplar_ids'] as const
	).map((field) => ({ value: field, label: t(`field.${field}`) }));
