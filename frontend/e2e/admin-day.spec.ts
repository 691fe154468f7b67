import type { Page } from '@playwright/test';
import { clean } from './support/axe';
import { expect, test } from './support/test';

const NAME = 'Lê Thị Thu Thảo';
const USERNAME = 'thu.thao';
const OWN_PASSWORD = 'mot cau dai de nho 2026';

/** The secret on a page that shows it once. */
async function shownOnce(page: Page): Promise<string> {
	await expect(page.getByText('Chỉ hiện một lần')).toBeVisible();
	await clean(page);
	return page.locator('code').innerText();
}

async function enter(page: Page, password: string) {
	await page.goto('/login');
	await page.getByLabel('Tên đăng nhập').fill(USERNAME);
	await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
	await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
}

async function addAccount(page: Page): Promise<string> {
	await page.getByRole('link', { name: 'Thêm tài khoản' }).click();
	await page.getByRole('button', { name: 'Lập tài khoản' }).click();
	await expect(page.getByRole('alert')).toContainText('Vui lòng nhập họ và tên');
	await clean(page);
	await page.getByLabel('Họ và tên').fill(NAME);
	await page.getByLabel('Tên đăng nhập').fill(USERNAME);
	const unit = page.getByRole('combobox', { name: 'Đơn vị' });
	await unit.fill('thanh tay');
	await expect(page.getByRole('option', { name: /Xã Thạnh Tây/ })).toBeVisible();
	await unit.press('Enter');
	await expect(unit).toHaveValue('Xã Thạnh Tây');
	await page.getByRole('button', { name: 'Lập tài khoản' }).click();
	return shownOnce(page);
}

async function grantUnitRole(page: Page) {
	await page.getByRole('button', { name: 'Cấp vai trò' }).click();
	await page.getByRole('combobox', { name: 'Vai trò' }).selectOption('Cán bộ đầu mối đơn vị');
	await page.getByRole('textbox', { name: 'Đến hết ngày' }).fill('31/12/2022');
	await clean(page);
	await page.getByRole('button', { name: 'Cấp vai trò' }).click();
	const held = page.getByRole('table', { name: 'Vai trò và thời hạn' });
	await expect(held.getByRole('row', { name: /Cán bộ đầu mối đơn vị/ })).toContainText(
		'31/12/2022'
	);
	await expect(page.getByText('Cấp vai trò: Cán bộ đầu mối đơn vị')).toBeVisible();
}

