import type { Browser, Page } from '@playwright/test';
import { clean } from './support/axe';
import { draft } from './support/story';
import { expect, test, type Caller } from './support/test';

const DESKTOP = { width: 1366, height: 768 };
const PHONE = { width: 360, height: 740 };
test.use({ viewport: DESKTOP, serverName: 'office-day' });

const FIRST = 'Đặng Thị Bích Liễu';
const SECOND = 'Tổ hợp tác trồng mãng cầu ấp Thạnh Hiệp';
const OFFICER = 'Nguyễn Thị Thanh Hương';
const NOTE = 'Hồ sơ cần có số liệu của ấp.';
const MORE_RESULTS = 'Nêu rõ số hộ hưởng lợi của từng ấp.';
const MORE_NAME = 'Ghi đủ họ, chữ đệm và tên theo giấy khai sinh.';
const RESULTS = '96 hộ được hưởng lợi; tiết kiệm 215.000.000 đồng cho ngân sách.';
const WHY = 'Đang xác minh đơn phản ánh về người được nêu gương.';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const dialog = (page: Page) => page.getByRole('dialog');
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const records = (page: Page) =>
	page.getByRole('region', { name: 'Danh sách hồ sơ' }).locator('a[data-record]');

/** Two communes send one each, so that the queue has what the demo left to this officer, and these two. */
async function twoWaiting(asked: (who: string) => Promise<Caller>): Promise<string> {
	const one = await asked('xa.tanlap');
	const first = await draft(one, { name: FIRST });
	await one.act(first, 'submit');
	const other = await asked('xa.thanhbac');
	const second = await draft(other, {
		kind: 'COLLECTIVE',
		name: SECOND,
		honorific: null,
		birth_year: null,
		title: 'Tổ hợp tác giúp nhau trồng mãng cầu theo hướng hữu cơ',
		achievement: 'Tổ có 14 hộ, giữ giống, đổi công, bán chung, không hộ nào còn nghèo.'
	});
	await other.act(second, 'submit');
	return first;
}

async function colleague(browser: Browser, url: string): Promise<Page> {
	const context = await browser.newContext({ baseURL: url, viewport: DESKTOP, locale: 'vi-VN' });
	return context.newPage();
}

async function remark(page: Page, at: number, field: string, message: string) {
	await press(page, 'Thêm mục cần sửa');
	await dialog(page)
		.getByLabel('Mục cần sửa', { exact: true })
		.nth(at)
		.selectOption({ label: field });
	await dialog(page).getByRole('textbox', { name: 'Nội dung cần sửa' }).nth(at).fill(message);
}

async function decide(page: Page, name: string) {
	await press(page, name);
	await clean(page);
	await dialog(page).getByRole('button', { name, exact: true }).click();
	await expect(dialog(page)).toBeHidden();
}

