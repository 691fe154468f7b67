import { words } from '$lib/shared/i18n';

const vi = {
	record: 'Hồ sơ của đơn vị',
	back: 'Về các việc phải gửi',
	back_record: 'Về hồ sơ',
	for_duty: 'Thực hiện nhiệm vụ',
	of_bloc: 'Gửi thay mặt {bloc}.',
	on_behalf: 'Phòng Nội vụ nhập từ văn bản giấy nhận ngày {date}.',
	on_behalf_undated: 'Phòng Nội vụ nhập từ văn bản giấy.',
	file_ids: 'Tệp đính kèm',
	paper_received_on: 'Ngày nhận văn bản giấy',
	paper_hint:
		'Ngày ghi trên dấu “Công văn đến” của Phòng Nội vụ; ngày này quyết định đúng hạn hay muộn.',
	whole: 'Toàn bộ hồ sơ',
	nothing_given: 'Chưa nhập nội dung nào.',
	not_given: 'Chưa nhập',
	add_row: 'Thêm {name}',
	content: 'Nội dung hồ sơ',
	files_hint:
		'Bản chụp văn bản đã ký, ảnh, tài liệu minh chứng (PDF, Word, Excel, ảnh), mỗi tệp không quá 25 MB.',
	url_hint: 'Bắt đầu bằng https://',
	unit_hint: 'Để trống nếu là người của đơn vị mình.',
	remove_row: 'Xóa',
	removed_row: 'Đã xóa {name} {n}.',
	lacks: 'Còn thiếu trước khi gửi',
	nothing_lacks: 'Đã đủ nội dung để gửi.',
	not_now: 'Chưa gửi được',
	'send.UNIT': 'Gửi Phòng Nội vụ',
	'send.PAPER': 'Ghi nhận hồ sơ giấy',
	'send.STANDING': 'Gửi Chủ tịch Hội đồng',
	'resend.UNIT': 'Gửi lại Phòng Nội vụ',
	'resend.PAPER': 'Ghi nhận hồ sơ giấy gửi lại',
	'resend.STANDING': 'Gửi lại Chủ tịch Hội đồng',
	'ask.UNIT': 'Gửi hồ sơ này đến Phòng Nội vụ?',
	'ask.PAPER': 'Ghi nhận hồ sơ giấy này của đơn vị?',
	'ask.STANDING': 'Gửi hồ sơ này đến Chủ tịch Hội đồng?',
	'text.PAPER':
		'Nội dung và tệp được giữ nguyên như lúc ghi nhận, tính là nộp vào ngày nhận văn bản giấy. Cán bộ khác của Phòng thẩm định hồ sơ này.',
	'text.STANDING':
		'Nội dung và tệp được giữ nguyên như lúc gửi và được cấp biên nhận. Chủ tịch Hội đồng xem xét, chấp nhận.',
	'text.UNIT':
		'Nội dung và tệp được giữ nguyên như lúc gửi và được cấp biên nhận. Sau đó chỉ sửa được khi rút hồ sơ trước hạn hoặc khi Phòng Nội vụ trả lại.',
	'sent.UNIT': 'Đã gửi Phòng Nội vụ.',
	'sent.PAPER': 'Đã ghi nhận hồ sơ giấy.',
	'sent.STANDING': 'Đã gửi Chủ tịch Hội đồng.',
	withdraw_question: 'Rút hồ sơ này?',
	withdraw_text:
		'Hồ sơ trở về bản nháp để sửa; lần gửi này không còn tính là đã nộp cho đến khi gửi lại.',
	changes: 'Thay đổi so với lần gửi trước',
	sending_n: 'Lần gửi {n}',
	conflict: 'Hồ sơ vừa được sửa ở nơi khác',
	conflict_closed: 'Hồ sơ không còn sửa được.'
} as const;

export type SubmissionWords = typeof vi;
export const t = words(vi, () => import('./en'));