test('an account is made, used in another browser, and locked; the log tells it all', async ({
	page,
	browser,
	server,
	signIn
}) => {
	test.setTimeout(150_000);
	await signIn(page, 'admin');
	await expect(page.getByText('Sự kiện bảo mật gần đây')).toBeVisible();
	await clean(page);

	await page.getByRole('link', { name: /Tài khoản đang dùng/ }).click();
	await expect(
		page.getByRole('button', { name: 'Bỏ lọc Trạng thái: Đang hoạt động' })
	).toBeVisible();
	await expect(page.getByRole('row', { name: /noivu.lead/ })).toBeVisible();
	await clean(page);
	const password = await addAccount(page);
	await page.getByRole('button', { name: 'Đã trao, mở tài khoản' }).click();
	await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeVisible();
	await expect(page.getByText(password)).toHaveCount(0);
	await clean(page);

	const his = await (await browser.newContext({ baseURL: server.url, locale: 'vi-VN' })).newPage();
	await enter(his, password);
	await expect(his).toHaveURL(`${server.url}/`);
	await grantUnitRole(page);
	// The role is there with his next page, without signing in again.
	await his.goto('/unit');
	await expect(his.getByRole('heading', { level: 1, name: 'Việc cần làm' })).toBeVisible();
	await his.goto('/account');
	await his.getByLabel('Mật khẩu hiện tại').fill(password);
	await his.getByLabel('Mật khẩu mới', { exact: true }).fill(OWN_PASSWORD);
	await his.getByLabel('Nhập lại mật khẩu mới').fill(OWN_PASSWORD);
	await his.getByRole('button', { name: 'Đổi mật khẩu' }).click();
	await expect(his.getByText('Đã đổi mật khẩu.')).toBeVisible();

	// His new password made the record newer than the page that stands open.
	await page.reload();
	await page.getByRole('button', { name: 'Khóa tài khoản' }).click();
	const question = page.getByRole('dialog');
	await expect(question).toContainText(`Khóa tài khoản của ${NAME}?`);
	await clean(page);
	await question.getByLabel('Ghi chú').fill('Chuyển công tác');
	await question.getByRole('button', { name: 'Khóa tài khoản' }).click();
	await expect(page.getByText('Đã khóa', { exact: true })).toBeVisible();
	await expect(page.getByText('Chuyển công tác')).toBeVisible();

	await his.getByRole('link', { name: 'Giới thiệu' }).first().click();
	await expect(his.getByRole('dialog')).toContainText('Tài khoản này đã bị khóa');
	await clean(his);
	await his.getByRole('button', { name: 'Rời trang' }).click();
	await expect(his).toHaveURL(/\/login/);
	await enter(his, OWN_PASSWORD);
	await expect(his.getByRole('alert')).toContainText('Tên đăng nhập hoặc mật khẩu không đúng.');

	await page.getByRole('link', { name: 'Xem trong nhật ký hệ thống' }).click();
	const log = page.getByRole('table', { name: 'Nhật ký hệ thống' });
	for (const what of ['Khóa tài khoản', 'Tự đổi mật khẩu', 'Lập tài khoản']) {
		await expect(log.getByRole('row', { name: new RegExp(`${what}.*thu.thao`) })).toBeVisible();
	}
	await clean(page);
	await log.getByRole('button', { name: /^Khóa tài khoản/ }).click();
	await expect(page.getByRole('dialog')).toContainText('Đang hoạt động');
	await clean(page);
	await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).last().click();
	await page.getByRole('button', { name: 'Kiểm tra chuỗi' }).click();
	await expect(page.getByText(/Nhật ký nguyên vẹn: \d+ sự kiện/)).toBeVisible();
});

test('a key is shown once and gone for good once revoked', async ({ page, signIn }) => {
	await signIn(page, 'admin');
	await page.getByRole('link', { name: 'Kết nối hệ thống' }).click();
	await expect(page.getByText('Chưa có hệ thống nào kết nối.')).toBeVisible();
	await clean(page);
	await page.getByRole('link', { name: 'Thêm kết nối' }).click();
	await page.getByLabel('Tên hệ thống').fill('Cổng thông tin điện tử');
	await clean(page);
	await page.getByRole('button', { name: 'Cấp khóa' }).click();
	const key = await shownOnce(page);
	expect(key).toMatch(/^tdtb_.{43}$/);

	await page.getByRole('button', { name: 'Đã sao chép, mở kết nối' }).click();
	await expect(
		page.getByRole('heading', { level: 1, name: 'Cổng thông tin điện tử' })
	).toBeVisible();
	await expect(page.getByText(key.slice(0, 12), { exact: true })).toBeVisible();
	await expect(page.getByText(key)).toHaveCount(0);
	await clean(page);
	await page.getByRole('button', { name: 'Thu hồi khóa' }).click();
	const question = page.getByRole('dialog');
	await question.getByRole('button', { name: 'Thu hồi khóa' }).click();
	await expect(page.getByText('Đã thu hồi', { exact: true })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Thu hồi khóa' })).toHaveCount(0);
});

test('nobody locks himself out or changes his own roles', async ({ page, signIn }) => {
	await signIn(page, 'admin');
	await page.goto('/admin/users?role=admin');
	await page.getByRole('rowheader').getByRole('link').click();
	const disable = page.getByRole('button', { name: 'Khóa tài khoản' });
	await expect(disable).toHaveAttribute('aria-disabled', 'true');
	await expect(disable).toHaveAccessibleDescription(/tài khoản của chính mình/);
	await expect(page.getByText('Không tự cấp hoặc thu hồi vai trò của chính mình')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Cấp vai trò' })).toHaveCount(0);
	await clean(page);
});
