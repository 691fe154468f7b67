import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '$lib/shared/api/problem';
import type { ActionCall, ActionOffer } from './actions';
// Fetched at its first use: here beforehand, so that no test waits for the compiler.
import './ActionDialog.svelte';
import Actions from './Actions.svelte';
import CleanHtml from './CleanHtml.svelte';
import LoadMore from './LoadMore.svelte';
import QuarterLine from './QuarterLine.svelte';
import StateChip from './StateChip.svelte';
import { moreStates } from './more-states.svelte';
import { stateWord, toneOf, type StateKind } from './states';
import StatTile from './StatTile.svelte';
import Table from './Table.svelte';
import { nextSort } from './table';
import Timeline from './Timeline.svelte';
import { toasts } from './toast.svelte';

const offer = (name: string, more: Partial<ActionOffer> = {}): ActionOffer => ({
	name,
	label: name,
	enabled: true,
	reasons: [],
	fields: [],
	...more
});

afterEach(() => {
	for (const { id } of toasts.all) toasts.dismiss(id);
});

describe('Actions', () => {
	function draw(actions: ActionOffer[], more: object = {}) {
		const onact = vi.fn<(call: ActionCall) => Promise<void>>(() => Promise.resolve());
		render(Actions, { actions, onact, ...more });
		return { onact, user: userEvent.setup() };
	}

	it('draws what the API offers, harsh ones last, and runs a plain one at once', async () => {
		const { onact, user } = draw([
			offer('void', { label: 'Hủy' }),
			offer('take', { label: 'Nhận xử lý' })
		]);
		expect(screen.getAllByRole('button').map((button) => button.textContent.trim())).toEqual([
			'Nhận xử lý',
			'Hủy'
		]);
		await user.click(screen.getByRole('button', { name: 'Nhận xử lý' }));
		expect(onact).toHaveBeenCalledWith({
			name: 'take',
			body: {},
			key: expect.any(String) as string
		});
		await waitFor(() => expect(toasts.all[0]?.text).toBe('Đã thực hiện: Nhận xử lý.'));
	});

	it('begins a dialog with what usually is given, and keeps it when the record is read anew', async () => {
		const due = { name: 'due', kind: 'date', label: 'Hạn gửi lại', required: false };
		const onact = vi.fn<(call: ActionCall) => Promise<void>>(() => Promise.resolve());
		const ondone = vi.fn();
		const props = { actions: [offer('return', { fields: [due] })], onact, ondone };
		const { rerender } = render(Actions, { ...props, prefill: { due: '2022-03-25' } });
		const user = userEvent.setup();
		await user.click(screen.getByRole('button', { name: 'return' }));
		expect(await screen.findByLabelText('Hạn gửi lại')).toHaveValue('25/03/2022');
		await rerender({ ...props, actions: [], prefill: { due: null } });
		expect(screen.getByLabelText('Hạn gửi lại')).toHaveValue('25/03/2022');
		expect(ondone).not.toHaveBeenCalled();
		await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'return' }));
		await waitFor(() => expect(ondone).toHaveBeenCalledExactlyOnceWith('return'));
		expect(onact.mock.calls[0]?.[0].body).toEqual({ due: '2022-03-25' });
	});

	it('says why one is not possible, and does not run it', async () => {
		const reasons = ['Người duyệt phải khác người viết.'];
		const { onact, user } = draw([offer('approve', { label: 'Duyệt', enabled: false, reasons })]);
		const button = screen.getByRole('button', { name: 'Duyệt' });
		expect(button).toHaveAttribute('aria-disabled', 'true');
		expect(button).toHaveAccessibleDescription(/Người duyệt phải khác người viết/);
		await user.click(button);
		expect(onact).not.toHaveBeenCalled();
	});

	const giveBack = offer('return', {
		label: 'Trả lại',
		fields: [
			{ name: 'note', kind: 'text', label: 'Lý do', required: true },
			{ name: 'resubmit_due', kind: 'date', label: 'Gửi lại trước', required: false },
			{ name: 'remarks', kind: 'remarks', label: 'Ý kiến theo từng mục', required: false }
		]
	});
	const remarkFields = [{ value: 'exemplar.achievement', label: 'Thành tích' }];

	it('asks for the fields, insists on a required note, and sends only what was filled in', async () => {
		const { onact, user } = draw([giveBack], { remarkFields });
		await user.click(screen.getByRole('button', { name: 'Trả lại' }));
		const dialog = await screen.findByRole('dialog', { name: 'Trả lại' });
		await user.click(within(dialog).getByRole('button', { name: 'Trả lại' }));
		expect(await within(dialog).findByRole('link', { name: 'Vui lòng nhập lý do.' })).toBeVisible();
		await user.type(within(dialog).getByLabelText(/Lý do/), 'Thiếu số liệu');
		await user.click(within(dialog).getByRole('button', { name: 'Thêm mục cần sửa' }));
		await user.type(within(dialog).getByLabelText(/Nội dung cần sửa/), 'Ghi rõ năm');
		await user.click(within(dialog).getByRole('button', { name: 'Trả lại' }));
		await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
		expect(onact.mock.calls[0]?.[0].body).toEqual({
			note: 'Thiếu số liệu',
			remarks: [{ field: 'exemplar.achievement', message: 'Ghi rõ năm' }]
		});
	});

	it('keeps the dialog and the key when the answer was lost', async () => {
		const { onact, user } = draw([offer('submit', { label: 'Gửi' })], {
			confirm: { submit: { question: 'Gửi ngay?' } }
		});
		onact.mockRejectedValueOnce(new Problem(0, 'Không kết nối được với máy chủ.'));
		await user.click(screen.getByRole('button', { name: 'Gửi' }));
		const dialog = await screen.findByRole('dialog', { name: 'Gửi ngay?' });
		await user.click(within(dialog).getByRole('button', { name: 'Gửi' }));
		expect(await within(dialog).findByText('Không kết nối được với máy chủ.')).toBeVisible();
		await user.click(within(dialog).getByRole('button', { name: 'Gửi' }));
		await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
		const [first, second] = onact.mock.calls.map(([call]) => call.key);
		expect(second).toBe(first);
	});

	it('shows all reasons of a refusal of an action without dialog', async () => {
		const { onact, user } = draw([offer('take', { label: 'Nhận' })]);
		const errors = [
			{ field: '', message: 'Đã có người nhận.' },
			{ field: '', message: 'Hồ sơ đã rút.' }
		];
		onact.mockRejectedValueOnce(new Problem(422, 'Đã có người nhận.', 'rule_broken', errors));
		await user.click(screen.getByRole('button', { name: 'Nhận' }));
		await waitFor(() =>
			expect(toasts.all[0]).toMatchObject({
				tone: 'error',
				text: 'Đã có người nhận. Hồ sơ đã rút.'
			})
		);
	});

	it('is silent where nothing is offered', () => {
		draw([]);
		expect(screen.queryByRole('region')).toBeNull();
	});
});

