import type { Browser, Page } from '@playwright/test';
import { PAGES, type Visit } from './pages';
import { PASSWORD } from './server';
import { caller, expect, type Caller } from './test';

/** A page to look at, and whose it is. */
export interface Stop {
	route: string;
	visit: Visit;
}

/** By account: each signs in once, and its pages are looked at one after another. */
export function byAccount(stops: readonly Stop[]): Map<string | null, Stop[]> {
	const accounts = new Map<string | null, Stop[]>();
	for (const stop of stops) {
		accounts.set(stop.visit.as, [...(accounts.get(stop.visit.as) ?? []), stop]);
	}
	return accounts;
}

export const STOPS: readonly Stop[] = Object.entries(PAGES).flatMap(([route, visits]) =>
	visits.map((visit) => ({ route, visit }))
);

/** Somebody's own browser, signed in without the login page; `language`: what he has chosen before. */
export async function signedIn(
	browser: Browser,
	url: string,
	username: string | null,
	language: 'vi' | 'en' = 'vi'
): Promise<Page> {
	const context = await browser.newContext({
		baseURL: url,
		reducedMotion: 'reduce',
		serviceWorkers: 'block'
	});
	await context.addInitScript(
		(kept) => {
			for (const [name, value] of kept) localStorage.setItem(name, value);
		},
		[
			['thidua.language', language],
			...(username ? [['thidua.signed-in', '1'] as const] : [])
		] as const
	);
	if (username) {
		const data = { username, password: PASSWORD };
		const answer = await context.request.post('/api/v1/auth/login', { data });
		expect(answer.ok(), `${username} signs in`).toBe(true);
	}
	return context.newPage();
}

/** Finds the addresses of pages; asks the server for each list once. */
export function finder(url: string): (stop: Stop) => Promise<string> {
	const callers = new Map<string, Promise<Caller>>();
	const firsts = new Map<string, Promise<Record<string, string>>>();

	async function ask(as: string | null, list: string): Promise<Record<string, unknown>> {
		if (!as) return fetch(url + list).then((answer) => answer.json() as Promise<never>);
		const known = callers.get(as) ?? caller(url, as);
		callers.set(as, known);
		return (await known).get(list);
	}

	async function first(as: string | null, list: string): Promise<Record<string, string>> {
		const found = await ask(as, list);
		const items = (Array.isArray(found) ? found : found.items) as Record<string, string>[];
		if (!items[0]) throw new Error(`${list} has nothing for ${as ?? 'anybody'}`);
		return items[0];
	}

	function firstOnce(as: string | null, list: string): Promise<Record<string, string>> {
		const key = `${as ?? ''} ${list}`;
		const known = firsts.get(key) ?? first(as, list);
		firsts.set(key, known);
		return known;
	}

	return async ({ route, visit: { as, first: lists = [], parts = {}, query = '' } }) => {
		const wanted = [lists].flat();
		const known: Record<string, string> = { ...parts };
		let at = 0;
		for (const [, name = ''] of route.matchAll(/\[(\w+)\]/g)) {
			if (name in parts) continue;
			const list = (wanted[at++] ?? '').replace(/\{(\w+)\}/g, (_, one: string) => known[one] ?? '');
			const item = await firstOnce(as, list);
			known[name] = item[name] ?? item.id ?? '';
		}
		return route.replace(/\[(\w+)\]/g, (_, name: string) => known[name] ?? '') + query;
	};
}

/** Everything that the page wants to show is there. */
export async function loaded(page: Page): Promise<void> {
	await expect(page.locator('#main').getByRole('heading').first()).toBeVisible();
	await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
	await expect(page.getByText(/Đang tải|Loading/)).toHaveCount(0);
}
