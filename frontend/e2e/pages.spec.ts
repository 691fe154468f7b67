import type { Page, Route } from '@playwright/test';
import { pagePaths } from '../tools/routes.mjs';
import { faults, sideways } from './support/axe';
import { Data } from './support/english';
import { PAGES } from './support/pages';
import { startServer, type Server } from './support/server';
import { apiClient, nominationIn, STATES, submissions } from './support/story';
import { expect, test } from './support/test';
import { byAccount, finder, loaded, signedIn, STOPS, type Stop } from './support/visits';

const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1366, height: 768 };
const NARROW = { width: 320, height: 640 };

// The busiest account has twenty visits; a machine with other suites on it is slower.
test.describe.configure({ mode: 'parallel', timeout: 300_000 });

let server: Server;
let addressOf: (stop: Stop) => Promise<string>;

test.beforeAll(async () => {
	test.setTimeout(180_000);
	// By then the demo's samples are published, so that the public pages have something to show.
	server = await startServer('1', '2022-06-15');
	for (const state of STATES) await nominationIn(state, server.url);
	await submissions(server.url);
	await apiClient(server.url);
	addressOf = finder(server.url);
});

test.afterAll(() => server.stop());

test('every route of the application is looked at', () => {
	expect(Object.keys(PAGES).toSorted()).toEqual(pagePaths('src/routes'));
});

/** As the theme's button does it, with every colour arrived: a browser that starts dark is seen in shell.spec.ts. */
const inTheme = (page: Page, theme: 'light' | 'dark') =>
	page.evaluate(async (chosen) => {
		document.documentElement.dataset.theme = chosen;
		await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
	}, theme);

/** Everything in light; the dark theme is the same page in other colours. */
async function look(page: Page, address: string): Promise<void> {
	for (const size of [DESKTOP, PHONE]) {
		await page.setViewportSize(size);
		expect.soft(await faults(page), `${address} at ${size.width} px`).toEqual([]);
		await inTheme(page, 'dark');
		const colours = await faults(page, ['color-contrast']);
		expect.soft(colours, `${address} at ${size.width} px, dark`).toEqual([]);
		await inTheme(page, 'light');
	}
	await page.setViewportSize(NARROW);
	expect.soft(await sideways(page), `${address} scrolls sideways at 320 px`).toBe(0);
}

for (const [username, stops] of byAccount(STOPS)) {
	test(`pages of ${username ?? 'anybody'}: accessible, within 320 px, no script refused`, async ({
		browser
	}) => {
		const page = await signedIn(browser, server.url, username);
		const refused: string[] = [];
		page.on('pageerror', (error) => refused.push(error.message));
		page.on('console', (message) => {
			if (/Content Security Policy/.test(message.text())) refused.push(message.text());
		});
		for (const stop of stops) {
			const address = await addressOf(stop);
			await page.setViewportSize(DESKTOP);
			await page.goto(address);
			await loaded(page);
			await stop.visit.then?.(page);
			await look(page, address);
		}
		expect(refused).toEqual([]);
		await page.context().close();
	});
}

const softly = expect.configure({ soft: true });

for (const [username, stops] of byAccount(STOPS)) {
	test(`pages of ${username ?? 'anybody'} in English: within 320 px, Vietnamese only in the data`, async ({
		browser
	}) => {
		const page = await signedIn(browser, server.url, username, 'en');
		await page.setViewportSize(NARROW);
		const seen = new Set<string>();
		for (const stop of stops) {
			const address = await addressOf(stop);
			// A second visit differs by what is pressed there.
			if (seen.has(address)) continue;
			seen.add(address);
			const data = new Data(page);
			await page.goto(address);
			await loaded(page);
			await expect.soft(page.locator('html')).toHaveAttribute('lang', 'en');
			// Words come with the part that shows them, English after it.
			await softly.poll(() => data.untranslated(page), `${address} in English`).toEqual([]);
			data.stop();
			expect.soft(await sideways(page), `${address} in English at 320 px`).toBe(0);
		}
		await page.context().close();
	});
}

/** One visit of each route whose content comes from the API. */
const FIRST_STOPS = Object.entries(PAGES).flatMap(([route, [visit]]) =>
	visit?.as ? [{ route, visit }] : []
);

/** Accessible at 360 px, within 320 px; what is measured first is what the page just was. */
async function lookSmall(page: Page, what: string) {
	await page.setViewportSize(PHONE);
	expect.soft(await faults(page), what).toEqual([]);
	await page.setViewportSize(NARROW);
	expect.soft(await sideways(page), `${what}, at 320 px`).toBe(0);
}

const refuse = (call: Route) => call.fulfill({ status: 422, json: { detail: 'Không được.' } });

for (const [username, stops] of byAccount(FIRST_STOPS)) {
	test(`pages of ${username ?? ''} while the API is silent, and once it fails`, async ({
		browser
	}) => {
		const page = await signedIn(browser, server.url, username);
		const held: Route[] = [];
		let failing = false;
		await page.route(/\/api\/v1\/(?!auth\/|me$)/, async (call) => {
			if (failing) await refuse(call);
			else held.push(call);
		});
		for (const stop of stops) {
			failing = false;
			await page.goto(await addressOf(stop));
			// Its own code may come late; then it has its heading, whatever the API says.
			await expect(page.locator('#main h1'), stop.route).toHaveCount(1);
			await lookSmall(page, `${stop.route}, the API is silent`);
			failing = true;
			await Promise.all(held.splice(0).map(refuse));
			await expect(page.locator('[aria-busy=true]'), `${stop.route} waits`).toHaveCount(0);
			await expect(page.locator('#main h1'), stop.route).toHaveCount(1);
			await lookSmall(page, `${stop.route}, the API fails`);
		}
		await page.context().close();
	});
}
