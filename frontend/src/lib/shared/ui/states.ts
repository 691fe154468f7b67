import type { PlainKey, Translate } from '$lib/shared/i18n';
import { moreStates } from './more-states.svelte';
import { stateWords, type StateWords } from './states.vi';

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
	| 'succession'
	| 'selection_round'
	| 'contest'
	| 'entry'
	| 'verification'
	| 'consultation'
	| 'opinion'
	| 'proposal'
	| 'unit_score'
	| 'score_scheme'
	| 'dispute'
	| 'obligation'
	| 'timeliness'
	| 'draft'
	| 'user'
	| 'api_client'
	| 'webhook'
	| 'webhook_delivery';

export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad';
export type Tones = Readonly<Record<Exclude<Tone, 'neutral'>, readonly string[]>>;

/** Kinds whose words only some desks' pages show: they come when the first is shown. */
const LATER: ReadonlySet<StateKind> = new Set<StateKind>([
	'distribution',
	'activity',
	'succession',
	'selection_round',
	'contest',
	'entry',
	'verification',
	'consultation',
	'opinion',
	'proposal',
	'unit_score',
	'score_scheme',
	'dispute',
	'webhook',
	'webhook_delivery'
]);

const TONES: Tones = {
	info: [
		'SUBMITTED',
		'IN_REVIEW',
		'REVIEW',
		'EDITING',
		'SCHEDULED',
		'SHORTLISTED',
		'REFERRED',
		'SENT',
		'REQUESTED',
		'OPEN',
		'QUEUED',
		'SENDING'
	],
	good: [
		'ACCEPTED',
		'ELIGIBLE',
		'SELECTED',
		'PROVINCE_ACCEPTED',
		'APPROVED',
		'PUBLISHED',
		'LIVE',
		'GRANTED',
		'ON_TIME',
		'ISSUED',
		'ACTIVE'
	],
	warn: ['RETURNED', 'LATE', 'PARTIAL', 'SUSPENDED', 'NEEDS_FIX'],
	bad: [
		'DISABLED',
		'REVOKED',
		'REJECTED',
		'INELIGIBLE',
		'VOIDED',
		'MISSING',
		'OVERDUE',
		'REMOVED',
		'REFUSED'
	]
};

export function toneIn(tones: Tones, state: string): Tone | undefined {
	const found = Object.entries(tones).find(([, states]) => states.includes(state));
	return found?.[0] as Tone | undefined;
}

export function toneOf(state: string): Tone {
	return toneIn(TONES, state) ?? moreStates.current?.moreTone(state) ?? 'neutral';
}

type PlainStateKey = PlainKey<StateWords>;
const translate: Translate<StateWords> = stateWords;

export const lateWord = (days: number): string => translate('timeliness.LATE_N', { n: days });

/** The word for a state: the machine's own, else the common one; an unknown code is shown as it is. */
export function stateWord(kind: StateKind, state: string): string {
	const own = `${kind}.${state}`;
	if (stateWords.has(own)) return translate(own as PlainStateKey);
	if (LATER.has(kind)) {
		const more = moreStates.need();
		// Until the words have arrived there is nothing to read, rather than a code or the wrong word.
		if (!more) return '';
		if (more.moreWords.has(own)) return more.moreWords(own);
	}
	return stateWords.has(state) ? translate(state as PlainStateKey) : state;
}
