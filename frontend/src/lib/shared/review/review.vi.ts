import { words } from '$lib/shared/i18n';

const vi = {
	back: 'Về danh sách',
	in_own_hands: 'Đang do bạn xử lý',
	in_no_hands: 'Chưa có ai tiếp nhận hồ sơ này.',
	hands: 'Người xử lý',
	due: 'Thời hạn',
	no_obligation: 'Hồ sơ này không tính vào kỳ nào.',
	open_obligation: 'Xem nhiệm vụ của đơn vị',
	returned: 'Đã trả lại, chờ đơn vị gửi lại',
	decide: 'Kết luận',
	take_first: 'Tiếp nhận hồ sơ ở đầu trang trước khi kết luận.',
	no_decision: 'Hồ sơ đang ở trạng thái “{state}”, không có việc phải làm ở đây.',
	office_note: 'Ý kiến đã ghi',
	changes: 'Thay đổi so với lần gửi trước',
	asked: 'Yêu cầu sửa ở lần trả lại gần nhất',
	answered: 'Đã sửa',
	unanswered: 'Chưa thay đổi',
	conflict:
		'Hồ sơ vừa được người khác xử lý. Trạng thái hiện nay: {state}. {hands} Nội dung đã nhập vẫn còn ở đây: xem lại rồi thực hiện lại nếu vẫn cần.',
	conflict_taken:
		'Hồ sơ vừa được người khác xử lý. Trạng thái hiện nay: {state}. {hands} Trang đã được cập nhật.',
	return: 'Trả lại hồ sơ “{name}” để bổ sung?',
	void: 'Hủy hồ sơ “{name}”, yêu cầu làm lại?',
	reopen: 'Mở lại hồ sơ “{name}” để thẩm định?',
	return_text:
		'Đơn vị thấy lý do và từng mục cần sửa, gửi lại đúng hạn thì vẫn giữ thời điểm đã gửi.',
	void_text:
		'Dùng khi hồ sơ trống, sai mẫu hoặc sai đơn vị. Đơn vị phải lập lại và thời điểm gửi được tính lại.'
} as const;

export type ReviewWords = typeof vi;
export const r = words(vi, () => import('./review.en'));