describe('Table', () => {
	interface Row {
		id: string;
		name: string;
		count: number;
	}
	const columns = [
		{ key: 'name', label: 'Đơn vị', heading: true, sort: 'name', text: (row: Row) => row.name },
		{ key: 'count', label: 'Số gương', numeric: true, text: (row: Row) => String(row.count) }
	];
	const rows = [
		{ id: '1', name: 'Xã Tân Lập', count: 2 },
		{ id: '2', name: 'Xã Trà Vong', count: 0 }
	];
	const draw = (more: object = {}) =>
		render(Table<Row>, {
			caption: 'Các đơn vị',
			columns,
			rows,
			rowKey: (row: Row) => row.id,
			...more
		});

	it('is a table with row headers, labels for the cards, and a caption', () => {
		draw();
		expect(screen.getByRole('table', { name: 'Các đơn vị' })).toBeInTheDocument();
		expect(screen.getByRole('rowheader', { name: 'Xã Tân Lập' })).toHaveAttribute(
			'data-label',
			'Đơn vị'
		);
		expect(screen.getAllByRole('row')).toHaveLength(3);
	});

	it('sorts by buttons that tell the direction', async () => {
		const onsort = vi.fn();
		draw({ sort: 'name', onsort });
		expect(screen.getByRole('columnheader', { name: 'Đơn vị' })).toHaveAttribute(
			'aria-sort',
			'ascending'
		);
		expect(screen.getByRole('columnheader', { name: 'Số gương' })).not.toHaveAttribute('aria-sort');
		await userEvent.setup().click(screen.getByRole('button', { name: 'Đơn vị' }));
		expect(onsort).toHaveBeenCalledWith('-name');
	});

	it('goes round: ascending, descending, as it was', () => {
		expect([null, 'a', '-a', 'b'].map((sort) => nextSort(sort, 'a'))).toEqual([
			'a',
			'-a',
			null,
			'a'
		]);
	});

	it('shows waiting rows while loading and says what to do when empty', () => {
		const { unmount } = draw({ rows: undefined, expected: 5 });
		expect(screen.getByRole('table')).toHaveAttribute('aria-busy', 'true');
		expect(screen.getByText('Đang tải')).toBeInTheDocument();
		unmount();
		draw({ rows: [] });
		expect(screen.queryByRole('table')).toBeNull();
		expect(screen.getByText('Chưa có dữ liệu.')).toBeVisible();
	});
});

