import { clean } from './support/axe';
import { outside } from './support/outside';
import { expect, test } from './support/test';

test('the administrator adds a receiver, tries it, sees the log, and rotates its secret', async ({
	page,
	signIn
}) => {
	let status = 204;
	const got: string[] = [];
	const receiver = await outside((request, response) => {
		got.push(String(request.headers['webhook-signature']));
		response.statusCode = status;
		response.end();
		request.resume();
	});
	await signIn(page, 'admin');
	await page.getByRole('link', { name: 'Báo tin tự động' }).click();
	await page.getByRole('link', { name: 'Thêm nơi nhận' }).click();
	await page.getByRole('button', { name: 'Thêm và cấp khóa ký' }).click();
	await expect(page.getByRole('alert')).toContainText('Vui lòng nhập');
	await page.getByLabel('Tên hệ thống nhận').fill('Cổng của xã');
	await page.getByLabel('Địa chỉ nhận').fill('https://10.0.0.1/nhan');
	await page.getByRole('button', { name: 'Thêm và cấp khóa ký' }).click();
	await expect(page.getByText('nằm trong mạng nội bộ').first()).toBeVisible();
	await clean(page);
	await page.getByLabel('Địa chỉ nhận').fill(`${receiver.url}/nhan`);
	await page.getByRole('button', { name: 'Thêm và cấp khóa ký' }).click();
	await expect(page.getByText('Chỉ hiện một lần')).toBeVisible();
	const secret = await page.locator('code').innerText();
	expect(secret).toMatch(/^whsec_/);
	await page.getByRole('button', { name: 'Đã sao chép, mở nơi nhận' }).click();
	await page.getByRole('button', { name: 'Gửi thử', exact: true }).click();
	const log = page.getByRole('table', { name: 'Nhật ký gửi' });
	await expect(log.getByRole('row', { name: /Gửi thử.*Đã nhận.*Trả lời 204/ })).toBeVisible();
	expect(got).toHaveLength(1);
	await clean(page);

	status = 500;
	await page.getByRole('button', { name: 'Gửi thử', exact: true }).click();
	await expect(log.getByRole('row', { name: /Chờ gửi.*Trả lời 500/ })).toBeVisible();
	await log
		.getByRole('button', { name: /^Xem Gửi thử/ })
		.last()
		.press('Enter');
	const dialog = page.getByRole('dialog', { name: 'Gửi thử' });
	await expect(dialog.getByText('"webhook.test"')).toBeVisible();
	await clean(page);
	status = 204;
	await dialog.getByRole('button', { name: 'Gửi lại' }).click();
	await expect(dialog).toBeHidden();
	await expect.poll(() => got.length, { timeout: 20_000 }).toBeGreaterThan(3);

	await page.getByRole('button', { name: 'Đổi khóa ký' }).click();
	await page.getByLabel(/Còn dùng thêm 24 giờ/).check();
	await page.getByRole('dialog').getByRole('button', { name: 'Đổi khóa ký' }).click();
	await expect(page.locator('code')).not.toHaveText(secret);
	await page.getByRole('button', { name: 'Đã sao chép, mở nơi nhận' }).click();
	await expect(page.getByText('Khóa ký cũ còn dùng đến')).toBeVisible();
	await page.getByRole('button', { name: 'Gửi thử', exact: true }).click();
	// Both secrets sign.
	await expect.poll(() => got.at(-1)?.split(' ').length, { timeout: 20_000 }).toBe(2);
	await receiver.stop();
});
