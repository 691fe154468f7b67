import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { clean } from './support/axe';
import { expect, test, type Caller } from './support/test';

test.use({ serverName: 'remind-day' });

const DESKTOP = { width: 1366, height: 768 };
const PHONE = { width: 360, height: 740 };
const UNREAD = '/api/v1/notifications?unread=true&limit=1';

interface Chase {
	blocs: {
		units: {
			unit: { id: string; name: string; label: string };
			phones: string[];
			obligations: { duty: string; period: string }[];
			last_call: { outcome: string; promised_on: string } | null;
		}[];
	}[];
}

const heading = (page: Page, name: string | RegExp) =>
	expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
const unitsOf = (found: Chase) => found.blocs.flatMap(({ units }) => units);
const unread = async (person: Caller) => Number((await person.get(UNREAD)).total);

test('a commune is reminded on its phone, opens the duty, and says how it wants to be told', async ({
	page,
	signIn,
	asked,
	request
}) => {
	const unit = await asked('xa.travong');
	// The day's run is the worker's, which begins with the server.
	await expect.poll(() => unread(unit)).toBeGreaterThan(0);
	const told = await unread(unit);

	await page.setViewportSize(PHONE);
	await signIn(page, 'xa.travong');
	await page.getByRole('link', { name: `Thông báo, ${told} chưa đọc` }).click();
	await heading(page, 'Thông báo');
	await clean(page);
	const reminder = page.getByRole('listitem').filter({ hasText: 'Nhắc hạn:' }).first();
	await expect(reminder).toContainText('Còn 1 ngày - đến hết ngày 19/3/2022');
	await reminder.getByRole('link').click();
	await heading(page, /Quý I\/2022/);
	await page.goBack();
	await heading(page, 'Thông báo');
	await expect(page.getByRole('heading', { level: 2, name: 'Đã đọc' })).toBeVisible();
	expect(await unread(unit)).toBe(told - 1);

	await page
		.getByRole('button', { name: /^Đánh dấu chưa đọc: Nhắc hạn/ })
		.first()
		.click();
	await expect(page.getByRole('heading', { level: 2, name: `Chưa đọc (${told})` })).toBeVisible();
	await page.getByRole('button', { name: 'Đánh dấu tất cả đã đọc' }).click();
	await expect(page.getByText('Đã đọc hết thông báo.')).toBeVisible();
	await expect(
		page.getByRole('link', { name: 'Thông báo, không có thông báo chưa đọc' })
	).toBeVisible();
	await clean(page);
	expect(await unread(unit)).toBe(0);

	await page.getByRole('link', { name: 'Cách nhận thư và lịch cá nhân' }).click();
	await heading(page, 'Tài khoản');
	await page.getByRole('radio', { name: /^Mỗi ngày một thư/ }).check();
	await page.getByRole('button', { name: 'Lưu', exact: true }).click();
	await expect(page.getByText('Đã lưu cách nhận thư.')).toBeVisible();
	expect(await unit.get('/api/v1/notifications/preferences')).toMatchObject({ mail: 'DAILY' });

	await page.getByRole('button', { name: 'Tạo địa chỉ lịch' }).click();
	const address = page.locator('code');
	await expect(address).toContainText('/api/v1/calendar.ics?token=');
	await clean(page);
	const first = (await address.textContent()) ?? '';
	const calendar = await request.get(first);
	expect(calendar.headers()['content-type']).toContain('text/calendar');
	expect(await calendar.text()).toContain('BEGIN:VEVENT');
	await page.getByRole('button', { name: 'Tạo địa chỉ mới' }).click();
	await clean(page);
	await page.getByRole('dialog').getByRole('button', { name: 'Tạo địa chỉ mới' }).click();
	await expect(address).not.toHaveText(first);
	expect((await request.get(first)).status()).toBe(404);
	await page.getByRole('button', { name: 'Tắt lịch' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Tắt lịch' }).click();
	await expect(page.getByText('Chưa bật.')).toBeVisible();
});

test('Home Affairs chases: calls, writes the call down, and has the letter', async ({
	page,
	signIn,
	asked
}) => {
	test.setTimeout(180_000);
	const admin = await asked('admin');
	await admin.put('/api/v1/demo/clock', { at: '2022-03-21T02:00:00Z' });
	const office = await asked('noivu');
	const found = (await office.get('/api/v1/dashboard/chase?overdue=true')) as unknown as Chase;
	const [first, second] = unitsOf(found);
	if (!first || !second) throw new Error('two units are overdue in the demo');

	await page.setViewportSize(DESKTOP);
	await signIn(page, 'noivu');
	await page.getByRole('link', { name: 'Đôn đốc' }).click();
	await heading(page, 'Danh sách đơn vị cần đôn đốc');
	await clean(page);
	await page.getByLabel('Tình hình').selectOption('true');
	const row = page.getByRole('listitem').filter({
		has: page.getByRole('heading', { level: 3, name: first.unit.name, exact: true })
	});
	const [phone] = first.phones;
	await expect(row.getByRole('link', { name: `Gọi ${phone}` })).toHaveAttribute(
		'href',
		`tel:${phone}`
	);
	await expect(row.getByText('Quá hạn 1 nhiệm vụ, lâu nhất 2 ngày')).toBeVisible();

	await row.getByRole('button', { name: 'Ghi cuộc gọi' }).click();
	await page.getByRole('radio', { name: 'Đơn vị hẹn ngày gửi' }).check();
	await page.getByRole('button', { name: 'Lưu', exact: true }).click();
	await expect(page.getByRole('alert')).toBeVisible();
	await clean(page);
	await page.getByRole('textbox', { name: 'Ngày đơn vị hẹn gửi' }).fill('23/3/2022');
	await page.getByLabel('Người nghe máy').fill('anh Hòa');
	await page.getByLabel('Nội dung trao đổi').fill('Đang chờ lãnh đạo ký.');
	await page.getByRole('button', { name: 'Lưu', exact: true }).click();
	await expect(page.getByRole('dialog')).toBeHidden();
	await expect(
		row.getByText(/Đơn vị hẹn ngày gửi, hẹn gửi 23\/03\/2022, gặp anh Hòa\./)
	).toBeVisible();
	const after = (await office.get('/api/v1/dashboard/chase?overdue=true')) as unknown as Chase;
	expect(unitsOf(after).find(({ unit }) => unit.id === first.unit.id)?.last_call).toMatchObject({
		outcome: 'PROMISED',
		promised_on: '2022-03-23'
	});
	await row.getByText('Các cuộc gọi trước').click();
	await expect(row.getByText('Đang chờ lãnh đạo ký.')).toBeVisible();
	await clean(page);

	for (const { unit } of [first, second]) {
		await page.getByRole('checkbox', { name: `Chọn ${unit.label}`, exact: true }).check();
	}
	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Lập công văn (2 đơn vị đã chọn)' }).click();
	const download = await coming;
	expect(download.suggestedFilename()).toBe('cong-van-don-doc-2022-03-21.docx');
	const letter = await readFile(await download.path());
	expect(letter.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
	await expect(page.getByText('Đã tải công văn về máy.')).toBeVisible();

	await page.setViewportSize(PHONE);
	await clean(page);
	await page.getByRole('combobox', { name: 'Tình hình' }).selectOption('false');
	await page.getByText('Lọc thêm').click();
	await page.getByLabel('Năm', { exact: true }).selectOption('2021');
	await expect(page.getByText('Không tìm thấy kết quả phù hợp.')).toBeVisible();
	await clean(page);
});

test('Home Affairs changes the reminders and sees what they do', async ({
	page,
	signIn,
	asked
}) => {
	const office = await asked('noivu');
	await page.setViewportSize(DESKTOP);
	await signIn(page, 'noivu');
	await page.getByRole('link', { name: 'Nhắc việc', exact: true }).click();
	await heading(page, 'Nhắc việc');
	const rules = page.getByRole('table', { name: 'Quy tắc nhắc' });
	const week = rules.getByRole('row', { name: /08:00, trước hạn 7 ngày/ });
	await expect(week).toContainText('Còn 7 ngày - đến hết ngày');
	await clean(page);

	await week.getByRole('button', { name: /^Tắt:/ }).click();
	await expect(week).toContainText('Đã tắt');
	await page.getByRole('button', { name: 'Hoàn tác' }).click();
	await expect(week).toContainText('Đang dùng');

	await page.getByRole('button', { name: 'Thêm quy tắc' }).click();
	await page.getByLabel('Số ngày').fill('7');
	await page.getByRole('button', { name: 'Lưu', exact: true }).click();
	await expect(page.getByRole('alert')).toContainText('Đã có quy tắc nhắc cho ngày này');
	await clean(page);
	await page.getByLabel('Số ngày').fill('10');
	await page.getByRole('button', { name: 'Lưu', exact: true }).click();
	await expect(page.getByRole('dialog')).toBeHidden();
	await expect(rules.getByRole('row', { name: /08:00, trước hạn 10 ngày/ })).toBeVisible();
	const { items } = await office.get('/api/v1/reminder-rules?limit=100');
	expect((items as { offset_days: number }[]).map((rule) => rule.offset_days)).toContain(-10);

	await expect(page.getByText(/Lần nhắc tiếp theo: 08:00, /)).toBeVisible();
	await page.getByRole('link', { name: 'Xem nhật ký nhắc việc' }).click();
	await heading(page, 'Nhật ký nhắc việc');
	await expect(page.getByRole('row', { name: /Đã nhắc/ }).first()).toBeVisible();
	await clean(page);
	await page.getByLabel('Kết quả').selectOption('SKIPPED');
	await expect(page.getByRole('row', { name: /Bỏ qua/ }).first()).toBeVisible();
	await page.setViewportSize(PHONE);
	await clean(page);
});
