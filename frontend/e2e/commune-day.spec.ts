import type { Page } from '@playwright/test';
import { clean } from './support/axe';
import { photo } from './support/photo';
import { expect, test } from './support/test';

test.use({ viewport: { width: 360, height: 740 } });

const NAME = 'Nguyễn Thị Hạnh Phúc';

const next = (page: Page) => page.getByRole('button', { name: 'Tiếp tục' }).click();
const step = (page: Page, name: string) =>
	expect(page.getByRole('heading', { name: new RegExp(`Bước \\d trên 4: ${name}`) })).toBeVisible();
const saved = (page: Page) => expect(page.getByText('Đã lưu trên máy')).toBeVisible();

test('a nomination: typed, kept, sent once from a poor network, returned, corrected', async ({
	page,
	context,
	signIn,
	asked
}) => {
	test.setTimeout(120_000);
	await signIn(page, 'xa.tanlap');
	await clean(page);

	await page.goto('/unit/nominations/new');
	await step(page, 'Ai');
	await clean(page);
	await page.getByRole('radio', { name: 'Cá nhân' }).check();
	await page.getByLabel('Họ và tên hoặc tên gọi').pressSequentially(NAME);
	await page.getByRole('spinbutton', { name: 'Năm sinh' }).fill('1979');
	await saved(page);

	await page.reload();
	await expect(page.getByLabel('Họ và tên hoặc tên gọi')).toHaveValue(NAME);
	await expect(page.getByRole('radio', { name: 'Cá nhân' })).toBeChecked();

	await next(page);
	await step(page, 'Phong trào');
	await next(page);
	await expect(page.getByRole('alert')).toContainText('Vui lòng chọn lĩnh vực');
	await clean(page);
	await page.getByRole('radio', { name: 'Kinh tế' }).check();
	await page.getByRole('checkbox').first().check();
	await next(page);
	await step(page, 'Thành tích');
	await page.getByLabel('Tên gương, việc làm tiêu biểu').fill('Hiến đất mở đường liên ấp');
	await page.getByLabel('Tóm tắt thành tích').fill('Vận động 12 hộ cùng hiến đất mở đường.');
	await next(page);
	await step(page, 'Ảnh và xem lại');

	await expect(page.getByRole('button', { name: 'Chụp hoặc chọn ảnh' })).toBeVisible();
	await context.setOffline(true);
	await page.locator('input[type=file]').setInputFiles([
		{ name: 'duong.png', mimeType: 'image/png', buffer: photo(90) },
		{ name: 'le-khoi-cong.png', mimeType: 'image/png', buffer: photo(170) }
	]);
	await page.getByLabel('Mô tả ảnh 1').fill('Con đường mới mở');
	await page.getByLabel('Mô tả ảnh 2').fill('Bà con dự lễ khởi công');
	await page.getByRole('button', { name: 'Lưu, gửi khi có mạng' }).click();
	await expect(page.getByRole('heading', { name: 'Đã lưu, đang chờ gửi' })).toBeVisible();
	const address = page.url();
	await page.close();

	const created: string[] = [];
	context.on('request', (request) => {
		if (request.method() === 'POST' && request.url().endsWith('/api/v1/nominations')) {
			created.push(request.url());
		}
	});
	await context.setOffline(false);
	const back = await context.newPage();
	await back.goto(address);
	await expect(back.getByRole('heading', { name: 'Đã gửi Phòng Nội vụ' })).toBeVisible({
		timeout: 30_000
	});
	expect(created).toHaveLength(1);
	await expect(back.getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/)).toBeVisible();
	await clean(back);

	await back.getByRole('link', { name: 'Xem hồ sơ' }).click();
	await expect(back.getByRole('heading', { level: 1, name: NAME })).toBeVisible();
	await expect(back.getByRole('img', { name: 'Con đường mới mở' })).toBeVisible();
	await expect(back.getByRole('img', { name: 'Bà con dự lễ khởi công' })).toBeVisible();
	const id = new URL(back.url()).pathname.split('/').at(-1) ?? '';
	await clean(back);

	const office = await asked('noivu');
	await office.act(`/api/v1/nominations/${id}`, 'take');
	await office.act(`/api/v1/nominations/${id}`, 'return', {
		note: 'Bổ sung số liệu.',
		remarks: [{ field: 'exemplar.results', message: 'Nêu số hộ được hưởng lợi.' }]
	});

	await back.goto('/unit');
	await expect(back.getByText('Nêu số hộ được hưởng lợi.')).toBeVisible();
	await clean(back);
	await back.getByRole('link', { name: 'Sửa và gửi lại', exact: true }).click();
	await step(back, 'Ai');
	await expect(back.getByLabel('Họ và tên hoặc tên gọi')).toHaveValue(NAME);
	await back.getByRole('link', { name: '3 Thành tích' }).click();
	await expect(back.getByText('Nêu số hộ được hưởng lợi.')).toBeVisible();
	await back.getByLabel('Kết quả cụ thể').fill('86 hộ đi lại thuận tiện.');
	await next(back);
	await back.getByRole('button', { name: 'Gửi lại Phòng Nội vụ' }).click();
	await expect(back.getByRole('heading', { name: 'Đã gửi Phòng Nội vụ' })).toBeVisible();

	const record = await office.get(`/api/v1/nominations/${id}`);
	expect(record).toMatchObject({
		state: 'SUBMITTED',
		version_count: 2,
		exemplar: { results: '86 hộ đi lại thuận tiện.' }
	});
	expect((record.exemplar as { photos: unknown[] }).photos).toHaveLength(2);
});