describe('states', () => {
	/** domain.md section 13, written out by hand. */
	const MACHINES: Partial<Record<StateKind, string>> = {
		plan: 'DRAFT REVIEW ISSUED CLOSED',
		submission: 'DRAFT SUBMITTED IN_REVIEW RETURNED ACCEPTED REJECTED VOIDED',
		nomination:
			'DRAFT SUBMITTED IN_REVIEW RETURNED VOIDED ELIGIBLE INELIGIBLE SHORTLISTED SELECTED NOT_SELECTED REFERRED PROVINCE_ACCEPTED PROVINCE_DECLINED WITHDRAWN',
		article: 'DRAFT SUBMITTED EDITING APPROVED SCHEDULED PUBLISHED WITHDRAWN REMOVED',
		edition: 'DRAFT EDITING APPROVED LIVE SUPERSEDED',
		distribution: 'PLANNED READY SENT DONE FAILED SKIPPED RETRACTED',
		extension: 'REQUESTED GRANTED REFUSED',
		activity: 'DRAFT PLANNED HELD VERIFIED CANCELLED',
		selection_round: 'PREPARE OPEN COUNTED FINAL',
		contest:
			'DRAFT LAUNCHED ENTRY_OPEN ENTRY_CLOSED PRELIM VERIFYING FINAL RESULTS_PENDING ANNOUNCED CLOSED',
		entry:
			'DRAFT SUBMITTED ELIGIBLE INELIGIBLE PRELIM_SCORED FINALIST OUT VERIFIED REFUTED FINAL_SCORED AWARDED NO_AWARD DISQUALIFIED WITHDRAWN',
		consultation: 'DRAFT READY OPEN SUSPENDED CLOSED SUMMARISED OUTCOME_PUBLISHED',
		opinion: 'RECEIVED HANDLED FORWARDED INVALID',
		proposal: 'DRAFT SUBMITTED RETURNED APPRAISED COUNCIL PROPOSED DECIDED DECLINED AWARDED',
		unit_score: 'OPEN SELF_SCORED BLOC_SCORED VERIFIED PUBLISHED LOCKED',
		dispute: 'OPEN UPHELD REJECTED',
		obligation: 'PENDING SUBMITTED RETURNED ACCEPTED WAIVED CANCELLED SUCCEEDED',
		timeliness: 'ON_TIME LATE MISSING EXCUSED NOT_DUE OVERDUE PARTIAL',
		draft: 'DRAFT QUEUED SENDING SENT NEEDS_FIX'
	};
	const cases = Object.entries(MACHINES).flatMap(([kind, states]) =>
		states.split(' ').map((state) => [kind as StateKind, state] as const)
	);

	it('says nothing rather than a code while the rarer words are fetched, then the word', async () => {
		const { container } = render(StateChip, { kind: 'contest', state: 'ANNOUNCED' });
		expect(container).toHaveTextContent('');
		await waitFor(() => expect(screen.getByText('Đã công bố kết quả')).toHaveClass('good'));
	});

	it.each(cases)('%s %s has a Vietnamese word', async (kind, state) => {
		await moreStates.load();
		const word = stateWord(kind, state);
		expect(word).not.toBe('');
		expect(word).not.toMatch(/[A-Z_]{3}/);
	});

	it('the machine’s own word comes before the common one; a new code is shown as it is', () => {
		expect(stateWord('nomination', 'SUBMITTED')).toBe('Đã gửi');
		expect(stateWord('article', 'SUBMITTED')).toBe('Chờ biên tập');
		expect(stateWord('article', 'SOMETHING_NEW')).toBe('SOMETHING_NEW');
	});

	it('the chip always says the word, more exactly where it is known', () => {
		render(StateChip, { kind: 'timeliness', state: 'LATE', text: 'Trễ hạn 2 ngày' });
		expect(screen.getByText('Trễ hạn 2 ngày')).toHaveClass('warn');
		expect(toneOf('ELIGIBLE')).toBe('good');
		expect(toneOf('DRAFT')).toBe('neutral');
	});
});

