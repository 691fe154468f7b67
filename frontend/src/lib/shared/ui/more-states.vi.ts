import { words } from '$lib/shared/i18n';

const vi = {
	'distribution.PLANNED': 'Đã lên lịch',
	'distribution.READY': 'Sẵn sàng',
	'distribution.SENT': 'Đã chuyển',
	'distribution.DONE': 'Đã phát, đã đăng',
	'distribution.FAILED': 'Không chuyển được',
	'distribution.SKIPPED': 'Bỏ qua',
	'distribution.RETRACTED': 'Đã thu hồi',

	'activity.PLANNED': 'Đã lên kế hoạch',
	'activity.HELD': 'Đã tổ chức',
	'activity.VERIFIED': 'Đã xác nhận',

	'succession.SCHEDULED': 'Chờ ngày hiệu lực',
	'succession.APPLIED': 'Đã áp dụng',
	'succession.CANCELLED': 'Đã hủy',

	'selection_round.PREPARE': 'Đang chuẩn bị',
	'selection_round.OPEN': 'Đang bỏ phiếu',
	'selection_round.COUNTED': 'Đã kiểm phiếu',
	'selection_round.FINAL': 'Đã chốt kết quả',

	'contest.LAUNCHED': 'Đã phát động',
	'contest.ENTRY_OPEN': 'Đang nhận bài dự thi',
	'contest.ENTRY_CLOSED': 'Đã hết hạn nhận bài',
	'contest.PRELIM': 'Chấm sơ khảo',
	'contest.VERIFYING': 'Đang xác minh',
	'contest.FINAL': 'Chấm chung khảo',
	'contest.RESULTS_PENDING': 'Chờ công bố kết quả',
	'contest.ANNOUNCED': 'Đã công bố kết quả',

	'entry.ELIGIBLE': 'Hợp lệ',
	'entry.INELIGIBLE': 'Không hợp lệ',
	'entry.PRELIM_SCORED': 'Đã chấm sơ khảo',
	'entry.FINALIST': 'Vào chung khảo',
	'entry.OUT': 'Không vào chung khảo',
	'entry.VERIFIED': 'Địa phương đã xác nhận',
	'entry.REFUTED': 'Địa phương không xác nhận',
	'entry.FINAL_SCORED': 'Đã chấm chung khảo',
	'entry.AWARDED': 'Đạt giải',
	'entry.NO_AWARD': 'Không đạt giải',
	'entry.DISQUALIFIED': 'Không đủ tư cách dự thi',
	'entry.WITHDRAWN': 'Đã rút bài',

	'verification.PENDING': 'Chờ địa phương xác nhận',
	'verification.CONFIRMED': 'Đã xác nhận',
	'verification.PARTLY': 'Xác nhận một phần',
	'verification.REFUTED': 'Không xác nhận',

	'consultation.READY': 'Sẵn sàng đăng',
	'consultation.OPEN': 'Đang tiếp nhận ý kiến',
	'consultation.SUSPENDED': 'Tạm dừng',
	'consultation.SUMMARISED': 'Đã tổng hợp ý kiến',
	'consultation.OUTCOME_PUBLISHED': 'Đã công bố kết quả',

	'opinion.RECEIVED': 'Đã nhận',
	'opinion.HANDLED': 'Đã xử lý',
	'opinion.FORWARDED': 'Đã chuyển cơ quan có thẩm quyền',
	'opinion.INVALID': 'Không hợp lệ',

	'proposal.APPRAISED': 'Đã thẩm định',
	'proposal.COUNCIL': 'Đang trình Hội đồng',
	'proposal.PROPOSED': 'Đã đề nghị khen thưởng',
	'proposal.DECIDED': 'Đã có quyết định',
	'proposal.DECLINED': 'Không khen thưởng',
	'proposal.AWARDED': 'Đã trao tặng',

	'unit_score.OPEN': 'Chưa tự chấm',
	'unit_score.SELF_SCORED': 'Đã tự chấm',
	'unit_score.BLOC_SCORED': 'Khối đã chấm',
	'unit_score.VERIFIED': 'Đã thẩm định',
	'unit_score.PUBLISHED': 'Đã công bố',
	'unit_score.LOCKED': 'Đã khóa',

	'score_scheme.IN_FORCE': 'Đang áp dụng',
	'score_scheme.SUPERSEDED': 'Đã thay thế',

	'dispute.OPEN': 'Đang xem xét',
	'dispute.UPHELD': 'Chấp nhận kiến nghị',
	'dispute.REJECTED': 'Không chấp nhận kiến nghị',

	'webhook.ACTIVE': 'Đang gửi',
	'webhook.PAUSED': 'Tạm dừng',
	'webhook.REMOVED': 'Đã gỡ bỏ',

	'webhook_delivery.PENDING': 'Chờ gửi',
	'webhook_delivery.DELIVERED': 'Đã nhận',
	'webhook_delivery.DEAD': 'Không gửi được',
	'webhook_delivery.DROPPED': 'Không còn cần gửi'
} as const;

export type MoreStateWords = typeof vi;

export const moreWords = Object.assign(
	words(vi, () => import('./more-states.en')),
	{ has: (key: string): key is keyof MoreStateWords => Object.hasOwn(vi, key) }
);
