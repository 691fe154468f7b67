import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pagePaths } from '../../../tools/routes.mjs';
import { placeOf, PLACES } from './places';

const ROUTES = new Set(pagePaths('src/routes'));
const BACK_END = '../backend/thidua/notifications';

/** The kinds of things that the back end's notifications are about, as its sources name them. */
function kinds(): Set<string> {
	const sources = readdirSync(BACK_END).filter((file) => file.endsWith('.py'));
	const text = sources.map((file) => readFileSync(path.join(BACK_END, file), 'utf8')).join('\n');
	return new Set([...text.matchAll(/link_kind="(\w+)"/g)].map(([, kind = '']) => kind));
}

describe('where notifications lead', () => {
	it('every place is a page', () => {
		const places = Object.values(PLACES).flatMap((ofShell) => Object.values(ofShell));
		const gone = places.filter((place) => !ROUTES.has(place.replace('{id}', '[id]')));
		expect(gone).toEqual([]);
	});

	it('every kind of thing that is told of has a place', () => {
		const found = kinds();
		expect(found.size).toBeGreaterThan(4);
		expect([...found].filter((kind) => !(kind in PLACES.desk))).toEqual([]);
	});

	it('the id stands in the address, and a list needs none', () => {
		expect(placeOf('unit', { kind: 'nomination', id: 'n-1' })).toBe('/unit/nominations/n-1');
		expect(placeOf('desk', { kind: 'chase', id: null })).toBe('/desk/chase');
		expect(placeOf('unit', { kind: 'chase', id: null })).toBeNull();
		expect(placeOf('admin', { kind: 'plan', id: 'p-1' })).toBeNull();
	});
});
