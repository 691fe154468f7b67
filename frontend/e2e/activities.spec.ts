import type { Page } from '@playwright/test';
import { clean } from './support/axe';
import { photo } from './support/photo';
import { expect, test } from './support/test';

test.use({ serverName: 'activities' });

const INITIATIVE = 'Máy gieo hạt tự chế';
const TITLE = 'Hội nghị giới thiệu sáng kiến';

async function done(page: Page, action: string) {
	await page.getByRole('button', { name: action }).click();
	await page.getByRole('dialog').getByRole('button', { name: action }).click();
	await expect(page.getByRole('dialog')).toHaveCount(0);
}

test.describe('on a phone', () => {
	test.use({ viewport: { width: 360, height: 740 } });

	test('a commune records an initiative and an activity, and the report writes itself', async ({
		page,
		signIn,
		asked
	}) => {
		test.setTimeout(180_000);
		await signIn(page, 'xa.tanlap');
		await page.goto('/unit/activities/initiatives');
		await page.getByRole('button', { name: 'Thêm sáng kiến' }).click();
		await page.getByLabel('Tên sáng kiến, giải pháp').fill(INITIATIVE);
		await page.getByRole('textbox', { name: 'Tác giả' }).fill('Lê Văn Sáng Tạo, 1980');
		await page.getByRole('radio', { name: 'Cấp huyện' }).check();
		await page.getByRole('button', { name: 'Lưu' }).click();
		await expect(page.getByRole('alert')).toContainText('quyết định công nhận');
		await clean(page);
		await page.getByLabel('Quyết định công nhận').fill('Quyết định số 15/QĐ-UBND ngày 10/3/2022');
		await page.getByRole('button', { name: 'Lưu' }).click();
		await expect(page.getByText('Lê Văn Sáng Tạo')).toBeVisible();

		await page.goto('/unit/activities');
		await expect(page.getByRole('link', { name: 'Thêm hoạt động' })).toBeVisible();
		await clean(page);
		await page.getByRole('link', { name: 'Thêm hoạt động' }).click();
		await page.getByLabel('Tên hoạt động').fill(TITLE);
		await page.getByRole('textbox', { name: 'Thời gian' }).fill('16/03/2022');
		await page.getByLabel('Hình thức').selectOption({ index: 2 });
		await page.getByLabel('Địa điểm').fill('Hội trường Ủy ban nhân dân xã');
		const pick = page.getByRole('combobox', { name: 'Sáng kiến được giới thiệu' });
		await pick.fill('gieo hat');
		await page.getByRole('option', { name: INITIATIVE }).click();
		await page.getByLabel('Số người tham dự').fill('40');
		await page
			.locator('input[type=file]')
			.setInputFiles({ name: 'hoi-nghi.png', mimeType: 'image/png', buffer: photo(77) });
		await expect(page.getByRole('button', { name: /^Bỏ tệp/ })).toBeVisible();
		await clean(page);
		await page.getByRole('button', { name: 'Lưu' }).click();

		await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
		await expect(page.getByText('1 người được tính')).toBeVisible();
		await clean(page);
		await done(page, 'Đưa vào kế hoạch');
		await done(page, 'Ghi nhận đã tổ chức');
		await page.getByRole('button', { name: 'Lập báo cáo nhiệm vụ sáng kiến' }).click();
		await page.getByRole('link', { name: 'Mở báo cáo đã lập' }).click();
		await expect(page.getByRole('textbox', { name: 'Họ và tên' })).toHaveValue('Lê Văn Sáng Tạo');

		// The bloc's lead or the office confirms, never the unit itself.
		const office = await asked('noivu');
		const listed = (await office.get('/api/v1/activities?to_verify=true')) as {
			items: { id: string; title: string }[];
		};
		expect(listed.items.map(({ title }) => title)).toContain(TITLE);
		const id = listed.items.find(({ title }) => title === TITLE)?.id ?? '';
		await office.act(`/api/v1/activities/${id}`, 'verify');
		await page.goto(`/unit/activities/${id}`);
		await expect(page.getByText('Đã xác nhận').first()).toBeVisible();
	});
});

test('the office sees the activities of all units', async ({ page, signIn }) => {
	await signIn(page, 'noivu');
	await page.goto('/desk/activities');
	await expect(page.getByRole('heading', { level: 1, name: 'Hoạt động' })).toBeVisible();
	await clean(page);
	await page.getByRole('link', { name: 'Sáng kiến', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Sáng kiến' })).toBeVisible();
	await clean(page);
});