test('the queue by keyboard: taken, returned with remarks, the next one opens, the answer is seen in words', async ({
	page,
	browser,
	server,
	signIn,
	asked
}) => {
	test.setTimeout(180_000);
	const path = await twoWaiting(asked);
	await signIn(page, 'noivu');
	await page.getByRole('link', { name: 'Tiếp nhận', exact: true }).click();
	await expect(heading(page, 'Tiếp nhận gương điển hình')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Chờ tiếp nhận (2)' })).toBeVisible();
	await clean(page);

	const rows = records(page);
	await page.keyboard.press('j');
	await expect(rows.first()).toBeFocused();
	await page.keyboard.press('k');
	await expect(rows.first()).toBeFocused();
	await page.keyboard.press('j');
	await expect(rows.nth(1)).toBeFocused();
	// A letter typed into the search stays a letter.
	await page.getByRole('searchbox').pressSequentially('j');
	await expect(page.getByRole('searchbox')).toBeFocused();
	await expect(page).toHaveURL(/[?&]q=j/);
	await page.getByRole('searchbox').fill('');
	await expect(page).not.toHaveURL(/[?&]q=/);
	await expect(rows).toHaveCount(4);
	await rows.filter({ hasText: FIRST }).focus();
	await page.keyboard.press('j');
	await expect(rows.filter({ hasText: SECOND })).toBeFocused();
	await page.keyboard.press('k');
	await expect(rows.filter({ hasText: FIRST })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(heading(page, FIRST)).toBeFocused();
	await expect(rows.filter({ hasText: FIRST })).toHaveAttribute('aria-current', 'page');
	await expect(page.getByText('Chưa có ai tiếp nhận hồ sơ này.')).toBeVisible();
	await clean(page);

	await press(page, 'Tiếp nhận');
	await expect(page.getByText('Đang do bạn xử lý.')).toBeVisible();
	await expect(heading(page, FIRST)).toBeFocused();
	await clean(page);

	const lead = await colleague(browser, server.url);
	await signIn(lead, 'noivu.lead');
	await lead.goto('/desk/inbox?state=IN_REVIEW');
	const theirs = records(lead).filter({ hasText: FIRST });
	await expect(theirs).toContainText(`Đang do ${OFFICER} xử lý`);
	await clean(lead);
	await theirs.click();
	await expect(heading(lead, FIRST)).toBeFocused();
	await expect(lead.getByRole('region', { name: 'Người xử lý' })).toContainText(
		`Đang do ${OFFICER} xử lý.`
	);
	await clean(lead);
	await lead.context().close();

	await press(page, 'Trả lại, yêu cầu bổ sung');
	await dialog(page).getByLabel('Lý do').fill(NOTE);
	await remark(page, 0, 'Kết quả cụ thể', MORE_RESULTS);
	await remark(page, 1, 'Họ và tên hoặc tên gọi', MORE_NAME);
	await clean(page);
	await dialog(page).getByRole('button', { name: 'Trả lại, yêu cầu bổ sung' }).click();
	await expect(heading(page, SECOND)).toBeFocused();
	await expect(rows.filter({ hasText: FIRST })).toHaveCount(0);
	await clean(page);

	const unit = await asked('xa.tanlap');
	expect(await unit.get(path)).toMatchObject({
		state: 'RETURNED',
		note: NOTE,
		remarks: [
			{ field: 'exemplar.results', message: MORE_RESULTS },
			{ field: 'exemplar.name', message: MORE_NAME }
		]
	});
	await unit.patch(path, { exemplar: { results: RESULTS } });
	await unit.act(path, 'resubmit');

	await press(page, 'Tiếp nhận');
	await expect(page.getByText('Đang do bạn xử lý.')).toBeVisible();
	await decide(page, 'Xác nhận đủ điều kiện');
	await expect(rows.filter({ hasText: SECOND })).toHaveCount(0);

	// What the commune has sent meanwhile is the next one below.
	await expect(heading(page, FIRST)).toBeFocused();
	await page.keyboard.press('k');
	await page.keyboard.press('j');
	await expect(rows.filter({ hasText: FIRST })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(heading(page, FIRST)).toBeFocused();
	await press(page, 'Tiếp nhận');
	const changes = page.getByRole('region', { name: 'Thay đổi so với lần gửi trước' });
	await expect(changes.getByRole('heading', { name: 'Kết quả cụ thể Sửa' })).toBeVisible();
	await expect(changes.locator('ins')).toHaveText('Thêm: 96 (hết)');
	await expect(changes.locator('del')).toHaveText('Bỏ: 86 (hết)');
	await expect(changes.getByText(NOTE)).toBeVisible();
	const answered = changes.getByRole('listitem');
	await expect(answered.filter({ hasText: MORE_RESULTS })).toContainText('Đã sửa');
	await expect(answered.filter({ hasText: MORE_NAME })).toContainText('Chưa thay đổi');
	await clean(page);
	await decide(page, 'Xác nhận đủ điều kiện');
	expect(await unit.get(path)).toMatchObject({
		state: 'ELIGIBLE',
		obligation: { timeliness: 'ON_TIME' }
	});
});

test('on a phone the list gives way to the record, and comes back to where it was', async ({
	page,
	signIn,
	asked
}) => {
	const unit = await asked('xa.travong');
	const path = await draft(unit, { name: 'Phạm Văn Sáu' });
	await unit.act(path, 'submit');
	await page.setViewportSize(PHONE);
	await signIn(page, 'noivu');
	await page.goto('/desk/inbox');
	const row = records(page).filter({ hasText: 'Phạm Văn Sáu' });
	await expect(row).toBeVisible();
	await clean(page);
	await row.click();
	await expect(heading(page, 'Phạm Văn Sáu')).toBeFocused();
	await expect(row).toBeHidden();
	await clean(page);
	await page.getByRole('link', { name: 'Về danh sách' }).click();
	await expect(row).toBeFocused();
	await expect(heading(page, 'Tiếp nhận gương điển hình')).toBeVisible();
	await clean(page);
});

test('an exemplar is found without accents, suspended with a reason, and resumed', async ({
	page,
	signIn
}) => {
	const NAME = 'Nguyễn Thị Sương Lúa';
	await signIn(page, 'noivu.lead');
	await page.getByRole('link', { name: 'Gương điển hình', exact: true }).click();
	await expect(heading(page, 'Danh mục gương điển hình')).toBeVisible();
	await page.getByRole('searchbox').fill('suong lua');
	const found = page.getByRole('rowheader').getByRole('link');
	await expect(found).toHaveText([NAME]);
	await expect(page).toHaveURL(/[?&]q=suong/);
	await clean(page);
	await page.getByRole('searchbox').fill('khong co ai ten nay');
	await expect(found).toHaveCount(0);
	await clean(page);
	await page.getByRole('searchbox').fill('SUONG LUA');
	await found.click();
	await expect(heading(page, NAME)).toBeVisible();
	await clean(page);

	await press(page, 'Tạm dừng tuyên truyền');
	await expect(dialog(page)).toContainText(`Tạm dừng tuyên truyền về “${NAME}”?`);
	await dialog(page).getByRole('button', { name: 'Tạm dừng tuyên truyền' }).click();
	await expect(dialog(page).getByLabel('Lý do')).toHaveAttribute('aria-invalid', 'true');
	await clean(page);
	await dialog(page).getByLabel('Lý do').fill(WHY);
	await dialog(page).getByRole('button', { name: 'Tạm dừng tuyên truyền' }).click();
	await expect(page.getByText(/^Tạm dừng tuyên truyền từ /)).toBeVisible();
	await expect(page.getByText(WHY).first()).toBeVisible();
	await clean(page);

	await page.goto('/desk/exemplars?state=SUSPENDED');
	await expect(found).toHaveText([NAME]);
	await clean(page);
	await found.click();
	await press(page, 'Tiếp tục tuyên truyền');
	await dialog(page).getByLabel('Lý do').fill('Đã xác minh, phản ánh không đúng.');
	await clean(page);
	await dialog(page).getByRole('button', { name: 'Tiếp tục tuyên truyền' }).click();
	await expect(page.getByText(/^Tạm dừng tuyên truyền từ /)).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Tạm dừng tuyên truyền' })).toBeVisible();
	await expect(page.getByText('Đã xác minh, phản ánh không đúng.')).toBeVisible();
	await clean(page);
});
