import { afterEach, describe, expect, it } from 'vitest';
import { setLanguage } from '$lib/shared/i18n';
import {
	dateTime,
	daysBetween,
	dutyName,
	periodName,
	fileSize,
	isoDate,
	number,
	parseDate,
	percent,
	quarter,
	rate,
	shortDate,
	tableDate,
	time,
	weekday,
	wordCount
} from '.';

afterEach(() => setLanguage('vi'));

describe('dates', () => {
	it('short form: zero for days below 10 and for months 1 and 2 only', () => {
		expect(shortDate('2022-02-09')).toBe('09/02/2022');
		expect(shortDate('2022-03-14')).toBe('14/3/2022');
		expect(shortDate('2022-03-04')).toBe('04/3/2022');
		expect(shortDate('2022-12-20')).toBe('20/12/2022');
	});

	it('tables use dd/MM/yyyy', () => expect(tableDate('2022-03-04')).toBe('04/03/2022'));

	it('an instant has the day it has in Viet Nam, whatever the zone of the device', () => {
		expect(isoDate('2022-03-19T16:59:59Z')).toBe('2022-03-19');
		expect(isoDate('2022-03-19T17:00:00Z')).toBe('2022-03-20');
		expect(time('2022-03-19T17:05:00Z')).toBe('00:05');
		expect(dateTime('2022-03-18T01:00:00Z')).toBe('08:00, 18/3/2022');
	});

	it('a plain date is never moved by a zone', () =>
		expect(tableDate('2022-01-01')).toBe('01/01/2022'));

	it('weeks begin on Monday', () => {
		expect(weekday('2022-03-19')).toBe(6);
		expect(weekday('2022-03-20')).toBe(7);
		expect(weekday('2022-03-21')).toBe(1);
	});

	it('counts calendar days, not hours', () => {
		expect(daysBetween('2022-03-18T16:00:00Z', '2022-03-19')).toBe(1);
		expect(daysBetween('2022-03-18T17:30:00Z', '2022-03-19')).toBe(0);
		expect(daysBetween('2022-03-22', '2022-03-19')).toBe(-3);
	});

	it.each([
		['19/3/2022', '2022-03-19'],
		['9-3-2022', '2022-03-09'],
		[' 09.03.2022 ', '2022-03-09'],
		['19032022', '2022-03-19'],
		['29/02/2024', '2024-02-29'],
		['29/02/2022', null],
		['31/4/2022', null],
		['3/19/2022', null],
		['19/3/22', null],
		['hôm nay', null]
	])('reads %s as %s', (text, iso) => expect(parseDate(text)).toBe(iso));

	it('quarters are Roman', () => {
		expect(['2022-01-01', '2022-06-30', '2022-07-01', '2022-12-31'].map(quarter)).toEqual([
			'I',
			'II',
			'III',
			'IV'
		]);
	});

	it('English has its own short form', () => {
		setLanguage('en');
		expect(shortDate('2022-03-14')).toBe('14 Mar 2022');
	});
});

describe('a duty with its period', () => {
	it('is one phrase, in lower case, and says "năm" once', () => {
		expect(dutyName('Giới thiệu gương hằng quý', 'Quý II')).toBe(
			'Giới thiệu gương hằng quý, quý II'
		);
		expect(dutyName('Kế hoạch tuyên truyền năm', 'Năm 2022')).toBe(
			'Kế hoạch tuyên truyền năm 2022'
		);
		expect(dutyName('Báo cáo hằng năm', 'Năm 2022')).toBe('Báo cáo hằng năm, năm 2022');
		expect(dutyName('Báo cáo kết quả', '06 tháng')).toBe('Báo cáo kết quả, 06 tháng');
		expect(dutyName('Kế hoạch năm', 'Năm')).toBe('Kế hoạch năm, năm');
		expect(periodName('Quý I', 2022)).toBe('Quý I/2022');
		expect(periodName('Năm 2022', 2022)).toBe('Năm 2022');
	});
});

describe('numbers', () => {
	it('Vietnamese: thousands dot, decimal comma', () => {
		expect(number(15_400_000)).toBe('15.400.000');
		expect(percent(5, 7)).toBe('71,4%');
		expect(rate(18, 20)).toBe('18/20 (90%)');
		expect(rate(0, 0)).toBe('0/0');
		expect(fileSize(2_450_000)).toBe('2,5 MB');
		expect(fileSize(10)).toBe('1 kB');
	});

	it('words are counted by spaces', () => {
		expect(wordCount('  Thi đua   yêu nước \n Tân Biên')).toBe(6);
		expect(wordCount(' \n')).toBe(0);
	});
});
