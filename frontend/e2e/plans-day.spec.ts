import type { Browser, Page } from '@playwright/test';
import { clean } from './support/axe';
import { expect, test } from './support/test';

const DESKTOP = { width: 1366, height: 768 };
const PHONE = { width: 360, height: 740 };

interface Overview {
	counts: { code: string; label: string; count: number }[];
	quarters: { period: string; owed: number; sent: number; not_sent: number }[];
}

interface Matrix {
	rows: { unit: { name: string }; rate: { n: number; of: number } }[];
}

const list = (answer: Record<string, unknown>) => answer.items as Record<string, unknown>[];
/** A second person at a desk of his own. */
async function deskOf(browser: Browser, baseURL: string): Promise<Page> {
	const context = await browser.newContext({
		baseURL,
		viewport: DESKTOP,
		locale: 'vi-VN',
		timezoneId: 'Asia/Ho_Chi_Minh'
	});
	return context.newPage();
}

const heading = (page: Page, name: string | RegExp) =>
	expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

test('the office sees who sent: the numbers are the API’s, and lead to the units', async ({
	page,
	signIn,
	asked
}) => {
	await page.setViewportSize(DESKTOP);
	await signIn(page, 'noivu');
	const office = await asked('noivu');
	const overview = (await office.get('/api/v1/dashboard/overview')) as unknown as Overview;

	const shown = ['overdue', 'units_overdue', 'extensions_requested'];
	for (const { label, count } of overview.counts.filter(({ code }) => shown.includes(code))) {
		await expect(page.getByRole('link', { name: `${count} ${label}` })).toBeVisible();
	}
	const [quarter] = overview.quarters;
	if (!quarter) throw new Error('the demo has an open quarter');
	await expect(page.getByText(`Đã gửi ${quarter.sent}/${quarter.owed} đơn vị`)).toBeVisible();
	await page.getByText(`${quarter.not_sent} đơn vị chưa gửi`).click();
	await clean(page);

	await page.getByRole('link', { name: 'Bảng theo dõi từng đơn vị' }).click();
	await heading(page, 'Theo dõi gửi và đúng hạn năm 2022');
	const matrix = (await office.get('/api/v1/dashboard/timeliness')) as unknown as Matrix;
	for (const { unit, rate } of matrix.rows) {
		const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: unit.name }) });
		await expect(row.getByRole('cell').last()).toHaveText(`${rate.n}/${rate.of}`);
	}
	await clean(page);
	await page.getByRole('button', { name: 'Xem dạng bảng' }).first().click();
	await expect(page.getByRole('table', { name: 'Đã gửi theo từng kỳ' })).toBeVisible();
	await clean(page);

	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Tải CSV' }).first().click();
	const file = await (await download).createReadStream();
	const chunks: Buffer[] = [];
	for await (const chunk of file) chunks.push(chunk as Buffer);
	const text = Buffer.concat(chunks).toString('utf8');
	expect(text.startsWith('\ufeffĐơn vị,')).toBe(true);
	expect(text.trim().split('\r\n')).toHaveLength(matrix.rows.length + 1);

	await page.setViewportSize(PHONE);
	await clean(page);
	await page.getByRole('link', { name: 'Xã Tân Lập' }).click();
	await heading(page, 'Nhiệm vụ của các đơn vị');
	await expect(page.getByRole('row', { name: /Quý I(?!I|V)/ }).first()).toBeVisible();
	await clean(page);
});

