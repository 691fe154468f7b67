import type { Translation } from '$lib/shared/i18n';
import type { StateWords } from './states.vi';

const en: Translation<StateWords> = {
	DRAFT: 'Draft',
	SUBMITTED: 'Sent',
	IN_REVIEW: 'In review',
	RETURNED: 'Returned for completion',
	ACCEPTED: 'Accepted',
	REJECTED: 'Not accepted',
	VOIDED: 'Void, to be done again',
	WITHDRAWN: 'Withdrawn',
	CANCELLED: 'Cancelled',
	CLOSED: 'Closed',
	OPEN: 'Open',

	'plan.REVIEW': 'Awaiting issue',
	'plan.ISSUED': 'Issued',

	'nomination.ELIGIBLE': 'Eligible',
	'nomination.INELIGIBLE': 'Not eligible',
	'nomination.SHORTLISTED': 'Shortlisted',
	'nomination.SELECTED': 'Selected',
	'nomination.NOT_SELECTED': 'Not selected',
	'nomination.REFERRED': 'Referred to the province',
	'nomination.PROVINCE_ACCEPTED': 'Accepted by the province',
	'nomination.PROVINCE_DECLINED': 'Declined by the province',

	'article.SUBMITTED': 'Awaiting an editor',
	'article.EDITING': 'Being edited',
	'article.APPROVED': 'Approved',
	'article.SCHEDULED': 'Scheduled',
	'article.PUBLISHED': 'Published',
	'article.REMOVED': 'Removed',

	'edition.EDITING': 'Being edited',
	'edition.APPROVED': 'Approved',
	'edition.LIVE': 'Live',
	'edition.SUPERSEDED': 'Superseded',

	'extension.REQUESTED': 'Extension requested',
	'extension.GRANTED': 'Extended',
	'extension.REFUSED': 'Extension refused',
	'extension.WITHDRAWN': 'Request withdrawn',

	'exemplar.ACTIVE': 'In use',
	'exemplar.SUSPENDED': 'Suspended',

	'obligation.PENDING': 'Not sent',
	'obligation.WAIVED': 'Waived',
	'obligation.SUCCEEDED': 'Passed to the successor',

	'timeliness.ON_TIME': 'On time',
	'timeliness.LATE': 'Late',
	'timeliness.LATE_N': '{n} {n|day|days} late',
	'timeliness.MISSING': 'Not sent',
	'timeliness.EXCUSED': 'Excused',
	'timeliness.NOT_DUE': 'Not due yet',
	'timeliness.OVERDUE': 'Overdue',
	'timeliness.PARTIAL': 'Too few',

	'draft.DRAFT': 'Being written',
	'draft.QUEUED': 'Waiting to be sent',
	'draft.SENDING': 'Being sent',
	'draft.SENT': 'Sent',
	'draft.NEEDS_FIX': 'To be corrected',

	'user.ACTIVE': 'Active',
	'user.DISABLED': 'Disabled',

	'api_client.ACTIVE': 'In use',
	'api_client.REVOKED': 'Revoked'
};

export default en;
