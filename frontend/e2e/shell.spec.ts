import type { Page } from '@playwright/test';
import { clean } from './support/axe';
import { expect, test } from './support/test';

const SIZES = {
	phone: { width: 360, height: 740 },
	desktop: { width: 1366, height: 768 }
};

/** What the strict CSP refuses, and any script error, ends in the console: neither may happen. */
function listen(page: Page): string[] {
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(error.message));
	page.on('console', (message) => {
		if (message.type() === 'error' && /Content Security Policy/.test(message.text())) {
			faults.push(message.text());
		}
	});
	return faults;
}

for (const [name, viewport] of Object.entries(SIZES)) {
	for (const colorScheme of ['light', 'dark'] as const) {
		test.describe(`${name}, ${colorScheme}`, () => {
			test.use({ viewport, colorScheme });

			test('the login page says what is wrong, and is accessible so and before', async ({
				page
			}) => {
				const faults = listen(page);
				await page.goto('/login');
				await expect(page.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeVisible();
				await clean(page);
				await page.getByRole('button', { name: 'Đăng nhập' }).click();
				await expect(page.getByRole('alert')).toBeFocused();
				await expect(page).toHaveTitle(/^Lỗi: Đăng nhập/);
				await page.getByLabel('Tên đăng nhập').fill('xa.tanlap');
				await page.getByLabel('Mật khẩu', { exact: true }).fill('sai');
				await page.getByRole('button', { name: 'Đăng nhập' }).click();
				await expect(page.getByText('Tên đăng nhập hoặc mật khẩu không đúng.')).toBeVisible();
				await clean(page);
				expect(faults).toEqual([]);
			});

			for (const username of ['xa.tanlap', 'noivu', 'vhtt', 'admin']) {
				test(`the home of ${username} is accessible and keeps the CSP`, async ({
					page,
					signIn
				}) => {
					const faults = listen(page);
					await signIn(page, username);
					await expect(page.getByText('Bản trình diễn.')).toBeVisible();
					await expect(page.getByText('Đang tải')).toHaveCount(0);
					await clean(page);
					expect(faults).toEqual([]);
				});
			}
		});
	}
}

test('nothing scrolls sideways at 320 px', async ({ page, signIn }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await page.goto('/login');
	await clean(page);
	await signIn(page, 'xa.tanlap');
	await clean(page);
	await page.goto('/unit/drafts');
	await expect(page.getByRole('heading', { level: 1, name: 'Bản nháp' })).toBeVisible();
	await clean(page);
});

test('a deep link leads through the login page to where it pointed, and home by role otherwise', async ({
	page,
	server
}) => {
	await page.goto('/unit/drafts');
	await expect(page).toHaveURL(/\/login\?next=%2Funit%2Fdrafts/);
	expect(server.url).toBe(new URL(page.url()).origin);
	await page.goto('/khong-co-trang-nay');
	await expect(page.getByRole('heading', { name: 'Không tìm thấy trang' })).toBeVisible();
});

test('the session outlives a reload and ends with signing out, in every tab', async ({
	page,
	context,
	signIn
}) => {
	await signIn(page, 'noivu');
	await page.reload();
	await expect(page.getByRole('heading', { level: 1, name: 'Việc cần làm' })).toBeVisible();
	const other = await context.newPage();
	await other.goto('/desk');
	await expect(other.getByRole('heading', { level: 1, name: 'Việc cần làm' })).toBeVisible();
	await page.getByRole('button', { name: /Tài khoản/ }).click();
	await page.getByRole('button', { name: 'Đăng xuất' }).click();
	await expect(page).toHaveURL(/\/login/);
	await expect(other).toHaveURL(/\/login/);
});

test('English stays over a reload and changes the words of the API too', async ({
	page,
	signIn
}) => {
	await signIn(page, 'noivu');
	await page.getByRole('button', { name: /Tài khoản/ }).click();
	await page.getByRole('button', { name: 'English' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'To do' })).toBeVisible();
	await page.reload();
	await expect(page.getByRole('heading', { level: 1, name: 'To do' })).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('without network the unit’s pages open again, and nothing of the API comes from the cache', async ({
	page,
	context,
	signIn
}) => {
	await signIn(page, 'xa.tanlap');
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
	});
	await page.reload();
	await expect(page.getByRole('heading', { level: 1, name: 'Việc cần làm' })).toBeVisible();
	await context.setOffline(true);
	await page.goto('/unit/drafts');
	await expect(page.getByRole('heading', { level: 1, name: 'Bản nháp' })).toBeVisible();
	await expect(page.getByText(/Mất kết nối/)).toBeVisible();
	const answered = await page.evaluate(() =>
		fetch('/api/v1/units').then(
			() => true,
			() => false
		)
	);
	expect(answered).toBe(false);
	await context.setOffline(false);
});
