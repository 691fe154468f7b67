import { describe, expect, it } from 'vitest';
import { blank, missing, sending, stepOf, withStep, type Draft } from './draft';
import { fieldName } from './fields';

const draft = (more: Partial<Draft> = {}): Draft => ({ ...blank(), ...more });
const whole = draft({
	text: {
		kind: 'INDIVIDUAL',
		name: 'Nguyễn Thị Hạnh',
		birth_year: '1979',
		gender: 'FEMALE',
		field: 'ECONOMY',
		title: 'Hiến đất làm đường',
		achievement: 'Vận động 12 hộ hiến đất.',
		prior_awards: 'Giấy khen 2020\n\n  Bằng khen 2021 '
	},
	topic_codes: ['f']
});
const exemplarOf = (sent: Draft, added: { file_id: string; alt: string }[] = []) =>
	sending(sent, added).create.exemplar as Record<string, unknown>;

describe('a nomination draft', () => {
	it.each([
		['exemplar.photos.0.alt', 'photos', 4],
		['exemplar.movement_ids', 'movement_ids', 2],
		['name', 'name', 1],
		['exemplar.achievement', 'achievement', 3],
		['something', 'something', 4]
	] as const)('%s belongs to %s of step %i', (path, field, step) => {
		expect(fieldName(path)).toBe(field);
		expect(stepOf(fieldName(path))).toBe(step);
	});

	it('what is not on the form keeps what was typed, an emptied field does not', () => {
		const typed = withStep(whole, 1, { kind: 'COLLECTIVE', name: null }, {});
		expect(typed.text).toMatchObject({ kind: 'COLLECTIVE', name: null, gender: 'FEMALE' });
		expect(typed.topic_codes).toEqual(['f']);
	});

	it('lists change only where the form has them', () => {
		const chosen = withStep(whole, 2, { field: 'ECONOMY' }, { movement_ids: ['m'] });
		expect(chosen).toMatchObject({ movement_ids: ['m'], topic_codes: ['f'] });
	});

	it('says what is still missing, one theme being enough', () => {
		expect(missing(whole)).toEqual([]);
		expect(missing(blank())).toEqual([
			...['kind', 'name', 'field', 'title', 'achievement'],
			'movement_ids'
		]);
	});

	it('sends numbers as numbers, awards by line, kept and new photos together', () => {
		const kept = draft({ ...whole, photos: [{ file_id: 'a', alt: 'Bà Hạnh', url: null }] });
		expect(exemplarOf(kept, [{ file_id: 'b', alt: ' ' }])).toMatchObject({
			birth_year: 1979,
			prior_awards: ['Giấy khen 2020', 'Bằng khen 2021'],
			photos: [
				{ file_id: 'a', alt: 'Bà Hạnh' },
				{ file_id: 'b', alt: null }
			]
		});
	});

	it('a collective has no gender and no year of birth, whatever was typed before', () => {
		const group = draft({ ...whole, text: { ...whole.text, kind: 'COLLECTIVE' }, is_minor: true });
		expect(exemplarOf(group)).toMatchObject({ gender: null, birth_year: null, is_minor: false });
	});

	it('answers a return with resubmit, anything else with submit', () => {
		expect(sending(whole, []).action?.name).toBe('submit');
		const returned = draft({ ...whole, target: { id: 'n', state: 'RETURNED' } });
		expect(sending(returned, []).action?.name).toBe('resubmit');
	});
});
