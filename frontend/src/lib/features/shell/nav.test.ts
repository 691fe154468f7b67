import { describe, expect, it } from 'vitest';
import type { Me, RoleCode } from '$lib/shared/auth';
import { currentOf, finder } from './nav';
import { adminNav } from './admin-nav';
import { deskNav } from './desk-nav';
import { unitNav } from './unit-nav';

const me = (...roles: RoleCode[]) =>
	({ roles: roles.map((role) => ({ role, is_lead: false })), abilities: [] }) as unknown as Me;

describe('navigation', () => {
	it('has only entries whose page exists, beginning with the tasks', () => {
		for (const role of ['home_affairs', 'culture', 'propaganda', 'council', 'judge'] as const) {
			const items = deskNav(me(role)).items;
			expect(items[0]).toMatchObject({ href: '/desk' });
			expect(items.at(-1)).toBe(finder);
			expect(items.slice(0, -1).every(({ href }) => __ROUTES__.desk.includes(href))).toBe(true);
		}
	});

	it('of two roles has no entry twice', () => {
		const hrefs = deskNav(me('home_affairs', 'culture')).items.map(({ href }) => href);
		expect(new Set(hrefs).size).toBe(hrefs.length);
	});

	it('the phone’s bar has at most four entries, each with its sign', () => {
		const { bar = [] } = unitNav();
		expect(bar.map(({ href }) => href)).toEqual([
			'/unit',
			'/unit/nominations',
			'/unit/reports',
			'/unit/drafts'
		]);
		expect(bar.every(({ icon }) => icon)).toBe(true);
	});

	it('the administrator begins with the tasks too', () => {
		expect(adminNav().items[0]).toMatchObject({ href: '/admin' });
		const own = adminNav().items.slice(0, -1);
		expect(own.every(({ href }) => __ROUTES__.admin.includes(href))).toBe(true);
	});

	it('marks the deepest entry that the address begins with', () => {
		const items = [
			{ href: '/unit', word: () => 'a' },
			{ href: '/unit/drafts', word: () => 'b' }
		];
		expect(currentOf(items, '/unit/drafts/7')).toBe('/unit/drafts');
		expect(currentOf(items, '/unit/draftsman')).toBe('/unit');
		expect(currentOf(items, '/desk')).toBeNull();
	});
});
