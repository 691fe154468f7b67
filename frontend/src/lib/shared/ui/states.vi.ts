import { words } from '$lib/shared/i18n';

const vi = {
	DRAFT: 'Bản nháp',
	SUBMITTED: 'Đã gửi',
	IN_REVIEW: 'Đang thẩm định',
	RETURNED: 'Trả lại, yêu cầu bổ sung',
	ACCEPTED: 'Đã tiếp nhận',
	REJECTED: 'Không duyệt',
	VOIDED: 'Hủy, yêu cầu làm lại',
	WITHDRAWN: 'Đã thu hồi',
	CANCELLED: 'Đã hủy',
	CLOSED: 'Đã kết thúc',
	OPEN: 'Đang mở',

	'plan.REVIEW': 'Đang trình duyệt',
	'plan.ISSUED': 'Đã ban hành',

	'nomination.ELIGIBLE': 'Đủ điều kiện',
	'nomination.INELIGIBLE': 'Không đủ điều kiện',
	'nomination.SHORTLISTED': 'Vào danh sách xét chọn',
	'nomination.SELECTED': 'Được chọn',
	'nomination.NOT_SELECTED': 'Không được chọn',
	'nomination.REFERRED': 'Đã giới thiệu lên tỉnh',
	'nomination.PROVINCE_ACCEPTED': 'Tỉnh đã chấp nhận',
	'nomination.PROVINCE_DECLINED': 'Tỉnh không chọn',

	'article.SUBMITTED': 'Chờ biên tập',
	'article.EDITING': 'Đang biên tập',
	'article.APPROVED': 'Đã duyệt',
	'article.SCHEDULED': 'Đã lên lịch',
	'article.PUBLISHED': 'Đã đăng',
	'article.REMOVED': 'Đã gỡ',

	'edition.EDITING': 'Đang biên tập',
	'edition.APPROVED': 'Đã duyệt',
	'edition.LIVE': 'Đang hiển thị',
	'edition.SUPERSEDED': 'Đã có bản mới',

	'extension.REQUESTED': 'Đã đề nghị gia hạn',
	'extension.GRANTED': 'Được gia hạn',
	'extension.REFUSED': 'Không gia hạn',
	'extension.WITHDRAWN': 'Đã rút đề nghị',

	'exemplar.ACTIVE': 'Đang tuyên truyền',
	'exemplar.SUSPENDED': 'Tạm dừng tuyên truyền',

	'obligation.PENDING': 'Chưa gửi',
	'obligation.WAIVED': 'Được miễn',
	'obligation.SUCCEEDED': 'Đã chuyển đơn vị kế thừa',

	'timeliness.ON_TIME': 'Đúng hạn',
	'timeliness.LATE': 'Trễ hạn',
	'timeliness.LATE_N': 'Trễ hạn {n} ngày',
	'timeliness.MISSING': 'Chưa gửi',
	'timeliness.EXCUSED': 'Được chấp nhận lý do',
	'timeliness.NOT_DUE': 'Chưa đến hạn',
	'timeliness.OVERDUE': 'Quá hạn',
	'timeliness.PARTIAL': 'Chưa đủ số lượng',

	'draft.DRAFT': 'Đang soạn',
	'draft.QUEUED': 'Chờ gửi',
	'draft.SENDING': 'Đang gửi',
	'draft.SENT': 'Đã gửi',
	'draft.NEEDS_FIX': 'Cần sửa',

	'user.ACTIVE': 'Đang hoạt động',
	'user.DISABLED': 'Đã khóa',

	'api_client.ACTIVE': 'Đang dùng',
	'api_client.REVOKED': 'Đã thu hồi'
} as const;

export type StateWords = typeof vi;

export const stateWords = Object.assign(
	words(vi, () => import('./states.en')),
	{ has: (key: string): boolean => Object.hasOwn(vi, key) }
);
