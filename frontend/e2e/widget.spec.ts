import type { Page } from '@playwright/test';
import { clean } from './support/axe';
import { outside, type Outside } from './support/outside';
import { caller, expect, test } from './support/test';

// It moves the demo's clock, so that something is published.
test.use({ serverName: 'widget' });

/** A page of another site, as strict as such sites are, with a style that must not reach into the column. */
function foreignPage(server: string, attributes: string): string {
	return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang của xã</title>
		<meta name="viewport" content="width=device-width">
		<link rel="icon" href="data:,"><link rel="stylesheet" href="/site.css"></head>
		<body><main><h1>Trang của xã</h1><h2 id="own">Tin của xã</h2>
		<thi-dua-column ${attributes}></thi-dua-column></main>
		<script src="${server}/api/portal/v1/widget.js" async></script></body></html>`;
}

const CSS =
	'h2 { color: rgb(1, 2, 3); letter-spacing: 9px } a { display: none } ul { position: fixed }';

let site: Outside;
let body = '';

test.beforeAll(async ({ server }) => {
	const { url } = server;
	const admin = await caller(url, 'admin');
	await admin.put('/api/v1/demo/clock', { at: '2022-06-15T01:00:00Z' });
	site = await outside((request, response) => {
		if (request.url === '/site.css') {
			response.setHeader('Content-Type', 'text/css').end(CSS);
			return;
		}
		response.setHeader('Content-Type', 'text/html; charset=utf-8');
		response.setHeader(
			'Content-Security-Policy',
			`default-src 'none'; style-src 'self'; script-src ${url}; connect-src ${url}; img-src ${url} data:`
		);
		response.end(body);
	});
});

test.afterAll(() => site.stop());

async function visit(page: Page, server: string, attributes: string) {
	body = foreignPage(server, attributes);
	await page.goto(site.url);
}

test('the column stands on a page of another origin, under its policy and out of reach of its style', async ({
	page,
	server
}) => {
	const refused: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error') refused.push(message.text());
	});
	await visit(page, server.url, 'limit="3"');
	const column = page.getByRole('region', { name: 'Thi đua yêu nước' });
	const links = column.getByRole('link');
	await expect(links).toHaveCount(3);
	const feed = (await (await fetch(`${server.url}/api/portal/v1/feed.json?limit=3`)).json()) as {
		items: { url: string; title: string }[];
	};
	await expect(links).toHaveText(feed.items.map(({ title }) => title));
	await expect(links.first()).toHaveAttribute('href', feed.items[0]?.url ?? '');
	await expect(column.getByRole('heading', { level: 2 })).not.toHaveCSS('letter-spacing', '9px');
	await expect(page.locator('#own')).toHaveCSS('letter-spacing', '9px');
	for (const size of [
		{ width: 1366, height: 768 },
		{ width: 320, height: 640 }
	]) {
		await page.setViewportSize(size);
		await clean(page);
	}
	expect(refused).toEqual([]);
});

test('it is read with the keyboard', async ({ page, server }) => {
	await visit(page, server.url, 'limit="2" heading="Gương sáng" heading-level="3" images="no"');
	const column = page.getByRole('region', { name: 'Gương sáng' });
	await expect(column.getByRole('heading', { level: 3, name: 'Gương sáng' })).toBeVisible();
	await expect(column.getByRole('link')).toHaveCount(2);
	await expect(column.getByRole('img')).toHaveCount(0);
	await page.keyboard.press('Tab');
	await expect(column.getByRole('link').first()).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(column.getByRole('link').nth(1)).toBeFocused();
	await page.keyboard.press('Enter');
	await page.waitForURL(`${server.url}/tin-bai/**`);
});

test('it says when there is nothing, and tries again when told to', async ({ page, server }) => {
	await visit(page, server.url, 'movement="KHONG_CO"');
	await expect(page.getByText('Chưa có tin, bài nào.')).toBeVisible();
	await clean(page);
	let away = true;
	await page.route('**/feed.json*', (route) => (away ? route.abort() : route.continue()));
	await visit(page, server.url, 'limit="1" lang="en"');
	await expect(page.getByRole('alert')).toHaveText('The articles could not be loaded.');
	await clean(page);
	away = false;
	await page.getByRole('button', { name: 'Try again' }).press('Enter');
	await expect(page.getByRole('region').getByRole('link')).toHaveCount(1);
	await page.evaluate(() => document.querySelector('thi-dua-column')?.setAttribute('limit', '2'));
	await expect(page.getByRole('region').getByRole('link')).toHaveCount(2);
});
