import { describe, expect, it } from 'vitest';
import {
	daysLeft,
	newReasons,
	nextOpen,
	openOnes,
	settledOnes,
	stepStatus,
	urgency
} from './deadlines';
import type { Obligation } from './queries';

function obligation(more: Partial<Obligation> & { opens_at?: string } = {}): Obligation {
	return {
		state: 'PENDING',
		timeliness: 'NOT_DUE',
		effective_due_before: '2022-03-19T17:00:00Z',
		effective_last_good_day: '2022-03-19',
		period: { opens_at: more.opens_at ?? '2022-01-01' },
		...more
	} as Obligation;
}

describe('deadlines', () => {
	it('a reason that only says the limit again is left out', () => {
		const in_words = 'Nộp đến hết ngày 19/3/2022 (thứ Bảy)';
		const reasons = [`Chưa đến hạn. ${in_words}.`, 'Đã được chấp nhận 1/2.'];
		expect(newReasons({ in_words, reasons })).toEqual(['Đã được chấp nhận 1/2.']);
	});

	it('the first open one leads, settled ones do not', () => {
		const later = obligation({ effective_due_before: '2022-06-19T17:00:00Z' });
		const settled = obligation({ state: 'ACCEPTED', effective_due_before: '2022-01-01T00:00:00Z' });
		const returned = obligation({ state: 'RETURNED' });
		expect(nextOpen([later, settled, returned])).toBe(returned);
		expect(nextOpen([settled])).toBeUndefined();
	});

	it('what is owed and what is settled part without a rest', () => {
		const soon = obligation({ effective_due_before: '2022-03-01T17:00:00Z' });
		const later = obligation({ state: 'RETURNED', effective_due_before: '2022-06-01T17:00:00Z' });
		const old = obligation({ state: 'ACCEPTED', effective_due_before: '2022-01-01T17:00:00Z' });
		const new_ = obligation({ state: 'WAIVED', effective_due_before: '2022-02-01T17:00:00Z' });
		expect(openOnes([later, old, soon, new_])).toEqual([soon, later]);
		expect(settledOnes([old, soon, new_])).toEqual([new_, old]);
	});

	it('days are counted in Viet Nam, up to the last good day', () => {
		expect(daysLeft(obligation(), '2022-03-18T16:59:00Z')).toBe(1);
		expect(daysLeft(obligation(), '2022-03-19T16:59:00Z')).toBe(0);
		expect(daysLeft(obligation(), '2022-03-19T17:00:00Z')).toBe(-1);
	});

	it('urgency begins a week before', () => {
		expect([8, 7, 0, -1].map(urgency)).toEqual(['calm', 'near', 'near', 'late']);
	});

	it.each([
		[obligation({ state: 'ACCEPTED', timeliness: 'ON_TIME' }), 'done'],
		[obligation({ state: 'SUBMITTED', timeliness: 'LATE' }), 'late'],
		[obligation(), 'current'],
		[obligation({ opens_at: '2022-04-01', effective_last_good_day: '2022-06-19' }), 'future'],
		[obligation({ effective_last_good_day: '2022-03-17' }), 'missed']
	] as const)('step %#: %s', (one, status) => {
		expect(stepStatus(one, '2022-03-18T01:00:00Z')).toBe(status);
	});
});
