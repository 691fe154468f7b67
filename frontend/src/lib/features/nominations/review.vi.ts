import { words } from '$lib/shared/i18n';

const vi = {
	in_own_hands: 'Đang do bạn xử lý',
	in_no_hands: 'Chưa có ai tiếp nhận hồ sơ này.',
	hands: 'Người xử lý',
	due: 'Thời hạn',
	accepted: 'Đã được chấp nhận {n}/{min} gương.',
	no_obligation: 'Hồ sơ này không tính vào kỳ nào.',
	open_obligation: 'Xem nhiệm vụ của đơn vị',
	open_exemplar: 'Xem gương này trong danh mục',
	returned: 'Đã trả lại, chờ đơn vị gửi lại',
	decide: 'Kết luận',
	take_first: 'Tiếp nhận hồ sơ ở đầu trang trước khi kết luận.',
	no_decision: 'Hồ sơ đang ở trạng thái “{state}”, không có việc phải làm ở đây.',
	office_note: 'Ý kiến đã ghi',
	changes: 'Thay đổi so với lần gửi trước',
	sending: 'Lần gửi {n}',
	asked: 'Yêu cầu sửa ở lần trả lại gần nhất',
	answered: 'Đã sửa',
	unanswered: 'Chưa thay đổi',
	new_photo: '{alt} (ảnh mới)',
	old_photo: '{alt} (ảnh bỏ ra)',
	photo_n: 'Ảnh {n}',
	conflict:
		'Hồ sơ vừa được người khác xử lý. Trạng thái hiện nay: {state}. {hands} Nội dung đã nhập vẫn còn ở đây: xem lại rồi thực hiện lại nếu vẫn cần.',
	conflict_taken:
		'Hồ sơ vừa được người khác xử lý. Trạng thái hiện nay: {state}. {hands} Trang đã được cập nhật.',
	withdraw_text: 'Hồ sơ sẽ không được xét. Lý do được ghi vào quá trình xử lý.',
	mark_eligible: 'Xác nhận hồ sơ “{name}” đủ điều kiện?',
	mark_ineligible: 'Kết luận hồ sơ “{name}” không đủ điều kiện?',
	return: 'Trả lại hồ sơ “{name}” để bổ sung?',
	void: 'Hủy hồ sơ “{name}”, yêu cầu làm lại?',
	reopen: 'Mở lại hồ sơ “{name}” để thẩm định?',
	withdraw: 'Rút hồ sơ “{name}”?',
	return_text:
		'Đơn vị thấy lý do và từng mục cần sửa, gửi lại đúng hạn thì vẫn giữ thời điểm đã gửi.',
	void_text:
		'Dùng khi hồ sơ trống, sai mẫu hoặc sai đơn vị. Đơn vị phải lập lại và thời điểm gửi được tính lại.'
} as const;

export type ReviewWords = typeof vi;
export const r = words(vi, () => import('./review.en'));
