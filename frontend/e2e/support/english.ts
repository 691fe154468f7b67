import type { Page, Request } from '@playwright/test';

/** One or more words in a row with a letter that English does not have. */
const FOREIGN =
	/[\p{L}\p{M}]*[\u00c0-\u1ef9][\p{L}\p{M}]*(?: [\p{L}\p{M}]*[\u00c0-\u1ef9][\p{L}\p{M}]*)*/gu;

/** Names that English texts use as they are: of the system, of forms of address and of periods, and examples. */
const NAMES = new Set([
	'tân biên',
	'đua tân biên',
	'ông',
	'bà',
	'xã tân lập',
	'quý',
	'tháng',
	'năm'
]);

/**
 * What is written on the page and read out from it, except what says itself that it is Vietnamese, and what SvelteKit
 * announced on arriving, which may have been before the English words did.
 */
function written(): string[] {
	const attributes = ['aria-label', 'aria-description', 'title', 'alt', 'placeholder'];
	const found = [document.title];
	for (const element of document.body.querySelectorAll('*')) {
		if (element.closest('[lang=vi], script, style, noscript, #svelte-announcer')) continue;
		for (const name of attributes) found.push(element.getAttribute(name) ?? '');
		for (const node of element.childNodes) {
			if (node.nodeType === Node.TEXT_NODE) found.push(node.textContent ?? '');
		}
	}
	return found;
}

/** All texts in an answer of the API. */
function texts(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return value && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];
}

const plain = (text: string) =>
	text
		.normalize('NFC')
		.replace(/[^\S\n]+/g, ' ')
		.toLowerCase();

/** Names and texts that people have entered are Vietnamese in every language: they come from the API. */
export class Data {
	#known = '';
	readonly stop: () => void;

	constructor(page: Page) {
		const listen = (request: Request) => {
			if (request.url().includes('/api/')) void this.#keep(request);
		};
		page.on('requestfinished', listen);
		this.stop = () => page.off('requestfinished', listen);
	}

	async #keep(request: Request): Promise<void> {
		const response = await request.response();
		if (!/json/.test(response?.headers()['content-type'] ?? '')) return;
		// The body of a page that has been left is gone.
		const body: unknown = await response?.json().catch(() => null);
		this.#known += `\n${texts(body).map(plain).join('\n')}`;
	}

	/** What the page says in Vietnamese though it is none of that. */
	async untranslated(page: Page): Promise<string[]> {
		const runs = (await page.evaluate(written)).flatMap((text) => plain(text).match(FOREIGN) ?? []);
		return [...new Set(runs)].filter((run) => !NAMES.has(run) && !this.#known.includes(run));
	}
}
