import { describe, expect, it } from 'vitest';
import { csv } from '$lib/shared/format/csv';
import { faceOf, fileRows, onTimeShares, partsOf, sentShares } from './matrix';
import type { Cell, Matrix, Row } from './queries';

const cell = (more: Partial<Cell> = {}): Cell => ({
	period_id: 'q1',
	obligation_id: 'o',
	binding: 'DUTY',
	state: 'PENDING',
	timeliness: 'NOT_DUE',
	days_late: 0,
	overdue: false,
	...more
});

const row = (kind: string, cells: Cell[], n = 0, of = 0, name = 'Xã Tân Lập') =>
	({ unit: { id: name, name, label: name, kind }, bloc: null, cells, rate: { n, of } }) as Row;

const period = (id: string, duty: string, label: string) =>
	({ id, duty, label, last_good_day: '2022-03-19', rate: { n: 0, of: 0 } }) as Matrix['periods'][0];

const matrix = (periods: Matrix['periods'], rows: Row[]): Matrix => ({
	year: 2022,
	kind: 'NOMINATION',
	periods,
	rows,
	rate: { n: 0, of: 0 }
});

describe('a cell', () => {
	it.each([
		[cell(), 'Chưa đến hạn', 'calendar'],
		[cell({ binding: 'REQUEST' }), 'Không bắt buộc', 'calendar'],
		[cell({ overdue: true, timeliness: 'MISSING' }), 'Quá hạn', 'alert'],
		[cell({ state: 'SUBMITTED', timeliness: 'ON_TIME' }), 'Đã gửi đúng hạn', 'check'],
		[cell({ state: 'ACCEPTED', timeliness: 'ON_TIME' }), 'Đúng hạn, đã chấp nhận', 'check'],
		[cell({ state: 'ACCEPTED', timeliness: 'LATE', days_late: 2 }), 'Trễ 2 ngày', 'clock'],
		[cell({ state: 'RETURNED', timeliness: 'ON_TIME' }), 'Trả lại, yêu cầu bổ sung', 'draft'],
		[cell({ state: 'WAIVED', timeliness: 'EXCUSED' }), 'Được miễn', 'close']
	] as const)('%# says its standing in words and with a sign', (one, word, icon) => {
		expect(faceOf(one)).toMatchObject({ word, icon });
	});
});

describe('shares', () => {
	it('count what was sent among those who owe it', () => {
		const found = matrix(
			[period('q1', 'Gương', 'Quý I')],
			[
				row('COMMUNE', [cell({ state: 'ACCEPTED' })]),
				row('COMMUNE', [cell()]),
				row('COMMUNE', [cell({ state: 'WAIVED' })]),
				row('PARTY_BODY', [cell({ binding: 'REQUEST', state: 'SUBMITTED' })])
			]
		);
		expect(sentShares(found)).toEqual([{ id: 'q1', label: 'Quý I', n: 1, of: 2 }]);
	});

	it('sum the rates by kind of unit, the communes first', () => {
		const rows = [row('SCHOOL', [], 1, 2), row('COMMUNE', [], 1, 1), row('COMMUNE', [], 0, 1)];
		expect(onTimeShares(rows).map(({ label, n, of }) => [label, n, of])).toEqual([
			['Xã', 1, 2],
			['Trường học', 1, 2]
		]);
	});
});

it('duties of one kind stand apart, each with the units that owe it', () => {
	const found = matrix(
		[period('a', 'Viết bài', 'Năm'), period('b', 'Đưa tin', 'Năm')],
		[
			row('DEPARTMENT', [cell({ period_id: 'a' })], 0, 0, 'Phòng Nội vụ'),
			row('COMMUNE', [cell({ period_id: 'b' })])
		]
	);
	expect(partsOf(found).map(({ duty, rows }) => [duty, rows.map(({ unit }) => unit.name)])).toEqual(
		[
			['Viết bài', ['Phòng Nội vụ']],
			['Đưa tin', ['Xã Tân Lập']]
		]
	);
});

describe('the file', () => {
	it('has a row per unit, with words', () => {
		const found = matrix([period('q1', 'Gương', 'Quý I')], [row('COMMUNE', [cell()], 0, 1)]);
		expect(fileRows(found)[1]).toEqual(['Xã Tân Lập', 'Xã', '', 'Chưa đến hạn', 0, 1]);
	});

	it('opens as Vietnamese, and no cell becomes a formula', () => {
		expect(
			csv([
				['Đơn vị', 1],
				['=1+1', 'a,b'],
				['+84', 'nói "có"']
			])
		).toBe('\ufeffĐơn vị,1\r\n\'=1+1,"a,b"\r\n\'+84,"nói ""có"""\r\n');
	});
});
