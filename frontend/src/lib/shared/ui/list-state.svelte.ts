import { goto } from '$app/navigation';
import { page } from '$app/state';

/**
 * A list's filters, sort and search, kept in the address bar: a link to a list shows the same list, and "back"
 * brings it back. Values are read by name; an empty value leaves the address.
 */
export class ListState {
	constructor(
		readonly names: readonly string[],
		readonly defaultSort: string | null = null
	) {}

	get(name: string): string | null {
		return page.url.searchParams.get(name);
	}

	get sort(): string | null {
		return this.get('sort') ?? this.defaultSort;
	}

	/** Only what is set, ready for the API's query and for a query key. */
	get query(): Record<string, string> {
		const found: Record<string, string> = {};
		for (const name of [...this.names, 'q']) {
			const value = this.get(name);
			if (value) found[name] = value;
		}
		if (this.sort) found.sort = this.sort;
		return found;
	}

	get active(): string[] {
		return this.names.filter((name) => this.get(name));
	}

	/** Whether less than everything is shown, so that nothing found need not mean nothing there. */
	get filtered(): boolean {
		return this.active.length > 0 || this.get('q') !== null;
	}

	set(changes: Readonly<Record<string, string | null>>): void {
		const query = Object.fromEntries(page.url.searchParams);
		for (const [name, value] of Object.entries(changes)) query[name] = value ?? '';
		const kept = Object.entries(query).filter(([, value]) => value !== '');
		const search = kept.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
		const options = { replaceState: true, keepFocus: true, noScroll: true };
		void goto(page.url.pathname + (search ? `?${search}` : ''), options);
	}

	clear(): void {
		this.set(Object.fromEntries([...this.names, 'q'].map((name) => [name, null])));
	}
}
