import type { Page } from '@playwright/test';
import { clean } from './support/axe';
import { photo } from './support/photo';
import { expect, test } from './support/test';

test.use({ viewport: { width: 1366, height: 768 }, serverName: 'submissions-day' });

const TITLE = 'Tuyên truyền các phong trào thi đua của xã Tân Phong';
const PLAN = {
	title: TITLE,
	number: '31/KH-UBND',
	signed_on: '2022-03-16',
	content: 'Phát tin, bài trên hệ thống truyền thanh.',
	targets: [{ name: 'Tin, bài', quantity: 24 }]
};

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const inDialog = (page: Page) => page.getByRole('dialog');
const decide = async (page: Page, name: string) => {
	await press(page, name);
	await inDialog(page).getByRole('button', { name, exact: true }).click();
};
const record = (page: Page, name: string) =>
	expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

test('a plan is taken, returned, answered, accepted; the next one opens by itself', async ({
	page,
	signIn,
	asked
}) => {
	test.setTimeout(120_000);
	const unit = await asked('xa.tanphong');
	const owed = await unit.get('/api/v1/obligations?mine=true&kind=UNIT_PLAN&limit=1');
	const [obligation] = owed.items as { id: string }[];
	const { id } = await unit.post('/api/v1/submissions', {
		obligation_id: obligation?.id,
		payload: PLAN
	});
	const path = `/api/v1/submissions/${String(id)}`;
	await unit.act(path, 'submit');

	await signIn(page, 'noivu');
	await page.getByRole('link', { name: /Hồ sơ, báo cáo chờ tiếp nhận/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tiếp nhận kế hoạch, báo cáo');
	await clean(page);
	await page.getByRole('link', { name: new RegExp(TITLE) }).click();
	await record(page, TITLE);
	await clean(page);
	await press(page, 'Tiếp nhận');
	await expect(page.getByText('Đang do bạn xử lý')).toBeVisible();

	await press(page, 'Trả lại, yêu cầu bổ sung');
	await inDialog(page).getByLabel('Lý do').fill('Chỉ tiêu còn thấp.');
	await press(page, 'Thêm mục cần sửa');
	await inDialog(page)
		.getByRole('combobox', { name: 'Mục cần sửa' })
		.selectOption({ label: 'Chỉ tiêu' });
	await inDialog(page).getByRole('textbox', { name: 'Nội dung cần sửa' }).fill('Nâng số tin, bài.');
	await clean(page);
	await inDialog(page).getByRole('button', { name: 'Trả lại, yêu cầu bổ sung' }).click();
	await expect(page.getByRole('heading', { level: 1, name: TITLE })).toHaveCount(0);

	await unit.patch(path, { payload: { targets: [{ name: 'Tin, bài', quantity: 36 }] } });
	await unit.act(path, 'resubmit');
	await page.goto('/desk/submissions');
	await page.getByRole('link', { name: new RegExp(TITLE) }).click();
	await expect(page.getByRole('heading', { name: 'Thay đổi so với lần gửi trước' })).toBeVisible();
	await expect(page.getByText('Đã sửa')).toBeVisible();
	await expect(page.getByRole('group', { name: 'Lần gửi 1' })).toContainText('24');
	await expect(page.getByRole('group', { name: 'Lần gửi 2' })).toContainText('36');
	await clean(page);
	await press(page, 'Tiếp nhận');
	await decide(page, 'Chấp nhận');
	await expect(page).toHaveURL(/\/desk\/submissions\/.+/);
	await expect(page.getByRole('heading', { level: 1, name: TITLE })).toHaveCount(0);
	expect((await unit.get(path)).state).toBe('ACCEPTED');
});

test('what came on paper is entered with its day and its scan, and reviewed by another', async ({
	page,
	signIn,
	asked
}) => {
	test.setTimeout(120_000);
	const office = await asked('noivu');
	const owed = await office.get('/api/v1/obligations?kind=UNIT_PLAN&state=PENDING&limit=100');
	const units = owed.items as { id: string; unit: { name: string } }[];
	const obligation = units.find(({ unit }) => unit.name === 'Công an huyện');

	await signIn(page, 'noivu');
	await page.goto(`/desk/obligations/${obligation?.id ?? ''}`);
	await press(page, 'Nhập hồ sơ giấy');
	await page.getByLabel('Trích yếu').fill('Tuyên truyền thi đua trong lực lượng Công an huyện');
	await page.getByLabel('Số, ký hiệu').fill('12/KH-CAH');
	await page.getByRole('textbox', { name: 'Ngày ban hành' }).fill('14/3/2022');
	await press(page, 'Ghi nhận hồ sơ giấy');
	await expect(page.getByRole('alert').first()).toContainText('Nhập ngày nhận văn bản giấy.');
	await expect(page.getByRole('alert').first()).toContainText('Đính kèm bản chụp văn bản giấy.');
	await clean(page);
	await page.getByRole('textbox', { name: 'Ngày nhận văn bản giấy' }).fill('16/3/2022');
	await page
		.locator('input[type=file]')
		.setInputFiles({ name: 'ban-chup.png', mimeType: 'image/png', buffer: photo(12) });
	await expect(page.getByRole('button', { name: 'Bỏ tệp ban-chup.png' })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Đã đủ nội dung để gửi.' })).toBeVisible();
	await decide(page, 'Ghi nhận hồ sơ giấy');
	await expect(page.getByText(/nhập từ văn bản giấy nhận ngày 16\/3\/2022/)).toBeVisible();
	await clean(page);

	await page.getByRole('link', { name: 'Về hồ sơ' }).click();
	await expect(page).toHaveURL(/\/desk\/submissions\/[^/]+$/);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.getByText('Người nhập hồ sơ thay đơn vị không thẩm định')).toBeVisible();
	await clean(page);
	const path = `/api/v1/submissions/${page.url().split('/').at(-1) ?? ''}`;
	const lead = await asked('noivu.lead');
	await lead.act(path, 'take');
	expect((await lead.act(path, 'accept')).state).toBe('ACCEPTED');
});

test('what the standing office owes itself goes to the chair of the council; void, reopened', async ({
	page,
	signIn,
	asked
}) => {
	test.setTimeout(120_000);
	const office = await asked('noivu');
	const owed = await office.get('/api/v1/obligations?mine=true&kind=CUSTOM&limit=1');
	const [obligation] = owed.items as { id: string }[];
	await signIn(page, 'noivu');
	await page.goto('/desk/duties');
	await expect(page.getByRole('button', { name: /^Lập hồ sơ/ }).first()).toBeVisible();
	await clean(page);
	const { id } = await office.post('/api/v1/submissions', {
		obligation_id: obligation?.id,
		payload: { title: 'Hướng dẫn thực hiện Kế hoạch', summary: 'Đã ban hành hướng dẫn.' }
	});
	await page.goto(`/desk/submissions/${String(id)}/write`);
	await press(page, 'Gửi Chủ tịch Hội đồng');
	await inDialog(page).getByRole('button', { name: 'Gửi Chủ tịch Hội đồng' }).click();
	await expect(page.getByRole('heading', { name: 'Biên nhận' })).toBeVisible();
	await page.context().clearCookies();

	await signIn(page, 'hoidong.1');
	await page.getByRole('link', { name: 'Tiếp nhận', exact: true }).click();
	await page.getByRole('link', { name: /Hướng dẫn thực hiện Kế hoạch/ }).click();
	await press(page, 'Tiếp nhận');
	await press(page, 'Hủy, yêu cầu làm lại');
	await inDialog(page).getByLabel('Lý do').fill('Sai mẫu.');
	await inDialog(page).getByRole('button', { name: 'Hủy, yêu cầu làm lại' }).click();
	await expect(page.getByText('Đã xử lý hết hồ sơ trong danh sách.')).toBeVisible();
	const path = `/api/v1/submissions/${String(id)}`;
	await office.act(path, 'restart');
	await office.act(path, 'submit');
	await page.goto('/desk/submissions');
	await page.getByRole('link', { name: /Hướng dẫn thực hiện Kế hoạch/ }).click();
	await press(page, 'Tiếp nhận');
	await press(page, 'Không chấp nhận');
	await inDialog(page).getByLabel('Lý do').fill('Chưa đủ nội dung.');
	await inDialog(page).getByRole('button', { name: 'Không chấp nhận' }).click();
	await page.goto(`/desk/submissions/${String(id)}?state=REJECTED`);
	await press(page, 'Mở lại để thẩm định');
	await inDialog(page).getByLabel('Lý do').fill('Đã xem lại.');
	await inDialog(page).getByRole('button', { name: 'Mở lại để thẩm định' }).click();
	await expect(page.getByRole('button', { name: 'Chấp nhận', exact: true })).toBeVisible();
	await clean(page);
});
