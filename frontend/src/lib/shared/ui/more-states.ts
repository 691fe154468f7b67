import { toneIn, type Tone, type Tones } from './states';

export { moreWords } from './more-states.vi';

const TONES: Tones = {
	info: [
		'READY',
		'HELD',
		'COUNTED',
		'LAUNCHED',
		'ENTRY_OPEN',
		'PRELIM',
		'VERIFYING',
		'FINALIST',
		'RESULTS_PENDING',
		'PRELIM_SCORED',
		'FINAL_SCORED',
		'APPRAISED',
		'COUNCIL',
		'PROPOSED',
		'RECEIVED',
		'SELF_SCORED',
		'BLOC_SCORED',
		'FORWARDED',
		'PLANNED'
	],
	good: [
		'APPLIED',
		'DONE',
		'VERIFIED',
		'FINAL',
		'ANNOUNCED',
		'AWARDED',
		'CONFIRMED',
		'DECIDED',
		'HANDLED',
		'OUTCOME_PUBLISHED',
		'SUMMARISED',
		'UPHELD',
		'IN_FORCE',
		'LOCKED',
		'DELIVERED'
	],
	warn: ['PARTLY', 'FAILED', 'PAUSED'],
	bad: ['REFUTED', 'DISQUALIFIED', 'INVALID', 'DEAD']
};

export const moreTone = (state: string): Tone | undefined => toneIn(TONES, state);
