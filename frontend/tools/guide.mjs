/**
 * The pictures of docs/user-guide.vi.md, taken from a running demo: `npm run guide -- http://127.0.0.1:8000`,
 * with the demo's shared password in THIDUA_DEMO_PASSWORD. Two telephone screens side by side in one small JPEG.
 */
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const address = process.argv[2] ?? 'http://127.0.0.1:8000';
const password = process.env.THIDUA_DEMO_PASSWORD ?? '';
const OUT = '../docs/images';

/** Telephone screens that stand side by side, as one account sees them. */
const PICTURES = [
	{ name: 'guide-unit', as: 'xa.tanlap', pages: ['/unit', '/unit/nominations/new'] },
	{ name: 'guide-nominations', as: 'xa.tanlap', pages: ['/unit/nominations', '/unit/reports'] }
];

const executablePath =
	process.env.CHROMIUM_PATH ??
	['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((file) => existsSync(file));
const browser = await chromium.launch({
	executablePath,
	args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
});

/** @param {string} username */
async function signedIn(username) {
	const context = await browser.newContext({
		baseURL: address,
		viewport: { width: 360, height: 740 },
		locale: 'vi-VN',
		timezoneId: 'Asia/Ho_Chi_Minh',
		colorScheme: 'light'
	});
	const answer = await context.request.post('/api/v1/auth/login', { data: { username, password } });
	if (!answer.ok()) throw new Error(`${username} could not sign in: ${answer.status()}`);
	await context.addInitScript(() => localStorage.setItem('thidua.signed-in', '1'));
	return context;
}

for (const { name, as, pages } of PICTURES) {
	const context = await signedIn(as);
	const shots = [];
	for (const path of pages) {
		const page = await context.newPage();
		await page.goto(path);
		await page.waitForLoadState('networkidle');
		shots.push((await page.screenshot()).toString('base64'));
		await page.close();
	}
	const sheet = await context.newPage();
	await sheet.setViewportSize({ width: 360 * pages.length + 24 * (pages.length + 1), height: 788 });
	const images = shots.map((shot) => `<img alt="" src="data:image/png;base64,${shot}">`).join('');
	await sheet.setContent(
		`<style>body{margin:0;padding:24px;display:flex;gap:24px;background:#d0d5db}</style>${images}`
	);
	await sheet.screenshot({ path: `${OUT}/${name}.jpg`, type: 'jpeg', quality: 62 });
	await context.close();
	console.log(`${OUT}/${name}.jpg`);
}
await browser.close();
