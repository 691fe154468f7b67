import type { Browser, Page } from '@playwright/test';
import { clean } from './support/axe';
import { photo } from './support/photo';
import { startServer } from './support/server';
import { caller, expect, signIn, test } from './support/test';

const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1366, height: 768 };
const NAME = 'Phan Thị Kim Loan';
const DEED = 'Tổ hùn vốn giúp mười hộ thoát nghèo';
const PICTURE = 'Bà Loan bên vườn rau của tổ';
const REMARK = 'Nêu số hộ đã thoát nghèo, có xác nhận của ấp.';
const RESULT = 'Mười hộ thoát nghèo, có xác nhận của ấp Tân Đông.';
const NOTICE = 'Bài tạm thu hồi để bổ sung tư liệu.';

/** Somebody at a screen of his own. */
async function at(browser: Browser, url: string, viewport: typeof PHONE, who: string) {
	const context = await browser.newContext({ baseURL: url, viewport, locale: 'vi-VN' });
	const page = await context.newPage();
	await signIn(page, url, who);
	return page;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const next = (page: Page) => press(page, 'Tiếp tục');
const step = (page: Page, name: string) =>
	expect(page.getByRole('heading', { name: new RegExp(`Bước \\d trên 4: ${name}`) })).toBeVisible();
const idIn = (page: Page, place: number) => new URL(page.url()).pathname.split('/').at(place) ?? '';

async function confirm(page: Page, name: string) {
	await press(page, name);
	await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
	await expect(page.getByRole('dialog')).toBeHidden();
}

const articleState = (page: Page, word: string) =>
	expect(page.getByRole('group', { name: 'Trạng thái' })).toContainText(word);

/** The commune: four steps, a photo, the consents on paper; gives the record's id. */
async function nominate(page: Page): Promise<string> {
	await page.goto('/unit/nominations/new');
	await step(page, 'Ai');
	await page.getByRole('radio', { name: 'Cá nhân' }).check();
	await page.getByLabel('Họ và tên hoặc tên gọi').fill(NAME);
	await page.getByRole('spinbutton', { name: 'Năm sinh' }).fill('1979');
	await next(page);
	await step(page, 'Phong trào');
	await page.getByRole('radio', { name: 'Kinh tế' }).check();
	await page.getByRole('checkbox').first().check();
	await page.getByRole('checkbox', { name: /Gương điển hình tiên tiến/ }).check();
	await next(page);
	await step(page, 'Thành tích');
	await page.getByLabel('Tên gương, việc làm tiêu biểu').fill(DEED);
	await page.getByLabel('Tóm tắt thành tích').fill('Vận động chị em hùn vốn xoay vòng không lãi.');
	await next(page);
	await step(page, 'Ảnh và xem lại');
	await page
		.locator('input[type=file]')
		.setInputFiles({ name: 'vuon.png', mimeType: 'image/png', buffer: photo(140) });
	await page.getByLabel('Mô tả ảnh 1').fill(PICTURE);
	await press(page, 'Gửi Phòng Nội vụ');
	await expect(page.getByRole('heading', { name: 'Đã gửi Phòng Nội vụ' })).toBeVisible();
	await page.getByRole('link', { name: 'Xem hồ sơ' }).click();
	await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeVisible();
	const id = idIn(page, -1);
	for (const purpose of ['Công khai thông tin', 'Công khai hình ảnh']) {
		await press(page, 'Ghi nhận đồng ý');
		await page.getByRole('radio', { name: purpose }).check();
		await page.getByRole('textbox', { name: 'Ngày đồng ý' }).fill('17/03/2022');
		await press(page, 'Lưu');
		await expect(page.getByRole('button', { name: 'Ghi nhận đồng ý' })).toBeVisible();
	}
	await expect(page.getByText('Đồng ý ngày 17/3/2022')).toHaveCount(2);
	await clean(page);
	return id;
}

async function returned(page: Page) {
	await page.goto('/desk/inbox');
	await page.getByRole('link', { name: new RegExp(NAME) }).click();
	await expect(page.getByRole('img', { name: PICTURE })).toBeVisible();
	await press(page, 'Tiếp nhận');
	await expect(page.getByText('Đang do bạn xử lý')).toBeVisible();
	await press(page, 'Trả lại, yêu cầu bổ sung');
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Lý do').fill('Hồ sơ cần có số liệu.');
	await press(page, 'Thêm mục cần sửa');
	await dialog.getByLabel('Mục cần sửa', { exact: true }).selectOption({ label: 'Kết quả cụ thể' });
	await dialog.getByRole('textbox', { name: 'Nội dung cần sửa' }).fill(REMARK);
	await clean(page);
	await dialog.getByRole('button', { name: 'Trả lại, yêu cầu bổ sung' }).click();
	await expect(page.getByText('Không có hồ sơ nào chờ tiếp nhận.')).toBeVisible();
}

async function corrected(page: Page) {
	await page.goto('/unit');
	await expect(page.getByText(REMARK)).toBeVisible();
	await clean(page);
	await page.getByRole('link', { name: 'Sửa và gửi lại', exact: true }).click();
	await step(page, 'Ai');
	await next(page);
	await next(page);
	await step(page, 'Thành tích');
	await expect(page.getByText(REMARK)).toBeVisible();
	await page.getByLabel('Kết quả cụ thể').fill(RESULT);
	await next(page);
	await press(page, 'Gửi lại Phòng Nội vụ');
	await expect(page.getByRole('heading', { name: 'Đã gửi Phòng Nội vụ' })).toBeVisible();
}

async function accepted(page: Page, id: string) {
	await page.goto(`/desk/inbox/${id}`);
	await press(page, 'Tiếp nhận');
	await expect(page.getByRole('heading', { name: 'Thay đổi so với lần gửi trước' })).toBeVisible();
	await expect(page.getByText(RESULT).first()).toBeVisible();
	await expect(page.getByText('Đúng hạn').first()).toBeVisible();
	await clean(page);
	await confirm(page, 'Xác nhận đủ điều kiện');
}

/** An editor makes an article of the exemplar; gives the article's id. */
async function written(page: Page): Promise<string> {
	await page.goto('/desk/articles/new');
	await page.getByLabel('Tìm gương theo tên').fill('phan thi kim loan');
	await press(page, `Viết bài về ${NAME}`);
	await expect(page.getByRole('textbox', { name: 'Nội dung', exact: true })).toContainText(RESULT);
	const id = idIn(page, -2);
	await page.getByRole('link', { name: 'Xong' }).first().click();
	await expect(page.getByRole('img', { name: PICTURE })).toBeVisible();
	await clean(page);
	await confirm(page, 'Gửi biên tập');
	await press(page, 'Nhận biên tập');
	await articleState(page, 'Đang biên tập');
	// Approving is for a leader who did not write it: nobody offers her the button.
	await expect(page.getByRole('button', { name: 'Duyệt', exact: true })).toHaveCount(0);
	await press(page, 'Trả về danh sách chờ');
	await articleState(page, 'Chờ biên tập');
	return id;
}

async function published(page: Page, id: string) {
	await page.goto(`/desk/articles/${id}`);
	await press(page, 'Nhận biên tập');
	await articleState(page, 'Đang biên tập');
	await confirm(page, 'Duyệt');
	await articleState(page, 'Đã duyệt');
	await confirm(page, 'Đăng');
	await articleState(page, 'Đã đăng');
	await page.getByRole('link', { name: 'Xem trên trang công khai' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.getByRole('img', { name: PICTURE })).toBeVisible();
	await clean(page);
}

interface PortalItem {
	id: string;
	slug: string;
	title: string;
}

interface Change {
	type: string;
	id: string;
}

for (const [where, viewport] of [
	['phone', PHONE],
	['desktop', DESKTOP]
] as const) {
	test(`the plan's main chain, the commune and the public at a ${where}`, async ({ browser }) => {
		test.setTimeout(300_000);
		const server = await startServer('minimal');
		const { url } = server;
		const portal = async (path: string, headers: Record<string, string> = {}) =>
			fetch(`${url}/api/portal/v1${path}`, { headers });
		try {
			const admin = await caller(url, 'admin');
			const commune = await at(browser, url, viewport, 'xa.tanlap');
			const office = await at(browser, url, DESKTOP, 'noivu');

			const id = await nominate(commune);
			await returned(office);
			// The limit of 19/3 passes; the return gave five working days, and the first time is kept.
			await admin.put('/api/v1/demo/clock', { at: '2022-03-22' });
			await corrected(commune);
			await accepted(office, id);
			const record = await (await caller(url, 'xa.tanlap')).get(`/api/v1/nominations/${id}`);
			expect(record).toMatchObject({ state: 'ELIGIBLE', obligation: { timeliness: 'ON_TIME' } });
			await commune.goto(`/unit/nominations/${id}`);
			await expect(commune.getByText('Đủ điều kiện').first()).toBeVisible();
			await expect(commune.getByText('Đúng hạn').first()).toBeVisible();

			const writer = await at(browser, url, DESKTOP, 'vhtt');
			const articleId = await written(writer);
			const lead = await at(browser, url, DESKTOP, 'vhtt.lead');
			await published(lead, articleId);

			const listed = await portal('/articles?since=2022-03-22T00:00:00Z');
			const { items } = (await listed.json()) as { items: PortalItem[] };
			const shown = items.find((item) => item.id === articleId);
			expect(shown?.title).toContain(DEED);
			const etag = listed.headers.get('ETag') ?? '';
			const again = await portal('/articles?since=2022-03-22T00:00:00Z', { 'If-None-Match': etag });
			expect(again.status).toBe(304);
			const later = await portal('/articles?since=2022-03-23T00:00:00Z');
			expect(((await later.json()) as { items: PortalItem[] }).items).toEqual([]);
			const anyone = await browser.newContext({ baseURL: url, viewport, locale: 'vi-VN' });
			const reader = await anyone.newPage();
			await reader.goto('/');
			await reader
				.getByRole('link', { name: new RegExp(DEED) })
				.first()
				.click();
			await expect(reader.getByRole('img', { name: PICTURE })).toBeVisible();
			await clean(reader);

			await lead.goto(`/desk/articles/${articleId}`);
			await press(lead, 'Thu hồi');
			await lead.getByRole('dialog').getByLabel('Lý do').fill(NOTICE);
			await lead.getByRole('dialog').getByRole('button', { name: 'Thu hồi' }).click();
			await articleState(lead, 'Đã thu hồi');
			await reader.reload();
			await expect(reader.getByText(NOTICE)).toBeVisible();
			await expect(reader.getByText(RESULT)).toHaveCount(0);

			const changes = await portal('/changes');
			const { items: log } = (await changes.json()) as { items: Change[] };
			const told = log.filter((change) => change.id === articleId).map(({ type }) => type);
			expect(told).toEqual(['article.published', 'article.withdrawn']);
			expect((await portal(`/articles/${shown?.slug ?? ''}`)).status).toBe(410);
		} finally {
			await server.stop();
		}
	});
}
