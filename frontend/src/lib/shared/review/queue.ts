import { getContext, setContext } from 'svelte';

/** One page of the records of a queue, and the way to fetch it: each kind of paper has its own. */
export interface Source<Row> {
	/** Names the kind's answers: "nominations". */
	key: string;
	page: (
		asked: Asked,
		signal: AbortSignal
	) => Promise<{ items: Row[]; next_cursor?: string | null }>;
}

export interface Asked {
	window: { limit: number; sort: Part['sort']; taken_by_me?: true; cursor?: string };
	state?: string;
	/** The filters of the address bar that are set. */
	filters: Readonly<Record<string, string>>;
}

export interface Part {
	key: 'mine' | 'waiting' | 'other';
	state?: string;
	takenByMe?: boolean;
	sort: 'submitted_at' | '-submitted_at';
}

const MINE: Part = { key: 'mine', state: 'IN_REVIEW', takenByMe: true, sort: 'submitted_at' };
const WAITING: Part = { key: 'waiting', state: 'SUBMITTED', sort: 'submitted_at' };
const OPEN: readonly string[] = ['IN_REVIEW', 'RETURNED'];
const WORKED_THROUGH: readonly string[] = ['TODO', 'SUBMITTED', 'MINE'];

/**
 * The choices beside the usual one (TODO), which is what waits and what the officer works on himself. `settled` are
 * the states in which a record of this kind needs nothing more.
 */
export const viewsOf = (settled: readonly string[]): string[] => [
	...['SUBMITTED', 'MINE', 'IN_REVIEW', 'RETURNED'],
	...settled,
	'ALL'
];

export function viewOf(
	settled: readonly string[],
	state: string | null,
	takenByMe: string | null
): string {
	if (takenByMe === 'true') return 'MINE';
	return viewsOf(settled).find((view) => view === state) ?? 'TODO';
}

/** The lists that a view is made of. What is open comes oldest first, what is settled newest first. */
export function partsOf(view: string): Part[] {
	if (view === 'TODO') return [MINE, WAITING];
	if (view === 'MINE') return [MINE];
	if (view === 'SUBMITTED') return [WAITING];
	if (view === 'ALL') return [{ key: 'other', sort: '-submitted_at' }];
	const sort = OPEN.includes(view) ? 'submitted_at' : '-submitted_at';
	return [{ key: 'other', state: view, sort }];
}

/**
 * The record to go on with after this one: the next below it, from the top again after the last; null when it was
 * the only one. Undefined in a list that nobody works through: there the record stays open.
 */
export function nextOf(
	view: string,
	ids: readonly string[],
	id: string
): string | null | undefined {
	if (!WORKED_THROUGH.includes(view)) return undefined;
	const place = ids.indexOf(id);
	return [...ids.slice(place + 1), ...ids.slice(0, Math.max(place, 0))][0] ?? null;
}

/** What the list tells the record that stands beside it. */
export interface Queue {
	nextOf: (id: string) => string | null | undefined;
	hrefOf: (id: string | null) => string;
	/** Goes there; null is the list itself. */
	open: (id: string | null) => void;
	/** Whether the record on screen was opened from here, so that its heading takes the focus, once. */
	readonly opened: boolean;
	settle: () => void;
}

const KEY = Symbol('queue');
export const provideQueue = (queue: Queue): Queue => setContext(KEY, queue);
export const useQueue = (): Queue => getContext<Queue>(KEY);
