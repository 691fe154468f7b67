import type { Translate } from '$lib/shared/i18n';
import { stateWords, type StateKey, type StateWords } from './states.vi';

/** The machines of domain.md section 13, and what stands beside them. */
export type StateKind =
	| 'plan'
	| 'submission'
	| 'nomination'
	| 'article'
	| 'edition'
	| 'distribution'
	| 'extension'
	| 'exemplar'
	| 'activity'
	| 'selection_round'
	| 'contest'
	| 'entry'
	| 'verification'
	| 'consultation'
	| 'opinion'
	| 'proposal'
	| 'unit_score'
	| 'dispute'
	| 'obligation'
	| 'timeliness'
	| 'draft'
	| 'user'
	| 'api_client';

export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad';

const TONES: Readonly<Record<Exclude<Tone, 'neutral'>, readonly string[]>> = {
	info: [
		...[
			'SUBMITTED',
			'IN_REVIEW',
			'REVIEW',
			'EDITING',
			'SCHEDULED',
			'SHORTLISTED',
			'REFERRED',
			'READY',
			'SENT'
		],
		...[
			'REQUESTED',
			'OPEN',
			'HELD',
			'COUNTED',
			'LAUNCHED',
			'ENTRY_OPEN',
			'PRELIM',
			'VERIFYING',
			'FINALIST'
		],
		...[
			'RESULTS_PENDING',
			'PRELIM_SCORED',
			'FINAL_SCORED',
			'APPRAISED',
			'COUNCIL',
			'PROPOSED',
			'RECEIVED'
		],
		...['SELF_SCORED', 'BLOC_SCORED', 'FORWARDED', 'QUEUED', 'SENDING', 'PLANNED']
	],
	good: [
		...[
			'ACCEPTED',
			'ELIGIBLE',
			'SELECTED',
			'PROVINCE_ACCEPTED',
			'APPROVED',
			'PUBLISHED',
			'LIVE',
			'DONE'
		],
		...[
			'GRANTED',
			'VERIFIED',
			'FINAL',
			'ANNOUNCED',
			'AWARDED',
			'CONFIRMED',
			'DECIDED',
			'HANDLED',
			'ON_TIME'
		],
		...['ISSUED', 'OUTCOME_PUBLISHED', 'SUMMARISED', 'UPHELD', 'ACTIVE']
	],
	warn: [...['RETURNED', 'LATE', 'PARTIAL', 'SUSPENDED', 'NEEDS_FIX', 'PARTLY', 'FAILED']],
	bad: [
		...[
			'DISABLED',
			'REVOKED',
			'REJECTED',
			'INELIGIBLE',
			'VOIDED',
			'MISSING',
			'OVERDUE',
			'REMOVED',
			'REFUTED',
			'DISQUALIFIED',
			'REFUSED'
		],
		...['INVALID']
	]
};

export function toneOf(state: string): Tone {
	for (const [tone, states] of Object.entries(TONES)) {
		if (states.includes(state)) return tone as Tone;
	}
	return 'neutral';
}

const translate: Translate<StateWords> = stateWords;

/** The word for a state: the machine's own, else the common one; an unknown code is shown as it is. */
export function stateWord(kind: StateKind, state: string): string {
	for (const key of [`${kind}.${state}`, state]) {
		if (stateWords.has(key)) return translate(key as StateKey);
	}
	return state;
}
