import type { Snippet } from 'svelte';

export interface Column<Row> {
	key: string;
	label: string;
	/** The cell as text, or as a snippet that gets the row, and the column's key where several share it. */
	text?: (row: Row) => string;
	cell?: Snippet<[row: Row, key: string]>;
	/** The name in `sort=`; without it the column cannot be sorted. */
	sort?: string;
	numeric?: boolean;
	/** The column that names the row: a row header, and the card's title on a phone. */
	heading?: boolean;
	/** Left out of the cards on a phone. */
	wideOnly?: boolean;
	/** What the last row says of the whole column. */
	total?: string;
}

export type SortDirection = 'ascending' | 'descending' | 'none';

/** "-created_at" → descending for "created_at". */
export function directionOf(sort: string | null, key: string): SortDirection {
	if (sort === key) return 'ascending';
	return sort === `-${key}` ? 'descending' : 'none';
}

/** Pressing a column's button: ascending, then descending, then as it was. */
export function nextSort(sort: string | null, key: string): string | null {
	const order = { none: key, ascending: `-${key}`, descending: null };
	return order[directionOf(sort, key)];
}
