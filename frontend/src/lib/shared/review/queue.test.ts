import { describe, expect, it } from 'vitest';
import { shortcutStep } from './keys';
import { nextOf, partsOf, viewOf } from './queue';

const SETTLED = ['ELIGIBLE', 'INELIGIBLE'];

describe('the queue', () => {
	it.each([
		[null, null, 'TODO'],
		['RETURNED', null, 'RETURNED'],
		['IN_REVIEW', 'true', 'MINE'],
		['DRAFT', null, 'TODO']
	])('state=%s taken_by_me=%s shows %s', (state, mine, view) =>
		expect(viewOf(SETTLED, state, mine)).toBe(view)
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
