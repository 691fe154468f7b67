import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { body, versioned, writing } from './client';
import { Intent, uuid } from './ids';
import { asProblem, fieldErrors, Problem, problemFrom } from './problem';
import { send } from './transport';
import { acceptToken, currentToken, dropToken, hasHint, onToken, refreshToken } from './token';

const token = (access_token: string, expires_in = 900) => ({ access_token, expires_in });
type Handler = (url: string, request: Request) => Response | Promise<Response>;
let calls: { url: string; headers: Headers }[] = [];

function serve(handler: Handler) {
	vi.stubGlobal('fetch', async (input: string | Request, init?: RequestInit) => {
		const request =
			typeof input === 'string' ? new Request(new URL(input, 'http://localhost'), init) : input;
		const url = new URL(request.url).pathname;
		calls.push({ url, headers: request.headers });
		return handler(url, request);
	});
}

const refusal = (status: number, fields: object = {}, headers: Record<string, string> = {}) =>
	Response.json({ status, request_id: 'r-1', ...fields }, { status, headers });

beforeEach(() => {
	calls = [];
	dropToken();
});
afterEach(() => dropToken());

describe('problems', () => {
	it('say the server’s own words, with fields', () => {
		const problem = problemFrom(refusal(422), {
			detail: 'Dữ liệu chưa hợp lệ.',
			code: 'invalid',
			errors: [
				{ field: 'exemplar.name', message: 'Vui lòng nhập họ và tên.' },
				{ field: 'exemplar.name', message: 'Không chứa <.' },
				{ field: 'note', message: 'Thiếu.' }
			]
		});
		expect(problem.message).toBe('Dữ liệu chưa hợp lệ.');
		expect(fieldErrors(problem, 'exemplar.')).toEqual({
			name: 'Vui lòng nhập họ và tên. Không chứa <.',
			note: 'Thiếu.'
		});
	});

	it('of the server show the request id, and never its inner words', () => {
		const problem = problemFrom(refusal(500), { detail: 'KeyError: x', request_id: 'r-9' });
		expect(problem.message).toBe('Không xử lý được yêu cầu. Vui lòng thử lại sau. Mã lỗi: r-9.');
		const bare = problemFrom(new Response('<html>', { status: 502 }), null);
		expect(bare.message).toBe('Không xử lý được yêu cầu. Vui lòng thử lại sau.');
	});

	it('know which deserve another try', () => {
		const temporary = [0, 401, 408, 429, 500, 503].map((status) => new Problem(status, ''));
		const final = [400, 403, 404, 409, 412, 413, 422, 428].map((status) => new Problem(status, ''));
		expect(temporary.every((problem) => problem.isTemporary)).toBe(true);
		expect(final.some((problem) => problem.isTemporary)).toBe(false);
	});

	it('read Retry-After as seconds or as a date', () => {
		const at = new Date(Date.now() + 30_000).toUTCString();
		expect(problemFrom(refusal(429, {}, { 'Retry-After': '7' }), null).retryAfter).toBe(7);
		const dated = problemFrom(refusal(503, {}, { 'Retry-After': at }), null).retryAfter;
		expect(dated).toBeGreaterThan(25);
		expect(dated).toBeLessThanOrEqual(30);
	});

	it('made of a failed fetch are network problems; programming errors are not swallowed', () => {
		expect(asProblem(new TypeError('Failed to fetch')).isNetwork).toBe(true);
		expect(() => asProblem(new RangeError('bug'))).toThrow(RangeError);
	});
});

