import type { Translation } from '$lib/shared/i18n';
import type { MoreStateWords } from './more-states.vi';

const en: Translation<MoreStateWords> = {
	'distribution.PLANNED': 'Planned',
	'distribution.READY': 'Ready',
	'distribution.SENT': 'Sent',
	'distribution.DONE': 'Aired or printed',
	'distribution.FAILED': 'Could not be sent',
	'distribution.SKIPPED': 'Skipped',
	'distribution.RETRACTED': 'Retracted',

	'activity.PLANNED': 'Planned',
	'activity.HELD': 'Held',
	'activity.VERIFIED': 'Verified',

	'succession.SCHEDULED': 'Waiting for its day',
	'succession.APPLIED': 'Applied',
	'succession.CANCELLED': 'Discarded',

	'selection_round.PREPARE': 'In preparation',
	'selection_round.OPEN': 'Voting',
	'selection_round.COUNTED': 'Counted',
	'selection_round.FINAL': 'Final',

	'contest.LAUNCHED': 'Launched',
	'contest.ENTRY_OPEN': 'Open for entries',
	'contest.ENTRY_CLOSED': 'Closed for entries',
	'contest.PRELIM': 'Preliminary judging',
	'contest.VERIFYING': 'Verification',
	'contest.FINAL': 'Final judging',
	'contest.RESULTS_PENDING': 'Results pending',
	'contest.ANNOUNCED': 'Results announced',

	'entry.ELIGIBLE': 'Valid',
	'entry.INELIGIBLE': 'Not valid',
	'entry.PRELIM_SCORED': 'Preliminary marks given',
	'entry.FINALIST': 'Finalist',
	'entry.OUT': 'Not in the final',
	'entry.VERIFIED': 'Confirmed by the locality',
	'entry.REFUTED': 'Not confirmed by the locality',
	'entry.FINAL_SCORED': 'Final marks given',
	'entry.AWARDED': 'Awarded',
	'entry.NO_AWARD': 'No award',
	'entry.DISQUALIFIED': 'Disqualified',
	'entry.WITHDRAWN': 'Withdrawn',

	'verification.PENDING': 'Awaiting the locality',
	'verification.CONFIRMED': 'Confirmed',
	'verification.PARTLY': 'Partly confirmed',
	'verification.REFUTED': 'Not confirmed',

	'consultation.READY': 'Ready to open',
	'consultation.OPEN': 'Open for opinions',
	'consultation.SUSPENDED': 'Suspended',
	'consultation.SUMMARISED': 'Opinions summarised',
	'consultation.OUTCOME_PUBLISHED': 'Outcome published',

	'opinion.RECEIVED': 'Received',
	'opinion.HANDLED': 'Handled',
	'opinion.FORWARDED': 'Forwarded to the competent body',
	'opinion.INVALID': 'Not valid',

	'proposal.APPRAISED': 'Appraised',
	'proposal.COUNCIL': 'Before the Council',
	'proposal.PROPOSED': 'Proposed',
	'proposal.DECIDED': 'Decided',
	'proposal.DECLINED': 'Declined',
	'proposal.AWARDED': 'Presented',

	'unit_score.OPEN': 'Not yet self-scored',
	'unit_score.SELF_SCORED': 'Self-scored',
	'unit_score.BLOC_SCORED': 'Scored by the bloc',
	'unit_score.VERIFIED': 'Verified',
	'unit_score.PUBLISHED': 'Published',
	'unit_score.LOCKED': 'Locked',

	'score_scheme.IN_FORCE': 'In force',
	'score_scheme.SUPERSEDED': 'Superseded',

	'dispute.OPEN': 'Under consideration',
	'dispute.UPHELD': 'Upheld',
	'dispute.REJECTED': 'Rejected',

	'webhook.ACTIVE': 'Sending',
	'webhook.PAUSED': 'Paused',
	'webhook.REMOVED': 'Removed',

	'webhook_delivery.PENDING': 'Waiting',
	'webhook_delivery.DELIVERED': 'Delivered',
	'webhook_delivery.DEAD': 'Could not be sent',
	'webhook_delivery.DROPPED': 'No longer needed'
};

export default en;
