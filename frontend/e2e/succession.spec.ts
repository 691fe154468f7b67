import type { Page } from '@playwright/test';
import { clean } from './support/axe';
import { expect, test } from './support/test';

// Moves the demo's clock.
test.use({ serverName: 'succession' });

const NEW = 'Xã Mỏ Công Trà Vong';

async function choose(page: Page, field: string, words: string, unit: string) {
	const box = page.getByRole('combobox', { name: field });
	await box.fill(words);
	await page.getByRole('option', { name: unit }).click();
	await expect(page.getByRole('button', { name: `Bỏ ${unit}` })).toBeVisible();
}

test('two communes merge: previewed, applied, and their past stays to be read', async ({
	page,
	signIn,
	asked
}) => {
	test.setTimeout(180_000);
	const admin = await asked('admin');
	await admin.put('/api/v1/demo/clock', { at: '2022-05-02T01:00:00Z' });
	await signIn(page, 'noivu.lead');
	await page.getByRole('link', { name: 'Đơn vị' }).first().click();
	await page.getByRole('link', { name: 'Sáp nhập, chia, đổi tên' }).click();
	await page.getByRole('link', { name: 'Lập quyết định' }).click();

	// Nothing is named yet: each lack stands beside its field.
	await page.getByRole('button', { name: 'Lưu và xem trước' }).click();
	await expect(page.getByRole('alert')).toContainText('Vui lòng nhập tên đơn vị');
	await clean(page);

	await choose(page, 'Các đơn vị sáp nhập', 'mo cong', 'Xã Mỏ Công');
	await page.getByLabel('Tên đơn vị').fill(NEW);
	await page.getByLabel('Mã', { exact: true }).fill('XA_TANLAP');
	await page.getByRole('textbox', { name: 'Ngày hiệu lực' }).fill('01/05/2022');
	await page.getByLabel('Căn cứ').fill('Nghị quyết số 12/NQ-HĐND ngày 15/4/2022');
	await page.getByRole('button', { name: 'Lưu và xem trước' }).click();
	await expect(page.getByRole('alert')).toContainText('Sáp nhập cần từ hai đơn vị trở lên');

	await choose(page, 'Các đơn vị sáp nhập', 'tra vong', 'Xã Trà Vong');
	await page.getByRole('button', { name: 'Lưu và xem trước' }).click();
	await expect(page.getByRole('alert')).toContainText('Mã này đã dùng cho đơn vị khác');
	await page.getByLabel('Mã', { exact: true }).fill('XA_MOCONG_TRAVONG');
	await page.getByRole('button', { name: 'Lưu và xem trước' }).click();

	await expect(
		page.getByRole('heading', { level: 1, name: `Sáp nhập Xã Mỏ Công và Xã Trà Vong thành ${NEW}` })
	).toBeVisible();
	const owed = page.getByText('nhiệm vụ chưa hoàn thành chuyển sang đơn vị kế thừa');
	await owed.click();
	await expect(page.getByText('Giới thiệu gương điển hình').first()).toBeVisible();
	await expect(page.getByText('kết quả đã có được giữ nguyên ở đơn vị cũ')).toBeVisible();
	await clean(page);

	await page.getByRole('button', { name: 'Áp dụng' }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog).toContainText('không hoàn tác được');
	await clean(page);
	await dialog.getByRole('button', { name: 'Áp dụng' }).click();
	await expect(page.getByRole('heading', { name: 'Đã thay đổi những gì' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Áp dụng' })).toHaveCount(0);

	await page.getByRole('link', { name: NEW }).first().click();
	await expect(page.getByRole('heading', { name: 'Tiền thân và kế thừa' })).toBeVisible();
	await clean(page);
	await page.getByRole('link', { name: 'Xã Trà Vong', exact: true }).click();
	await expect(page.getByText('30/4/2022')).toBeVisible();
	await expect(page.getByText('Kế thừa:')).toBeVisible();

	// The officer signs in as before and finds what the new commune owes.
	const officer = await asked('xa.mocong');
	const { unit } = (await officer.get('/api/v1/me')) as { unit: { name: string } };
	expect(unit.name).toBe(NEW);
	await page.context().clearCookies();
	await signIn(page, 'xa.mocong');
	await clean(page);
});
