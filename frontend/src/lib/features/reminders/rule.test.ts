import { describe, expect, it } from 'vitest';
import { ruleFrom, sideOf } from './rule';

function form(fields: readonly (readonly [string, string])[]): HTMLFormElement {
	const made = document.createElement('form');
	for (const [name, value] of fields) {
		const input = document.createElement('input');
		input.name = name;
		input.value = value;
		made.append(input);
	}
	return made;
}

describe('a reminder rule from its form', () => {
	it.each([
		['before', '7', -7],
		['after', '3', 3],
		['on', '', 0]
	])('%s %s is %i days from the last good day', (side, days, offset) => {
		const fields = [['side', side], ...(days ? [['offset_days', days]] : [])] as [string, string][];
		expect(ruleFrom(form(fields), true).offset_days).toBe(offset);
		expect(sideOf(offset)).toBe(side);
	});

	it('tells those who are checked and nobody else', () => {
		const made = form([
			['side', 'on'],
			['to_unit', 'to_leader'],
			['to_unit', 'to_office']
		]);
		expect(ruleFrom(made, false)).toEqual({
			offset_days: 0,
			to_unit: false,
			to_leader: true,
			to_office: true,
			active: false
		});
	});
});