test('a commune asks for more time on its phone, the office gives it', async ({
	page,
	browser,
	server,
	signIn,
	asked
}) => {
	test.setTimeout(180_000);
	const unit = await asked('xa.thanhbac');
	const owed = list(await unit.get('/api/v1/obligations?mine=true&kind=UNIT_PLAN'))[0];
	expect(owed).toMatchObject({ effective_last_good_day: '2022-04-15' });

	await page.setViewportSize(PHONE);
	await signIn(page, 'xa.thanhbac');
	await page.goto('/unit/reports');
	await page
		.getByRole('link', { name: /đề nghị gia hạn\s*: Xây dựng và gửi Kế hoạch tuyên truyền năm/ })
		.click();
	await heading(page, 'Xây dựng và gửi Kế hoạch tuyên truyền năm, Năm 2022');
	await expect(page.getByText('Nộp đến hết ngày 15/4/2022 (thứ Sáu).').first()).toBeVisible();
	await clean(page);
	const ask = async (day: string) => {
		await page.getByRole('button', { name: 'Đề nghị gia hạn' }).click();
		await page.getByRole('textbox', { name: 'Gia hạn đến hết ngày' }).fill(day);
		await page.getByRole('dialog').getByLabel('Lý do').fill('Đang chờ Đảng ủy xã thông qua.');
		await clean(page);
		await page.getByRole('button', { name: 'Gửi đề nghị' }).click();
	};
	await ask('15/4/2022');
	await expect(page.getByRole('alert')).toContainText('Ngày phải từ 16/04/2022 trở đi');
	await clean(page);
	await page.getByRole('textbox', { name: 'Gia hạn đến hết ngày' }).fill('25/4/2022');
	await page.getByRole('button', { name: 'Gửi đề nghị' }).click();
	await expect(page.getByRole('dialog')).toBeHidden();
	await expect(page.getByText('Đã đề nghị gia hạn').first()).toBeVisible();

	await page.getByRole('button', { name: 'Rút đề nghị gia hạn' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Rút đề nghị gia hạn' }).click();
	await expect(page.getByText('Đã rút đề nghị')).toBeVisible();
	await ask('22/4/2022');
	await expect(page.getByText('Đã đề nghị gia hạn').first()).toBeVisible();
	await clean(page);

	const desk = await deskOf(browser, server.url);
	await signIn(desk, 'noivu');
	await desk.getByRole('link', { name: '1 Đề nghị gia hạn chờ giải quyết' }).click();
	await clean(desk);
	await desk.getByRole('link', { name: 'Xã Thạnh Bắc' }).click();
	await heading(desk, 'Xây dựng và gửi Kế hoạch tuyên truyền năm, Năm 2022');
	await expect(desk.getByText('Đang chờ Đảng ủy xã thông qua.').first()).toBeVisible();
	await desk.getByRole('button', { name: 'Đồng ý gia hạn', exact: true }).click();
	await clean(desk);
	await desk.getByRole('radio', { name: 'Tính đủ điểm như đúng hạn' }).check();
	await desk
		.getByRole('dialog')
		.getByRole('button', { name: 'Đồng ý gia hạn', exact: true })
		.click();
	await expect(desk.getByText('Nộp đến hết ngày 22/4/2022 (thứ Sáu).').first()).toBeVisible();
	await expect(desk.getByText('Hạn ban đầu: đến hết ngày 15/4/2022.')).toBeVisible();
	await clean(desk);
	await desk.context().close();

	await page.reload();
	await expect(page.getByText('Nộp đến hết ngày 22/4/2022 (thứ Sáu).').first()).toBeVisible();
	await expect(page.getByText('Được gia hạn', { exact: true })).toBeVisible();
	expect(await unit.get(`/api/v1/obligations/${String(owed?.id)}`)).toMatchObject({
		effective_last_good_day: '2022-04-22',
		extension: { requested: false, can_request: true }
	});
});

test('a plan is drafted, its duty previewed, and issued by the head', async ({
	page,
	browser,
	server,
	signIn,
	asked
}) => {
	test.setTimeout(240_000);
	await page.setViewportSize(DESKTOP);
	await signIn(page, 'noivu');
	await page.getByRole('link', { name: 'Kế hoạch', exact: true }).click();
	await heading(page, 'Kế hoạch');
	await clean(page);
	await page.getByRole('link', { name: 'Lập kế hoạch mới' }).click();
	await expect(page.getByLabel('Năm', { exact: true })).toHaveValue('2023');
	await page.getByRole('button', { name: 'Tạo bản nháp' }).click();
	await expect(page.getByRole('alert')).toContainText('Vui lòng nhập trích yếu');
	await clean(page);
	await page.getByLabel('Trích yếu').fill('Tuyên truyền thi đua yêu nước năm 2023');
	await page.getByRole('button', { name: 'Tạo bản nháp' }).click();
	await heading(page, 'Tuyên truyền thi đua yêu nước năm 2023');
	await clean(page);
	const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';

	await page.getByRole('button', { name: 'Thêm mục' }).click();
	await page.getByLabel('Mục', { exact: true }).fill('III.5');
	await page.getByLabel('Nội dung', { exact: true }).fill('Hằng quý bình xét, giới thiệu gương.');
	await clean(page);
	await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
	await expect(page.getByText('Hằng quý bình xét, giới thiệu gương.')).toBeVisible();

	await page.getByRole('link', { name: 'Thêm nhiệm vụ' }).click();
	await heading(page, 'Thêm nhiệm vụ');
	await page.getByLabel('Tên nhiệm vụ').fill('Giới thiệu gương hằng quý');
	await page.getByLabel('Loại nhiệm vụ').selectOption('NOMINATION');
	await page.getByLabel('Theo mục của kế hoạch').fill('III.5');
	await page.getByLabel('Trích nguyên văn').fill('trước các ngày 20/3, 20/6, 20/9 và 20/12');
	await page.getByRole('checkbox', { name: 'Xã', exact: true }).check();
	await page.getByRole('combobox', { name: 'Trừ đơn vị' }).pressSequentially('tan lap');
	await page.getByRole('option', { name: /Xã Tân Lập/ }).click();
	await expect(page.getByRole('button', { name: 'Bỏ Xã Tân Lập' })).toBeVisible();
	await page.getByRole('radio', { name: 'Trước ngày đó' }).check();
	await page.getByRole('button', { name: 'Điền bốn quý' }).click();
	await expect(page.getByLabel('Tên kỳ')).toHaveCount(4);
	await clean(page);
	await page.getByRole('button', { name: 'Lưu' }).click();
	await heading(page, 'Tuyên truyền thi đua yêu nước năm 2023');
	await expect(page.getByText('Xã; trừ Xã Tân Lập.')).toBeVisible();
	await expect(page.getByText('Quý I: Nộp đến hết ngày 19/3/2023 (Chủ nhật)')).toBeVisible();

	await page.getByRole('button', { name: 'Xóa: Giới thiệu gương hằng quý' }).click();
	await expect(page.getByText('Kế hoạch chưa có nhiệm vụ nào.').first()).toBeVisible();
	await page.getByRole('button', { name: 'Hoàn tác' }).click();
	await expect(page.getByText('Xã; trừ Xã Tân Lập.')).toBeVisible();

	const office = await asked('noivu');
	const preview = await office.get(`/api/v1/plans/${id}/preview-obligations`);
	expect(preview.total).toBe(32);
	await expect(page.getByText('Nếu ban hành lúc này: 32 việc cho các đơn vị.')).toBeVisible();
	await page.locator('summary', { hasText: 'Giới thiệu gương hằng quý' }).click();
	await expect(page.getByText('Xã Thạnh Bình: Quý I, Quý II, Quý III, Quý IV')).toBeVisible();
	await clean(page);
	await page.getByRole('button', { name: 'Trình lãnh đạo' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Trình lãnh đạo' }).click();
	await expect(page.getByText('Kế hoạch đang trình lãnh đạo nên không sửa được.')).toBeVisible();

	const lead = await deskOf(browser, server.url);
	await signIn(lead, 'noivu.lead');
	await lead.getByRole('link', { name: '1 Kế hoạch chờ ban hành' }).click();
	await lead.getByRole('link', { name: 'Tuyên truyền thi đua yêu nước năm 2023' }).click();
	await lead.getByRole('button', { name: 'Ban hành', exact: true }).click();
	await expect(lead.getByRole('dialog')).toContainText('Sẽ giao 32 việc cho các đơn vị');
	await lead.getByRole('dialog').getByRole('button', { name: 'Ban hành', exact: true }).click();
	await expect(lead.getByRole('alert')).toContainText('Chưa có số, ký hiệu của kế hoạch.');
	await lead.getByLabel('Số, ký hiệu').fill('12/KH-UBND');
	await lead.getByRole('textbox', { name: 'Ngày ban hành' }).fill('10/01/2023');
	await clean(lead);
	await lead.getByRole('dialog').getByRole('button', { name: 'Ban hành', exact: true }).click();
	await expect(lead.getByText('Kế hoạch đã ban hành nên không sửa trực tiếp được')).toBeVisible();
	await expect(lead.getByText('32 việc đã giao cho các đơn vị')).toBeVisible();
	await expect(lead.getByRole('link', { name: 'Thêm nhiệm vụ' })).toBeHidden();
	await clean(lead);
	expect(await office.get(`/api/v1/plans/${id}`)).toMatchObject({
		state: 'ISSUED',
		obligation_count: 32
	});

	await lead.context().close();

	const other = await deskOf(browser, server.url);
	await signIn(other, 'vhtt');
	await other
		.getByRole('link', { name: 'Năm 2023: Tuyên truyền thi đua yêu nước năm 2023' })
		.click();
	await heading(other, 'Tuyên truyền thi đua yêu nước năm 2023');
	await expect(other.getByText('Xã; trừ Xã Tân Lập.')).toBeVisible();
	await expect(other.getByRole('heading', { name: 'Ai phải làm gì' })).toBeHidden();
	await clean(other);
	await other.context().close();
});
