import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dropToken } from '$lib/shared/api/token';
import { homeOf, safeNext, session, shellsOf, type Me, type RoleCode } from '.';
import { enter } from './guard';

const me = (...roles: RoleCode[]): Me => ({
	user: {
		id: 'u-1',
		username: 'xa.tanlap',
		full_name: 'Nguyễn Thị Hồng Diễm',
		has_totp: false,
		recovery_codes_left: 0,
		must_enrol_totp: false,
		must_change_password: false
	},
	unit: { id: 'unit-1', name: 'Xã Tân Lập' },
	roles: roles.map((role) => ({ role, is_lead: false })),
	abilities: [],
	unread_notifications: 0,
	demo: null
});

describe('homes', () => {
	it.each([
		[['unit'], '/unit'],
		[['home_affairs'], '/desk'],
		[['judge'], '/desk'],
		[['admin'], '/admin'],
		[['unit', 'council'], '/desk'],
		[[], '/']
	] as [RoleCode[], string][])('%s → %s', (roles, home) => expect(homeOf(me(...roles))).toBe(home));

	it('a person of two shells may enter both', () =>
		expect(shellsOf(me('unit', 'council'))).toEqual(['desk', 'unit']));

	it.each([
		['/desk/inbox?state=SUBMITTED', '/desk/inbox?state=SUBMITTED'],
		['//evil.example', null],
		['/\\evil.example', null],
		['https://evil.example', null],
		['/login?next=/login', null],
		[null, null]
	])('next=%s leads to %s', (next, safe) => expect(safeNext(next)).toBe(safe));
});

describe('the session', () => {
	let answers: Record<string, () => Response | Promise<Response>> = {};
	let calls: string[] = [];
	const problem = (status: number, detail: string) => Response.json({ status, detail }, { status });

	beforeEach(() => {
		calls = [];
		answers = {
			'/api/v1/auth/login': () => Response.json({ access_token: 't', expires_in: 900 }),
			'/api/v1/auth/refresh': () => Response.json({ access_token: 't2', expires_in: 900 }),
			'/api/v1/auth/logout': () => new Response(null, { status: 204 }),
			'/api/v1/me': () => Response.json(me('unit'))
		};
		vi.stubGlobal('fetch', (input: string | Request) => {
			const path = new URL(typeof input === 'string' ? input : input.url, 'http://localhost')
				.pathname;
			calls.push(path);
			return Promise.resolve(answers[path]?.() ?? problem(404, ''));
		});
	});

	afterEach(async () => {
		answers['/api/v1/auth/logout'] = () => new Response(null, { status: 204 });
		await session.signOut();
		dropToken();
	});

	it('a visitor who never signed in makes no call', async () => {
		expect(await session.ready()).toBeNull();
		expect(calls).toEqual([]);
		expect(session.status).toBe('anonymous');
	});

	it('signs in, knows the person, and signs out', async () => {
		await session.signIn('xa.tanlap', 'mat khau', null);
		expect(session.me?.unit.name).toBe('Xã Tân Lập');
		expect(session.status).toBe('active');
		await session.signOut();
		expect(session.me).toBeNull();
		expect(localStorage.getItem('thidua.me')).toBeNull();
	});

	it('a refused sign-in is a Problem in the server’s words, and leaves nobody signed in', async () => {
		answers['/api/v1/auth/login'] = () => problem(401, 'Tên đăng nhập hoặc mật khẩu không đúng.');
		await expect(session.signIn('a', 'b', null)).rejects.toMatchObject({
			status: 401,
			message: 'Tên đăng nhập hoặc mật khẩu không đúng.'
		});
		expect(session.me).toBeNull();
	});

	it('signs out on this device though the server cannot be reached', async () => {
		await session.signIn('xa.tanlap', 'mat khau', null);
		answers['/api/v1/auth/logout'] = () => Promise.reject(new TypeError('offline'));
		await expect(session.signOut()).rejects.toMatchObject({ status: 0 });
		expect(session.me).toBeNull();
	});

	it('the shell’s guard lets in, leads to the login page, and to the shell that is one’s own', async () => {
		const url = new URL('http://localhost/unit/drafts?x=1');
		await expect(enter(url, 'unit')).rejects.toMatchObject({
			location: '/login?next=%2Funit%2Fdrafts%3Fx%3D1'
		});
		await session.signIn('xa.tanlap', 'mat khau', null);
		await expect(enter(url, 'unit')).resolves.toMatchObject({ me: { user: { id: 'u-1' } } });
		await expect(enter(new URL('http://localhost/desk'), 'desk')).rejects.toMatchObject({
			location: '/unit'
		});
	});

	it('who owes a new password goes to the account page first', async () => {
		const owing = me('unit');
		answers['/api/v1/me'] = () =>
			Response.json({ ...owing, user: { ...owing.user, must_change_password: true } });
		await session.signIn('xa.tanlap', 'mat khau', null);
		await expect(enter(new URL('http://localhost/unit'), 'unit')).rejects.toMatchObject({
			location: '/account'
		});
		await expect(enter(new URL('http://localhost/account'))).resolves.toBeTruthy();
	});
});
