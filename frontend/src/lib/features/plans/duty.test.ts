import { describe, expect, it } from 'vitest';
import { asWritten, audienceWords, freeCode, groupedBy } from './duty';
import type { Audience, Duty } from './queries';
import { fourQuarters, readDuty } from './written';

const UNITS = [
	{ code: 'PGDDT', name: 'Phòng Giáo dục và Đào tạo' },
	{ code: 'TANLAP', name: 'Xã Tân Lập' }
];
const BLOCS = [{ code: 'KHOI_XA', name: 'Khối xã, thị trấn' }];
const rule = (more: Partial<Audience>): Audience => ({
	kinds: [],
	blocs: [],
	include: [],
	exclude: [],
	...more
});

describe('an audience in words', () => {
	it.each([
		[
			rule({ kinds: 'ALL', exclude: ['TANLAP'] }),
			'Mọi cơ quan, đơn vị, xã, thị trấn; trừ Xã Tân Lập'
		],
		[
			rule({ kinds: ['COMMUNE', 'TOWNSHIP'], include: ['PGDDT'] }),
			'Xã, thị trấn; Phòng Giáo dục và Đào tạo'
		],
		[rule({ blocs: 'ALL' }), 'Tất cả các Khối Thi đua (do Khối trưởng thực hiện)'],
		[rule({ blocs: ['KHOI_XA'] }), 'Khối xã, thị trấn (do Khối trưởng thực hiện)'],
		[rule({ include: ['KHONG_CO'] }), 'KHONG_CO'],
		[rule({}), 'Chưa chọn']
	])('%#', (audience, words) => expect(audienceWords(audience, UNITS, BLOCS)).toBe(words));
});

it('a new duty gets a code of its own', () => {
	expect(freeCode('NOMINATION', [])).toBe('NOMINATION');
	expect(freeCode('NOMINATION', ['NOMINATION', 'NOMINATION_2'])).toBe('NOMINATION_3');
});

it('a duty is written again with the days that it was written with', () => {
	const duty = {
		code: 'NOMINATION',
		periods: [
			{
				label: 'Quý I',
				opens_at: '2021-12-31T17:00:00Z',
				nominal_due_on: '2022-03-20',
				hard_close_at: '2023-01-15T17:00:00Z',
				date_in_plan: true
			}
		]
	} as unknown as Duty;
	expect(asWritten(duty).periods).toEqual([
		{
			label: 'Quý I',
			opens_on: '2022-01-01',
			nominal_due_on: '2022-03-20',
			hard_close_on: '2023-01-15',
			date_in_plan: true
		}
	]);
});

it('items under one heading stand together', () => {
	expect(groupedBy(['a1', 'b1', 'a2'], (item) => item.charAt(0))).toEqual([
		{ key: 'a', items: ['a1', 'a2'] },
		{ key: 'b', items: ['b1'] }
	]);
});

it('the quarters are those of the plan of 2022', () => {
	expect(
		fourQuarters(2023).map(({ opens_on, nominal_due_on }) => [opens_on, nominal_due_on])
	).toEqual([
		['2023-01-01', '2023-03-20'],
		['2023-04-01', '2023-06-20'],
		['2023-07-01', '2023-09-20'],
		['2023-10-01', '2023-12-20']
	]);
});

it('a form is read as the API takes it; “all” stands for every kind', () => {
	const form = document.createElement('form');
	const add = (name: string, value: string) => {
		const input = document.createElement('input');
		input.type = 'hidden';
		input.name = name;
		input.value = value;
		form.append(input);
	};
	add('audience', 'ALL');
	add('audience', 'COMMUNE');
	add('blocs', 'KHOI_XA');
	add('include', 'PGDDT');
	const found = readDuty(
		form,
		{
			title: 'Báo cáo',
			kind: 'PERIODIC_REPORT',
			min_count: null,
			'periods.0.label': 'Năm',
			'periods.0.opens_on': '2023-01-01',
			'periods.0.nominal_due_on': '2023-12-15'
		},
		1
	);
	expect(found).toMatchObject({
		audience: { kinds: 'ALL', blocs: ['KHOI_XA'], include: ['PGDDT'], exclude: [] },
		min_count: 1,
		evidence_required: false,
		periods: [{ label: 'Năm', hard_close_on: null, date_in_plan: false }]
	});
});