describe('small parts', () => {
	it('a tile is a link with its count; nothing overdue is no alarm', () => {
		render(StatTile, { href: '/desk/inbox', count: 0, label: 'Quá hạn', tone: 'late' });
		const tile = screen.getByRole('link', { name: /0\s*Quá hạn/ });
		expect(tile).toHaveAttribute('href', '/desk/inbox');
		expect(tile).not.toHaveClass('late');
	});

	it('the four-step line says in words where one stands', () => {
		const steps = (['done', 'missed', 'current', 'future'] as const).map((status, index) => ({
			id: String(index),
			label: `Quý ${index + 1}`,
			deadline: '',
			status
		}));
		render(QuarterLine, { steps });
		const items = screen.getAllByRole('listitem');
		expect(items[1]).toHaveTextContent('chưa gửi');
		expect(items[2]).toHaveAttribute('aria-current', 'step');
	});

	it('the timeline gives time, person, note and remarks', () => {
		render(Timeline, {
			steps: [
				{
					at: '2022-03-18T02:00:00Z',
					label: 'Trả lại',
					actor_name: 'Phòng Nội vụ',
					note: 'Bổ sung số liệu',
					details: { remarks: [{ field: 'achievement', message: 'Ghi rõ năm' }] }
				}
			],
			fieldLabel: () => 'Thành tích'
		});
		expect(screen.getByText('09:00, 18/3/2022')).toHaveAttribute(
			'datetime',
			'2022-03-18T02:00:00Z'
		);
		expect(screen.getByText('Thành tích').nextElementSibling).toHaveTextContent('Ghi rõ năm');
	});

	it('more pages are fetched on request and the count is said', async () => {
		const onmore = vi.fn();
		render(LoadMore, { shown: 20, total: 53, more: true, onmore });
		expect(screen.getByRole('status')).toHaveTextContent('Đang hiển thị 20 trên 53 mục');
		await userEvent.setup().click(screen.getByRole('button', { name: 'Tải thêm' }));
		expect(onmore).toHaveBeenCalledOnce();
	});

	it('pictures of an article get their signed address, and go where there is none', () => {
		const id = '0190a0b0-0000-7000-8000-000000000001';
		const html = `<p>A</p><img alt="x" src="file:${id}"><img alt="y" src="file:${id.replace('1', '2')}">`;
		const { container } = render(CleanHtml, {
			html,
			images: { [id]: '/api/v1/files/x?sig=1&exp=2' }
		});
		const pictures = container.querySelectorAll('img');
		expect(pictures).toHaveLength(1);
		expect(pictures[0]).toHaveAttribute('src', '/api/v1/files/x?sig=1&exp=2');
	});
});
