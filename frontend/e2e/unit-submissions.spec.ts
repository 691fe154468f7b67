import type { Page } from '@playwright/test';
import { clean } from './support/axe';
import { photo } from './support/photo';
import { expect, test } from './support/test';

test.use({ viewport: { width: 360, height: 740 }, serverName: 'unit-submissions' });

const saved = (page: Page) =>
	expect(page.getByRole('status').filter({ hasText: /^\s*Đã lưu / })).toBeVisible();
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const code = (page: Page) => page.getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
const send = (page: Page, name = 'Gửi Phòng Nội vụ') => page.getByRole('button', { name }).click();

/** Presses the last button, which is in the dialog that asks. */
const confirm = (page: Page, name: string) =>
	page.getByRole('dialog').getByRole('button', { name }).click();

async function start(page: Page, duty: RegExp) {
	await page.goto('/unit/reports');
	await page.getByRole('button', { name: duty }).first().click();
	await page.waitForURL(/\/unit\/submissions\//);
}

const TITLE = 'Tuyên truyền các phong trào thi đua yêu nước năm 2022';

test('a plan: written, kept, sent with what it needs, returned by the office, answered', async ({
	page,
	signIn,
	asked
}) => {
	test.setTimeout(120_000);
	await signIn(page, 'xa.tanphong');
	await page.getByRole('button', { name: /^Lập hồ sơ.*Xây dựng và gửi Kế hoạch/ }).click();
	await page.getByLabel('Trích yếu').fill(TITLE);
	await saved(page);
	await page.reload();
	await expect(page.getByLabel('Trích yếu')).toHaveValue(TITLE);
	await clean(page);

	await send(page);
	const summary = page.getByRole('alert');
	await expect(summary).toContainText('Vui lòng nhập số, ký hiệu.');
	await expect(summary).toContainText('Nhập nội dung hoặc đính kèm văn bản đã ký.');
	await expect(summary).toBeFocused();
	await clean(page);
	await page.getByRole('link', { name: 'Vui lòng nhập số, ký hiệu.' }).click();
	await expect(page.getByLabel('Số, ký hiệu')).toBeFocused();
	await page.keyboard.type('31/KH-UBND');

	await page.getByRole('textbox', { name: 'Ngày ban hành' }).fill('45/3/2022');
	await expect(page.getByText(/Chưa lưu được/)).toBeVisible();
	await page.getByRole('textbox', { name: 'Ngày ban hành' }).fill('16/3/2022');
	await page.getByRole('button', { name: 'Thêm chỉ tiêu' }).click();
	await page.getByRole('textbox', { name: 'Chỉ tiêu' }).fill('Tin, bài phát thanh');
	await page.getByLabel('Số lượng').fill('24');
	await page.getByRole('button', { name: 'Xóa chỉ tiêu 1' }).click();
	await expect(page.getByRole('textbox', { name: 'Chỉ tiêu' })).toHaveCount(0);
	await page.getByRole('button', { name: 'Hoàn tác' }).click();
	await expect(page.getByRole('textbox', { name: 'Chỉ tiêu' })).toHaveValue('Tin, bài phát thanh');
	await page
		.locator('input[type=file]')
		.setInputFiles({ name: 'ke-hoach.png', mimeType: 'image/png', buffer: photo(31) });
	await expect(page.getByRole('button', { name: 'Bỏ tệp ke-hoach.png' })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Đã đủ nội dung để gửi.' })).toBeVisible();

	await send(page);
	await clean(page);
	await confirm(page, 'Gửi Phòng Nội vụ');
	await expect(code(page)).toBeVisible();
	await expect(page.getByText('24', { exact: true })).toBeVisible();
	// A picture is made anew, so that nothing it was taken with goes with it.
	await expect(page.getByText('ke-hoach.jpg')).toBeVisible();
	await clean(page);

	const path = `/api/v1/submissions/${page.url().split('/').at(-1) ?? ''}`;
	const office = await asked('noivu');
	await office.act(path, 'take');
	await office.act(path, 'return', {
		note: 'Chỉ tiêu còn thấp.',
		remarks: [{ field: 'payload.targets', message: 'Nâng số tin, bài mỗi tháng.' }]
	});
	await page.goto('/unit/reports');
	await clean(page);
	await page.getByRole('link', { name: /^Sửa và gửi lại/ }).click();
	await expect(page.getByText(/^Gửi lại đến hết ngày/)).toBeVisible();
	await expect(page.getByText('Yêu cầu sửa: Nâng số tin, bài mỗi tháng.')).toBeVisible();
	await clean(page);
	await page.getByLabel('Số lượng').fill('36');
	await send(page, 'Gửi lại Phòng Nội vụ');
	await confirm(page, 'Gửi lại Phòng Nội vụ');
	await expect(page.getByRole('heading', { name: 'Thay đổi so với lần gửi trước' })).toBeVisible();
	await expect(page.getByRole('group', { name: 'Lần gửi 1' })).toContainText('24');
	await expect(page.getByRole('group', { name: 'Lần gửi 2' })).toContainText('36');
	await expect(page.locator('strong', { hasText: 'Lần gửi 2' })).toBeVisible();
	await clean(page);

	await page.getByRole('button', { name: 'Rút hồ sơ' }).click();
	await expect(page.getByRole('dialog', { name: 'Rút hồ sơ này?' })).toBeVisible();
	await clean(page);
	await confirm(page, 'Rút hồ sơ');
	await expect(page.getByLabel('Số lượng')).toHaveValue('36');
});

test('what somebody else saved meanwhile is never overwritten unseen', async ({
	page,
	context,
	signIn
}) => {
	await signIn(page, 'xa.hoahiep');
	await start(page, /^Lập hồ sơ.*Mở chuyên trang/);
	await page.getByLabel('Trích yếu').fill('Chuyên trang thi đua');
	await saved(page);
	const other = await context.newPage();
	await other.goto(page.url());
	await other.getByLabel('Trích yếu').fill('Chuyên trang thi đua yêu nước');
	await saved(other);
	await page.getByLabel('Kết quả thực hiện').fill('Đã mở chuyên trang.');
	await expect(page.getByRole('heading', { name: 'Hồ sơ vừa được sửa ở nơi khác' })).toBeVisible();
	await page.getByRole('button', { name: 'So sánh' }).click();
	await clean(page);
	await page.getByRole('button', { name: 'Lấy bản vừa lưu' }).click();
	await expect(page.getByLabel('Trích yếu')).toHaveValue('Chuyên trang thi đua yêu nước');
});

test('no exemplar this quarter is said with its reason', async ({ page, signIn }) => {
	await signIn(page, 'xa.hoahiep');
	await start(page, /^Báo không có gương trong quý/);
	await expect(heading(page, 'Báo cáo không có điển hình trong kỳ')).toBeVisible();
	await send(page);
	await expect(page.getByRole('alert')).toContainText('Vui lòng nhập lý do không có điển hình');
	await page.getByLabel('Lý do không có điển hình').fill('Trong quý đơn vị chưa có gương mới.');
	await send(page);
	await confirm(page, 'Gửi Phòng Nội vụ');
	await expect(code(page)).toBeVisible();
	await page.goto('/unit/reports');
	await expect(page.getByRole('button', { name: /^Báo không có gương/ })).toHaveCount(0);
});

test('an activity with the people whose initiatives it made known', async ({ page, signIn }) => {
	test.setTimeout(60_000);
	await signIn(page, 'xa.thanhbinh');
	await start(page, /^Lập hồ sơ.*Giới thiệu, phổ biến sáng kiến/);
	await page.getByLabel('Tên hoạt động').fill('Hội nghị giới thiệu sáng kiến');
	await page.getByRole('textbox', { name: 'Ngày tổ chức' }).fill('15/3/2022');
	await page.getByLabel('Địa điểm').fill('Hội trường UBND xã');
	for (const [n, name] of [
		[0, 'Lê Văn Sáng Tạo'],
		[1, 'Trần Thị Cải Tiến']
	] as const) {
		await page.getByRole('button', { name: 'Thêm cá nhân' }).click();
		const row = page.getByRole('group', { name: `Cá nhân ${n + 1}` });
		await row.getByLabel('Họ và tên').fill(name);
		await row.getByLabel('Sáng kiến, giải pháp').fill('Máy gieo hạt tự chế');
	}
	await send(page);
	await expect(page.getByRole('alert')).toContainText('Cá nhân 2: vui lòng nhập cấp công nhận.');
	await clean(page);
	for (const n of [1, 2]) {
		const row = page.getByRole('group', { name: `Cá nhân ${n}` });
		await row.getByLabel('Cấp công nhận').selectOption('DISTRICT');
		await row.getByLabel('Quyết định công nhận').fill('15/QĐ-UBND ngày 10/3/2022');
	}
	const mate = page
		.getByRole('group', { name: 'Cá nhân 2' })
		.getByRole('combobox', { name: 'Đơn vị' });
	await mate.fill('Trà Vong');
	await page.getByRole('option', { name: 'Xã Trà Vong' }).click();
	await page.reload();
	await expect(mate).toHaveValue('Xã Trà Vong');
	await send(page);
	await confirm(page, 'Gửi Phòng Nội vụ');
	await expect(code(page)).toBeVisible();
	await expect(page.getByText('Trần Thị Cải Tiến')).toBeVisible();
	await expect(page.getByText('cấp huyện').first()).toBeVisible();
	await clean(page);
});
