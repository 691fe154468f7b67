import { clean } from './support/axe';
import { expect, test } from './support/test';

const DESKTOP = { width: 1366, height: 768 };
const PHONE = { width: 360, height: 740 };

const list = (answer: Record<string, unknown>) => answer.items as Record<string, unknown>[];

test('the plan through the years: moved, extended for all, amended, copied to the next year', async ({
	page,
	signIn,
	asked
}) => {
	test.setTimeout(300_000);
	await page.setViewportSize(DESKTOP);
	await signIn(page, 'noivu.lead');
	const office = await asked('noivu.lead');
	const [plan] = list(await office.get('/api/v1/plans?year=2022&amendment=false'));
	const base = `/desk/plans/${String(plan?.id)}`;

	await test.step('a period gets a later date, and what it does is told before', async () => {
		await page.goto(base);
		await page.getByRole('button', { name: /^Dời hạn Quý II: Bình xét/ }).click();
		const dialog = page.getByRole('dialog');
		await dialog.getByRole('textbox', { name: 'Ngày ghi trong kế hoạch' }).fill('1/4/2022');
		await expect(dialog.getByRole('status')).toContainText('Kỳ phải mở trước hạn nộp.');
		await dialog.getByRole('textbox', { name: 'Ngày ghi trong kế hoạch' }).fill('25/6/2022');
		await expect(dialog.getByRole('status')).toContainText(
			'Hạn mới: nộp đến hết ngày 24/6/2022 (thứ Sáu). 20 việc đổi hạn'
		);
		await clean(page);
		await dialog.getByRole('button', { name: 'Dời hạn' }).click();
		await expect(dialog.getByRole('alert')).toContainText('Vui lòng nhập lý do');
		await dialog.getByLabel('Lý do').fill('Chờ hướng dẫn của tỉnh.');
		await dialog.getByRole('button', { name: 'Dời hạn' }).click();
		await expect(dialog).toBeHidden();
		await expect(page.getByText('Quý II: Nộp đến hết ngày 24/6/2022 (thứ Sáu)')).toBeVisible();
		await expect(page.getByText('Chờ hướng dẫn của tỉnh.')).toBeVisible();
	});

	await test.step('after an outage many get more time: seen first, then given', async () => {
		await page.goto('/desk/obligations?kind=NOMINATION&period=Qu%C3%BD%20I');
		await page.getByRole('link', { name: 'Gia hạn cho nhiều đơn vị' }).click();
		await expect(page.getByRole('checkbox', { name: 'Giới thiệu gương điển hình' })).toBeChecked();
		await page.getByRole('button', { name: 'Xem trước danh sách' }).click();
		await expect(page.getByRole('alert')).toContainText('Vui lòng nhập lý do');
		await page.getByLabel('Lý do').fill('Sự cố hệ thống ngày 19/3/2022.');
		await page.getByRole('button', { name: 'Xem trước danh sách' }).click();
		await expect(page.getByRole('alert')).toContainText('Vui lòng nhập hạn mới.');
		await page.getByRole('textbox', { name: 'Gia hạn đến hết ngày' }).fill('23/3/2022');
		await page.getByRole('button', { name: 'Xem trước danh sách' }).click();
		const heading = page.getByRole('heading', { name: 'Danh sách sẽ gia hạn' });
		await expect(heading).toBeFocused();
		await expect(page.getByRole('row', { name: /Xã Thạnh Bắc/ })).toContainText('19/03/2022');
		await clean(page);
		await page.getByLabel('Văn bản kèm theo').fill('15/TB-UBND');
		await expect(heading).toBeHidden();
		await page.setViewportSize(PHONE);
		await page.getByRole('button', { name: 'Xem trước danh sách' }).click();
		await expect(heading).toBeVisible();
		await clean(page);
		await page.setViewportSize(DESKTOP);
		const give = page.getByRole('button', { name: /^Gia hạn \d+ nhiệm vụ$/ });
		const n = Number((await give.textContent())?.match(/\d+/)?.[0]);
		await give.click();
		await expect(page.getByText(`Đã gia hạn ${n} nhiệm vụ và báo các đơn vị.`)).toBeVisible();
		const owed = list(
			await office.get('/api/v1/obligations?kind=NOMINATION&period=Qu%C3%BD%20I&limit=100')
		);
		const extended = owed.filter((one) => one.effective_last_good_day === '2022-03-23');
		expect(extended).toHaveLength(n);
	});

	await test.step('the issued plan is amended: the difference first, then it is in force', async () => {
		await page.goto(base);
		await page.getByRole('button', { name: 'Sửa đổi, bổ sung' }).click();
		await page.getByRole('button', { name: 'Lập bản sửa đổi' }).click();
		await expect(page.getByRole('alert')).toContainText('Vui lòng nhập lý do sửa đổi');
		await clean(page);
		await page.getByLabel('Lý do sửa đổi').fill('Bổ sung việc tổng kết phong trào.');
		await page.getByRole('button', { name: 'Lập bản sửa đổi' }).click();
		await expect(page.getByRole('heading', { level: 1, name: /^Sửa đổi, bổ sung/ })).toBeVisible();
		await expect(page.getByText('chưa thay đổi gì so với kế hoạch gốc')).toBeVisible();
		const amendment = new URL(page.url()).pathname;

		await page.getByRole('button', { name: 'Thêm mục' }).click();
		await page.getByLabel('Mục', { exact: true }).fill('V');
		await page.getByLabel('Nội dung', { exact: true }).fill('Tổng kết phong trào trong tháng 11.');
		await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
		await page.getByRole('link', { name: 'Thêm nhiệm vụ' }).click();
		await page.getByLabel('Tên nhiệm vụ').fill('Tổng kết phong trào thi đua');
		await page.getByLabel('Loại nhiệm vụ').selectOption('CUSTOM');
		await page.getByLabel('Theo mục của kế hoạch').fill('V');
		await page.getByLabel('Trích nguyên văn').fill('tổng kết chậm nhất ngày 15/11/2022');
		await page.getByRole('checkbox', { name: 'Xã', exact: true }).check();
		await page.getByLabel('Tên kỳ').fill('Năm 2022');
		await page.getByRole('textbox', { name: 'Nhận từ ngày' }).fill('1/10/2022');
		await page.getByRole('textbox', { name: 'Ngày ghi trong kế hoạch' }).fill('15/11/2022');
		await page.getByRole('button', { name: 'Lưu' }).click();
		await page.getByRole('link', { name: 'Xem khác biệt' }).click();
		await expect(page.getByText('9 việc mới được giao.')).toBeVisible();
		await expect(page.getByText('Tổng kết phong trào trong tháng 11.')).toBeVisible();
		await expect(page.getByText('tổng kết chậm nhất ngày 15/11/2022')).toBeVisible();
		await clean(page);
		await page.setViewportSize(PHONE);
		await clean(page);
		await page.setViewportSize(DESKTOP);

		await page.goto(amendment);
		await page.getByRole('button', { name: 'Trình lãnh đạo' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Trình lãnh đạo' }).click();
		await page.getByRole('button', { name: 'Ban hành văn bản sửa đổi' }).click();
		const dialog = page.getByRole('dialog');
		await expect(dialog).toContainText('9 việc mới được giao. Không hoàn lại được.');
		await dialog.getByLabel('Số, ký hiệu').fill('99/KH-UBND');
		await dialog.getByRole('textbox', { name: 'Ngày ban hành' }).fill('18/3/2022');
		await dialog.getByRole('button', { name: 'Ban hành văn bản sửa đổi' }).click();
		await expect(dialog).toBeHidden();
		expect(await office.get(`/api/v1/plans/${String(plan?.id)}`)).toMatchObject({
			obligation_count: 207,
			amendments: [{ number: '99/KH-UBND', state: 'ISSUED' }]
		});
		await page.goto(base);
		await expect(page.getByRole('link', { name: 'Số 99/KH-UBND ngày 18/3/2022' })).toBeVisible();
		await expect(page.getByRole('heading', { name: 'Tổng kết phong trào thi đua' })).toBeVisible();
		await clean(page);
	});

	await test.step('next year’s plan begins as this one, with every difference shown', async () => {
		await page.getByRole('button', { name: 'Sao sang năm sau' }).click();
		await expect(page.getByLabel('Năm của kế hoạch mới')).toHaveValue('2023');
		await clean(page);
		await page.getByRole('button', { name: 'Tạo bản nháp' }).click();
		await expect(
			page.getByRole('heading', { level: 1, name: 'Khác biệt so với kế hoạch gốc' })
		).toBeVisible();
		await expect(
			page.getByText('chưa có Khối trưởng trong năm của kế hoạch').first()
		).toBeVisible();
		await page.locator('summary', { hasText: 'Bình xét, giới thiệu gương' }).click();
		const before = page.locator('del', { hasText: '24/6/2022' }).first();
		await expect(before).toBeVisible();
		await clean(page);
		await page.getByRole('button', { name: 'Mở tất cả' }).click();
		await clean(page);
		await page.getByRole('link', { name: 'Về kế hoạch' }).click();
		await expect(page.getByText('Kế hoạch năm 2023', { exact: true })).toBeVisible();
		await expect(page.getByText('Quý I: Nộp đến hết ngày 19/3/2023 (Chủ nhật)')).toBeVisible();

		await page.getByRole('button', { name: 'Xóa bản nháp' }).click();
		await clean(page);
		await page.getByRole('dialog').getByRole('button', { name: 'Xóa bản nháp' }).click();
		await expect(page.getByText('Đã xóa bản nháp.')).toBeVisible();
		expect(list(await office.get('/api/v1/plans?year=2023'))).toEqual([]);
	});
});

test('the days off of another year are shown, then taken over, and edited', async ({
	page,
	signIn
}) => {
	await page.setViewportSize(PHONE);
	await signIn(page, 'admin');
	await page.goto('/admin/catalogues/holidays?year=2023');
	await expect(page.getByText('Chưa có ngày nào trong năm 2023.')).toBeVisible();
	await page.getByRole('button', { name: 'Thêm ngày nghỉ lễ năm 2023' }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog.getByText('Mùng hai Tết Nguyên Đán')).toBeVisible();
	await clean(page);
	await dialog.getByRole('button', { name: /^Thêm \d+ ngày$/ }).click();
	await expect(dialog).toBeHidden();
	await expect(page.getByRole('row', { name: /23\/01\/2023/ })).toBeVisible();
	await page.getByRole('button', { name: 'Bỏ ngày 20/01/2023' }).click();
	await expect(page.getByText('Đã bỏ ngày 20/01/2023.')).toBeVisible();
	await page.getByRole('button', { name: 'Thêm ngày nghỉ lễ năm 2023' }).click();
	await expect(dialog.getByRole('button', { name: 'Thêm 1 ngày' })).toBeVisible();
	await page.keyboard.press('Escape');
	await clean(page);
});
