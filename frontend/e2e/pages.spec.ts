import type { Browser, Page } from '@playwright/test';
import { pagePaths } from '../tools/routes.mjs';
import { faults, sideways } from './support/axe';
import { PAGES, type Visit } from './support/pages';
import { PASSWORD, startServer, type Server } from './support/server';
import { apiClient, nominationIn, STATES, submissions } from './support/story';
import { caller, expect, test } from './support/test';

const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1366, height: 768 };
const NARROW = { width: 320, height: 640 };

/** By account: an account signs in once, and its pages are looked at one after another. */
const ACCOUNTS = new Map<string | null, { route: string; visit: Visit }[]>();
for (const [route, visits] of Object.entries(PAGES)) {
	for (const visit of visits) {
		ACCOUNTS.set(visit.as, [...(ACCOUNTS.get(visit.as) ?? []), { route, visit }]);
	}
}

// The busiest account has twenty visits; a machine with other suites on it is slower.
test.describe.configure({ mode: 'parallel', timeout: 300_000 });

let server: Server;

test.beforeAll(async () => {
	test.setTimeout(180_000);
	// By then the demo's samples are published, so that the public pages have something to show.
	server = await startServer('1', '2022-06-15');
	for (const state of STATES) await nominationIn(state, server.url);
	await submissions(server.url);
	await apiClient(server.url);
});

test.afterAll(() => server.stop());

test('every route of the application is looked at', () => {
	expect(Object.keys(PAGES).toSorted()).toEqual(pagePaths('src/routes'));
});

async function signedIn(browser: Browser, username: string | null): Promise<Page> {
	const context = await browser.newContext({
		baseURL: server.url,
		reducedMotion: 'reduce',
		serviceWorkers: 'block'
	});
	if (username) {
		const data = { username, password: PASSWORD };
		const answer = await context.request.post('/api/v1/auth/login', { data });
		expect(answer.ok(), `${username} signs in`).toBe(true);
		await context.addInitScript(() => localStorage.setItem('thidua.signed-in', '1'));
	}
	return context.newPage();
}

async function firstOf(as: string | null, list: string): Promise<Record<string, string>> {
	const found = await (as
		? (await caller(server.url, as)).get(list)
		: fetch(server.url + list).then((answer) => answer.json() as Promise<Record<string, unknown>>));
	const items = (Array.isArray(found) ? found : found.items) as Record<string, string>[];
	if (!items[0]) throw new Error(`${list} has nothing for ${as ?? 'anybody'}`);
	return items[0];
}

async function addressOf(
	route: string,
	{ as, first = [], parts = {}, query = '' }: Visit
): Promise<string> {
	const lists = [first].flat();
	const known: Record<string, string> = { ...parts };
	let at = 0;
	for (const [, name = ''] of route.matchAll(/\[(\w+)\]/g)) {
		if (name in parts) continue;
		const list = lists[at++] ?? '';
		const item = await firstOf(
			as,
			list.replace(/\{(\w+)\}/g, (_, one: string) => known[one] ?? '')
		);
		known[name] = item[name] ?? item.id ?? '';
	}
	return route.replace(/\[(\w+)\]/g, (_, name: string) => known[name] ?? '') + query;
}

const loaded = async (page: Page) => {
	await expect(page.locator('#main').getByRole('heading').first()).toBeVisible();
	await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
	await expect(page.getByText('Đang tải')).toHaveCount(0);
};

/** Loads the page and brings it into its state; the theme is that of the browser, as at every start. */
async function arrive(page: Page, address: string, theme: 'light' | 'dark', { then }: Visit) {
	await page.emulateMedia({ colorScheme: theme });
	await page.setViewportSize(DESKTOP);
	await page.goto(address);
	await loaded(page);
	await then?.(page);
}

/** Everything in light; the dark theme is the same page in other colours. */
async function look(page: Page, address: string, visit: Visit): Promise<void> {
	await arrive(page, address, 'light', visit);
	for (const size of [DESKTOP, PHONE]) {
		await page.setViewportSize(size);
		expect.soft(await faults(page), `${address} at ${size.width} px`).toEqual([]);
	}
	await page.setViewportSize(NARROW);
	expect.soft(await sideways(page), `${address} scrolls sideways at 320 px`).toBe(0);
	await arrive(page, address, 'dark', visit);
	for (const size of [DESKTOP, PHONE]) {
		await page.setViewportSize(size);
		const colours = await faults(page, ['color-contrast']);
		expect.soft(colours, `${address} at ${size.width} px, dark`).toEqual([]);
	}
}

for (const [username, visits] of ACCOUNTS) {
	test(`pages of ${username ?? 'anybody'}: accessible, within 320 px, no script refused`, async ({
		browser
	}) => {
		const page = await signedIn(browser, username);
		const refused: string[] = [];
		page.on('pageerror', (error) => refused.push(error.message));
		page.on('console', (message) => {
			if (/Content Security Policy/.test(message.text())) refused.push(message.text());
		});
		for (const { route, visit } of visits) {
			await look(page, await addressOf(route, visit), visit);
		}
		expect(refused).toEqual([]);
		await page.context().close();
	});
}

/** One visit of each route whose content comes from the API. */
const FIRST_VISITS = Object.entries(PAGES).flatMap(([route, [visit]]) =>
	visit?.as ? [{ route, visit }] : []
);

for (const [name, answer] of [
	['the API fails', 'fail'],
	['the API is silent', 'wait']
] as const) {
	test(`while ${name}, every page is accessible and within 320 px`, async ({ browser }) => {
		const pages = new Map<string, Page>();
		for (const { route, visit } of FIRST_VISITS) {
			const username = visit.as ?? '';
			const page = pages.get(username) ?? (await signedIn(browser, username));
			if (!pages.has(username)) {
				pages.set(username, page);
				await page.route(/\/api\/v1\/(?!auth\/|me$)/, (call) =>
					answer === 'fail'
						? call.fulfill({ status: 422, json: { detail: 'Không được.' } })
						: undefined
				);
			}
			await page.setViewportSize(PHONE);
			await page.goto(await addressOf(route, visit));
			// Its own code may come late; then it has its heading, whatever the API says.
			await expect(page.locator('#main h1'), route).toHaveCount(1);
			expect.soft(await faults(page), `${route}, ${name}`).toEqual([]);
			await page.setViewportSize(NARROW);
			expect.soft(await sideways(page), `${route}, ${name}, at 320 px`).toBe(0);
		}
		for (const page of pages.values()) await page.context().close();
	});
}