describe('the access token', () => {
	it('is refreshed once, however many ask', async () => {
		acceptToken(token('old'));
		let refreshes = 0;
		serve(() => {
			refreshes += 1;
			return Response.json(token('new'));
		});
		const results = await Promise.all(Array.from({ length: 10 }, () => refreshToken('old')));
		expect(new Set(results)).toEqual(new Set(['new']));
		expect(refreshes).toBe(1);
	});

	it('is refreshed before it ends, and the call is made once', async () => {
		acceptToken(token('dying', 10));
		serve((url) =>
			url.endsWith('/refresh') ? Response.json(token('fresh')) : Response.json({ ok: 1 })
		);
		await send('/api/v1/me');
		expect(calls.map(({ url }) => url)).toEqual(['/api/v1/auth/refresh', '/api/v1/me']);
		expect(calls[1]?.headers.get('Authorization')).toBe('Bearer fresh');
	});

	it('that the server no longer takes is refreshed and the call repeated, body and key included', async () => {
		acceptToken(token('revoked'));
		const bodies: string[] = [];
		serve(async (url, request) => {
			if (url.endsWith('/refresh')) return Response.json(token('fresh'));
			bodies.push(await request.text());
			return request.headers.get('Authorization') === 'Bearer fresh'
				? Response.json({})
				: refusal(401);
		});
		await send('/api/v1/nominations', {
			method: 'POST',
			body: '{"a":1}',
			headers: { 'Idempotency-Key': 'k', 'Content-Type': 'application/json' }
		});
		expect(bodies).toEqual(['{"a":1}', '{"a":1}']);
		expect(calls.at(-1)?.headers.get('Idempotency-Key')).toBe('k');
	});

	it('ends the session when the refresh is refused', async () => {
		acceptToken(token('revoked'));
		const events: string[] = [];
		const off = onToken((event) => events.push(event));
		serve(() => refusal(401, { detail: 'Phiên làm việc đã hết.' }));
		await expect(send('/api/v1/me')).rejects.toMatchObject({ status: 401 });
		expect(currentToken()).toBeNull();
		expect(hasHint()).toBe(false);
		expect(events).toContain('expired');
		off();
	});

	it('tells apart that the account was locked', async () => {
		acceptToken(token('revoked'));
		const events: string[] = [];
		const off = onToken((event) => events.push(event));
		serve(() => refusal(401, { code: 'account_disabled' }));
		await expect(send('/api/v1/me')).rejects.toMatchObject({ status: 401 });
		expect(events).toEqual(['disabled']);
		off();
	});

	it('survives a refresh that fails for want of network', async () => {
		acceptToken(token('dying', 1));
		serve(() => Promise.reject(new TypeError('Failed to fetch')));
		await expect(send('/api/v1/me')).rejects.toMatchObject({ status: 0 });
		expect(currentToken()).toBe('dying');
		expect(hasHint()).toBe(true);
	});

	it('never goes to /auth, where the cookie speaks', async () => {
		acceptToken(token('mine'));
		serve(() => Response.json({}));
		await send('/api/v1/auth/logout', { method: 'POST' });
		expect(calls[0]?.headers.get('Authorization')).toBeNull();
	});
});

describe('calls', () => {
	it('tell the language of the screen', async () => {
		serve(() => Response.json({}));
		await send('/api/v1/units');
		expect(calls[0]?.headers.get('Accept-Language')).toBe('vi');
	});

	it('give the object with the ETag it had', async () => {
		const response = Response.json({ id: 1 }, { headers: { ETag: '"3"' } });
		expect(await versioned(Promise.resolve({ data: { id: 1 }, response }))).toEqual({
			value: { id: 1 },
			etag: '"3"'
		});
		expect(await body(Promise.resolve({ data: [1], response }))).toEqual([1]);
	});

	it('write with If-Match and Idempotency-Key only where given', () => {
		expect(writing({ etag: '"3"', key: 'k' })).toEqual({
			'If-Match': '"3"',
			'Idempotency-Key': 'k'
		});
		expect(writing({})).toEqual({});
	});
});

describe('ids', () => {
	it('are random UUIDs of version 4, without crypto.randomUUID', () => {
		const ids = Array.from({ length: 200 }, uuid);
		expect(new Set(ids).size).toBe(200);
		for (const id of ids) {
			expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
		}
	});

	it('one wish keeps its key for the same body and gets another for another', () => {
		const intent = new Intent();
		const first = intent.keyFor({ note: 'a' });
		expect(intent.keyFor({ note: 'a' })).toBe(first);
		const second = intent.keyFor({ note: 'b' });
		expect(second).not.toBe(first);
		expect(intent.keyFor({ note: 'b' })).toBe(second);
		expect(new Intent().keyFor({ note: 'a' })).not.toBe(first);
	});
});
