interface Page<Item> {
	items: Item[];
	next_cursor?: string | null;
}

/** The query of one page of a list that is read to its end. */
export const paged = (cursor: string | null) => ({ limit: 100, ...(cursor ? { cursor } : {}) });

/** What is shown as a whole (a plan's parts, the units to choose from): every page, one after the other. */
export async function whole<Item>(
	read: (cursor: string | null) => Promise<Page<Item>>
): Promise<Item[]> {
	const found: Item[] = [];
	let cursor: string | null = null;
	do {
		const page: Page<Item> = await read(cursor);
		found.push(...page.items);
		cursor = page.next_cursor ?? null;
	} while (cursor !== null);
	return found;
}
