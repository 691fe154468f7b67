import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { Problem } from '$lib/shared/api/problem';
import ListFixture from './fixtures/ListFixture.svelte';

const address = vi.hoisted(() => ({ url: new URL('http://test/admin/units') }));
const goto = vi.hoisted(() => vi.fn());
vi.mock('$app/state', () => ({ page: address }));
vi.mock('$app/navigation', () => ({ goto }));

const query = (more: object = {}) => ({
	data: undefined,
	isError: false,
	error: null,
	hasNextPage: false,
	isFetchingNextPage: false,
	refetch: vi.fn(),
	fetchNextPage: vi.fn(),
	...more
});
const holding = (...names: string[]) => ({
	pages: [{ items: names.map((name, at) => ({ id: String(at), name })), total: 7 }]
});

beforeEach(() => {
	address.url = new URL('http://test/admin/units');
	goto.mockReset();
});

it('shows the rows, how many of them, and fetches more', async () => {
	const found = query({ data: holding('Xã Tân Lập', 'Xã Tân Bình'), hasNextPage: true });
	render(ListFixture, { query: found });
	expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual([
		'Xã Tân Lập',
		'Xã Tân Bình'
	]);
	expect(screen.getByText('Đang hiển thị 2 trên 7 mục')).toBeVisible();
	await userEvent.click(screen.getByRole('button', { name: 'Tải thêm' }));
	expect(found.fetchNextPage).toHaveBeenCalledOnce();
});

it('keeps the order in the address', async () => {
	render(ListFixture, { query: query({ data: holding('Xã Tân Lập') }) });
	expect(screen.getByRole('columnheader', { name: 'Tên' })).toHaveAttribute(
		'aria-sort',
		'ascending'
	);
	await userEvent.click(screen.getByRole('button', { name: 'Tên' }));
	expect(goto.mock.calls[0]?.[0]).toBe('/admin/units?sort=-name');
});

it('says that there is nothing yet, or that nothing fits', () => {
	const { unmount } = render(ListFixture, { query: query({ data: holding() }) });
	expect(screen.getByText('Chưa có đơn vị nào.')).toBeVisible();
	expect(screen.queryByText('Không tìm thấy kết quả phù hợp.')).toBeNull();
	unmount();
	address.url = new URL('http://test/admin/units?state=A');
	render(ListFixture, { query: query({ data: holding() }) });
	expect(screen.getByText('Không tìm thấy kết quả phù hợp.')).toBeVisible();
	expect(screen.queryByText('Chưa có đơn vị nào.')).toBeNull();
});

it('offers another try where the list could not be read', async () => {
	const failed = query({ isError: true, error: new Problem(500, 'Máy chủ đang bận.') });
	render(ListFixture, { query: failed });
	expect(screen.getByRole('alert')).toHaveTextContent('Máy chủ đang bận.');
	expect(screen.queryByRole('table')).toBeNull();
	await userEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
	expect(failed.refetch).toHaveBeenCalledOnce();
});
