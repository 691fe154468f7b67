import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Problem } from '$lib/shared/api/problem';
import FormFixture from './fixtures/FormFixture.svelte';
import type { FormValues } from './form.svelte';

type Save = (values: FormValues, changed: FormValues) => Promise<void>;

function open(options: { onsave?: Save; name?: string; onunchanged?: () => void } = {}) {
	const onsave = vi.fn<Save>(options.onsave ?? (() => Promise.resolve()));
	render(FormFixture, { ...options, onsave });
	return { onsave, user: userEvent.setup() };
}

const press = () => screen.getByRole('button', { name: 'Lưu' });
const name = () => screen.getByLabelText(/Họ và tên/);

describe('a form', () => {
	it('names what is missing, beside the field and in a summary that has the focus', async () => {
		const { onsave, user } = open();
		await user.click(press());
		const summary = await screen.findByRole('alert');
		await waitFor(() => expect(summary).toHaveFocus());
		expect(within(summary).getByText('Vui lòng nhập họ và tên.')).toHaveAttribute(
			'href',
			`#${name().id}`
		);
		expect(within(summary).getByText('Vui lòng chọn phong trào.')).toBeInTheDocument();
		expect(name()).toHaveAttribute('aria-invalid', 'true');
		expect(name()).toHaveAccessibleDescription(/Vui lòng nhập họ và tên/);
		expect(onsave).not.toHaveBeenCalled();
		await waitFor(() => expect(document.title).toMatch(/^Lỗi: Giới thiệu gương/));
	});

	it('leads from the summary to the field', async () => {
		const { user } = open();
		Element.prototype.scrollIntoView = vi.fn();
		await user.click(press());
		await user.click(await screen.findByRole('link', { name: 'Vui lòng nhập họ và tên.' }));
		expect(name()).toHaveFocus();
	});

	it('forgives as soon as the value is right, and says nothing while typing before', async () => {
		const { user } = open();
		await user.type(name(), 'L');
		expect(screen.queryByRole('alert')).toBeNull();
		await user.clear(name());
		await user.click(press());
		await user.type(name(), 'Lê');
		expect(name()).not.toHaveAttribute('aria-invalid');
	});

	it('sends texts trimmed and in NFC, empty ones as null', async () => {
		const { onsave, user } = open({ name: 'Lê Thị Hòa' });
		await user.clear(name());
		await user.type(name(), '  Lê Văn Ho\u0300a ');
		await user.click(press());
		expect(onsave.mock.calls[0]?.[0]).toMatchObject({
			name: 'Lê Văn Hòa',
			achievement: null,
			field: null
		});
	});

	it('knows what was changed', async () => {
		const { onsave, user } = open({ name: 'Lê Thị Hòa' });
		await user.selectOptions(screen.getByLabelText('Lĩnh vực'), 'ECONOMY');
		await user.click(press());
		expect(onsave.mock.calls[0]?.[1]).toEqual({ field: 'ECONOMY' });
	});

	it('is saved only when dirty, and clean again after saving', async () => {
		const onunchanged = vi.fn();
		const { onsave, user } = open({ name: 'Lê Thị Hòa', onunchanged });
		await user.click(press());
		expect(onunchanged).toHaveBeenCalledOnce();
		await user.type(name(), ' B');
		await user.click(press());
		await user.click(press());
		expect(onsave).toHaveBeenCalledOnce();
		expect(onunchanged).toHaveBeenCalledTimes(2);
	});

	it('shows the server’s refusals at the fields, keeping what was typed', async () => {
		const errors = [
			{ field: 'exemplar.name', message: 'Tên đã có trong quý này.' },
			{ field: 'duty_period_id', message: 'Kỳ này đã khóa.' }
		];
		const { user } = open({
			name: 'Lê Thị Hòa',
			onsave: () => Promise.reject(new Problem(422, 'Dữ liệu chưa hợp lệ.', 'invalid', errors))
		});
		await user.type(name(), ' B');
		await user.click(press());
		const summary = await screen.findByRole('alert');
		expect(within(summary).getByRole('link', { name: 'Tên đã có trong quý này.' })).toBeVisible();
		expect(within(summary).getByText('Kỳ này đã khóa.').closest('a')).toBeNull();
		expect(name()).toHaveValue('Lê Thị Hòa B');
		expect(name()).toHaveAccessibleDescription(/Tên đã có trong quý này/);
	});

	it('shows a refusal without fields as one sentence', async () => {
		const { user } = open({
			name: 'A',
			onsave: () => Promise.reject(new Problem(0, 'Không kết nối được với máy chủ.'))
		});
		await user.click(press());
		expect(await screen.findByText('Không kết nối được với máy chủ.')).toBeVisible();
	});

	it('is sent once, though pressed twice', async () => {
		let finish: () => void = () => undefined;
		const { onsave, user } = open({
			name: 'A',
			onsave: () => new Promise((resolve) => (finish = resolve))
		});
		await user.click(press());
		await user.click(press());
		expect(press()).toHaveAttribute('aria-busy', 'true');
		finish();
		await waitFor(() => expect(press()).not.toHaveAttribute('aria-busy'));
		expect(onsave).toHaveBeenCalledOnce();
	});

	it('counts words without ever refusing for them', async () => {
		const { onsave, user } = open({ name: 'A' });
		await user.type(screen.getByLabelText('Tóm tắt thành tích'), 'Ba từ thôi');
		expect(screen.getByText('3 từ, nên viết 60 đến 150 từ')).toBeVisible();
		await user.click(press());
		expect(onsave).toHaveBeenCalledOnce();
	});
});

describe('a date field', () => {
	const date = () => screen.getByLabelText('Ngày đồng ý');

	it('takes what people type and sends ISO', async () => {
		const { onsave, user } = open({ name: 'A' });
		await user.type(date(), '9/3/2022');
		await user.tab();
		expect(date()).toHaveValue('09/03/2022');
		await user.click(press());
		expect(onsave.mock.calls[0]?.[0].given_on).toBe('2022-03-09');
	});

	it('refuses no date and one past the bound, in words', async () => {
		const { onsave, user } = open({ name: 'A' });
		await user.type(date(), '31/2/2022');
		await user.click(press());
		expect(await screen.findByRole('link', { name: /Nhập ngày theo dạng/ })).toBeVisible();
		await user.clear(date());
		await user.type(date(), '19/3/2022');
		await user.click(press());
		expect(await screen.findByRole('link', { name: 'Ngày không quá 18/03/2022.' })).toBeVisible();
		expect(onsave).not.toHaveBeenCalled();
	});
});
