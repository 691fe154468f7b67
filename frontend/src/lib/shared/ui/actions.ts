import type { Remark } from '$lib/shared/api/types';

/** One input that an action takes, as the API tells it. */
export interface ActionField {
	name: string;
	kind: string;
	label: string;
	required: boolean;
	options?: readonly { value: string; label: string }[] | null;
}

/** What the caller may do with an object now, with the reasons where he may not yet. */
export interface ActionOffer {
	name: string;
	label: string;
	enabled: boolean;
	reasons: readonly string[];
	fields: readonly ActionField[];
}

export type ActionBody = Record<string, string | number | boolean | readonly Remark[] | null>;

export interface ActionCall {
	name: string;
	body: ActionBody;
	/** For the Idempotency-Key header; the same for every try of this wish. */
	key: string;
}

/** Takes something away from someone: drawn last, and in the error colour inside its dialog. */
const HARSH = new Set([
	'void',
	'reject',
	'mark_ineligible',
	'withdraw',
	'remove',
	'cancel',
	'disqualify',
	'refute',
	'decline',
	'refuse',
	'disable',
	'revoke',
	'reset_totp',
	'waive'
]);

export const isHarsh = (name: string): boolean => HARSH.has(name);

/** Steps back: offered, but never what the page is there for. */
const QUIET = new Set(['release', 'return', 'suspend', 'unschedule']);

/** The first enabled gentle action that leads on is the page's main one. */
export function mainAction(actions: readonly ActionOffer[]): string | undefined {
	return actions.find(({ enabled, name }) => enabled && !isHarsh(name) && !QUIET.has(name))?.name;
}
