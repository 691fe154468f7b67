import { describe, expect, it } from 'vitest';
import { comparedFields, isAnswered } from './changes';
import { shortcutStep } from './keys';
import type { Version } from './queries';
import { nextOf, partsOf, viewOf } from './queue';

describe('the queue', () => {
	it.each([
		[null, null, 'TODO'],
		['RETURNED', null, 'RETURNED'],
		['IN_REVIEW', 'true', 'MINE'],
		['DRAFT', null, 'TODO']
	])('state=%s taken_by_me=%s shows %s', (state, mine, view) =>
		expect(viewOf(state, mine)).toBe(view)
	);

	it('puts the own work before what waits, oldest first, and settled ones newest first', () => {
		expect(partsOf('TODO').map(({ key, sort }) => [key, sort])).toEqual([
			['mine', 'submitted_at'],
			['waiting', 'submitted_at']
		]);
		expect(partsOf('RETURNED')[0]?.sort).toBe('submitted_at');
		expect(partsOf('ELIGIBLE')[0]?.sort).toBe('-submitted_at');
	});

	it.each([
		['TODO', ['a', 'b', 'c'], 'b', 'c'],
		['TODO', ['a', 'b', 'c'], 'c', 'a'],
		['SUBMITTED', ['a', 'b'], 'gone', 'a'],
		['MINE', ['a'], 'a', null],
		['TODO', [], 'a', null],
		['ELIGIBLE', ['a', 'b'], 'a', undefined]
	] as const)('%s of %j after %s goes on with %s', (view, ids, id, next) =>
		expect(nextOf(view, ids, id)).toBe(next)
	);
});

describe('the keys', () => {
	const press = (key: string, on: Element, more: KeyboardEventInit = {}) => {
		let step = 0;
		const read = (event: KeyboardEvent) => (step = shortcutStep(event));
		document.addEventListener('keydown', read, { once: true });
		document.body.append(on);
		on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
		on.remove();
		return step;
	};

	it('move with J and K, not while typing, with a modifier or over a dialog', () => {
		const plain = () => document.createElement('p');
		expect(press('j', plain())).toBe(1);
		expect(press('K', plain())).toBe(-1);
		expect(press('x', plain())).toBe(0);
		expect(press('j', plain(), { ctrlKey: true })).toBe(0);
		expect(press('j', document.createElement('textarea'))).toBe(0);
		const dialog = document.createElement('div');
		dialog.setAttribute('role', 'dialog');
		expect(press('j', dialog)).toBe(0);
	});
});

describe('two versions', () => {
	const version = (n: number, more: object, exemplar: object = {}): Version =>
		({
			n,
			payload: {
				period: { year: 2022, label: 'Quý I' },
				exemplar: { kind: 'INDIVIDUAL', is_minor: false, topic_codes: ['d'], ...exemplar },
				movements: [{ name: 'Nông thôn mới' }],
				photos: [{ alt: 'Con đường', sha256: 'aa' }],
				...more
			}
		}) as unknown as Version;
	const fields = comparedFields(
		version(1, {}),
		version(
			2,
			{ photos: [{ alt: 'Con đường', sha256: 'bb' }] },
			{ results: '86 hộ', birth_year: 1979, prior_awards: ['Giấy khen'], is_minor: true }
		),
		(code) => `${code}) Gương`
	);
	const field = (key: string) => fields.find((one) => one.key === key);

	it('give codes in words, lists by line, and nothing where there is nothing', () => {
		expect(field('kind')).toMatchObject({ before: 'Cá nhân', after: 'Cá nhân' });
		expect(field('results')).toMatchObject({ before: null, after: '86 hộ' });
		expect(field('birth_year')).toMatchObject({ before: null, after: '1979' });
		expect(field('is_minor')).toMatchObject({ before: null, after: 'Có' });
		expect(field('topic_codes')?.after).toBe('d) Gương');
		expect(field('duty_period_id')?.after).toBe('Quý I/2022');
	});

	it('tell a picture that was exchanged for one described alike', () => {
		expect(field('photos')).toMatchObject({
			before: 'Con đường (ảnh bỏ ra)',
			after: 'Con đường (ảnh mới)'
		});
	});

	it('answer a remark by a change of its field, and one on the whole by any', () => {
		const answered = (name: string, changed: string[]) =>
			isAnswered({ field: name, message: '' }, fields, new Set(changed));
		expect(answered('exemplar.results', ['results'])).toBe(true);
		expect(answered('exemplar.photos.0.alt', ['photos'])).toBe(true);
		expect(answered('exemplar.results', ['title'])).toBe(false);
		expect(answered('exemplar', ['title'])).toBe(true);
		expect(answered('exemplar', [])).toBe(false);
	});
});
