export interface Choice {
	value: string;
	label: string;
	/** Tells two of one name apart. */
	hint?: string;
}

/** Asks for what begins with the words typed so far; empty for the first ones there are. */
export type Find = (text: string, signal: AbortSignal) => Promise<readonly Choice[]>;

/** Where an arrow key leads in a list that goes round; -1 is none. */
export function stepIn(count: number, active: number, key: string): number {
	if (count === 0) return -1;
	if (key === 'ArrowDown') return (active + 1) % count;
	if (key === 'ArrowUp') return active <= 0 ? count - 1 : active - 1;
	return active;
}
