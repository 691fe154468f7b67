import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '$lib/shared/api/problem';
import { openOutbox, type Entry, type JsonObject } from './db';
import { addPhoto, claimEntry, queueEntry, readEntry, startEntry } from './outbox';
import { backoff, isDue, sendQueued, type Transport } from './sync';

const USER = 'user-a';
const PATH = '/api/v1/nominations';

beforeEach(async () => {
	const db = await openOutbox();
	for (const store of ['entries', 'photos', 'leases'] as const) await db.clear(store);
});

interface Call {
	method: string;
	path: string;
	headers: Record<string, string>;
	body: unknown;
}

/** A server in the small: idempotent creates and actions, ETags, files by client id; it can be made to fail. */
class FakeServer {
	calls: Call[] = [];
	records: Record<string, { version: number; body: JsonObject; state: string }> = {};
	files = new Set<string>();
	stored = new Map<string, Response>();
	/** Answers or throws instead of working, for the first call that it matches. */
	faults: { match: RegExp; fault: () => Response | Problem; after?: boolean }[] = [];

	failOnce(match: RegExp, fault: Problem, after = false) {
		this.faults.push({ match, fault: () => fault, after });
	}

	transport: Transport = async (path, init = {}) => {
		const method = init.method ?? 'GET';
		const headers = (init.headers ?? {}) as Record<string, string>;
		const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : init.body;
		this.calls.push({ method, path, headers, body });
		const index = this.faults.findIndex(({ match }) => match.test(`${method} ${path}`));
		const [fault] = index >= 0 ? this.faults.splice(index, 1) : [];
		const failure = fault?.fault();
		if (failure instanceof Problem && !fault?.after) throw failure;
		const answer = this.work(method, path, headers, body);
		if (failure instanceof Problem) throw failure;
		return Promise.resolve(answer);
	};

	private work(
		method: string,
		path: string,
		headers: Record<string, string>,
		body: unknown
	): Response {
		const key = headers['Idempotency-Key'];
		const replay = key ? this.stored.get(key) : undefined;
		if (replay) return replay.clone();
		const answer = this.fresh(method, path, headers, body);
		if (key) this.stored.set(key, answer.clone());
		return answer;
	}

	private fresh(
		method: string,
		path: string,
		headers: Record<string, string>,
		body: unknown
	): Response {
		if (path === '/api/v1/files') {
			const id = String((body as FormData).get('id'));
			this.files.add(id);
			return Response.json({ id }, { status: 201 });
		}
		if (method === 'POST' && path === PATH) {
			const id = `n-${Object.keys(this.records).length + 1}`;
			this.records[id] = { version: 1, body: body as JsonObject, state: 'DRAFT' };
			return this.answer(id, 201);
		}
		const id = path.split('/')[4] ?? '';
		const record = this.records[id];
		if (!record) throw new Problem(404, 'Không tìm thấy nội dung.');
		if (method === 'GET') return this.answer(id);
		if (headers['If-Match'] !== `"${record.version}"`)
			throw new Problem(412, 'Nội dung vừa được người khác sửa.');
		record.version += 1;
		if (method === 'PATCH') record.body = body as JsonObject;
		else record.state = 'SUBMITTED';
		return this.answer(id);
	}

	private answer(id: string, status = 200): Response {
		const record = this.records[id];
		return Response.json(
			{
				id,
				state: record?.state,
				receipt: record?.state === 'SUBMITTED' ? { code: 'TB-1' } : null
			},
			{ status, headers: { ETag: `"${record?.version}"` } }
		);
	}
}

async function queued(name = 'A', photos = 0): Promise<Entry> {
	const draft = await startEntry({
		user: USER,
		kind: 'nomination',
		title: name,
		href: '/unit',
		form: {}
	});
	for (let n = 0; n < photos; n++) {
		await addPhoto(draft.id, {
			id: `${draft.id}-${n}`,
			name: 'a.jpg',
			type: 'image/jpeg',
			bytes: new ArrayBuffer(4)
		});
	}
	return queue(draft, name);
}

async function queue(draft: Entry, name: string): Promise<Entry> {
	const change = await queueEntry(draft.id, draft.rev, {
		form: { name },
		send: {
			path: PATH,
			create: { exemplar: { name } },
			patch: { exemplar: { name } },
			action: { name: 'submit' }
		}
	});
	if (!change.ok) throw new Error(change.reason);
	return change.entry;
}

const now = (entry: Entry) => readEntry(entry.id, USER);

describe('sending', () => {
	it('uploads photos, creates, submits, and keeps the receipt', async () => {
		const server = new FakeServer();
		const entry = await queued('A', 2);
		expect(await sendQueued(USER, 'load', server.transport)).toBe('done');
		expect(server.calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
			'POST /api/v1/files',
			'POST /api/v1/files',
			`POST ${PATH}`,
			`POST ${PATH}/n-1/actions/submit`
		]);
		expect(server.files).toEqual(new Set([`${entry.id}-0`, `${entry.id}-1`]));
		expect(await now(entry)).toMatchObject({
			state: 'sent',
			answer: { receipt: { code: 'TB-1' } }
		});
	});

	it('sends the record under the key kept with the draft, each try the same bytes', async () => {
		const server = new FakeServer();
		const entry = await queued();
		server.failOnce(/POST .*nominations$/, new Problem(0, 'mất mạng'), true);
		await sendQueued(USER, 'load', server.transport);
		expect((await now(entry))?.state).toBe('queued');
		await sendQueued(USER, 'online', server.transport);
		const creates = server.calls.filter(({ path }) => path === PATH);
		expect(creates).toHaveLength(2);
		expect(creates.map(({ headers }) => headers['Idempotency-Key'])).toEqual([
			entry.keys.create,
			entry.keys.create
		]);
		expect(creates[0]?.body).toEqual(creates[1]?.body);
		// The first answer was lost after the server had committed: still one record.
		expect(Object.keys(server.records)).toEqual(['n-1']);
		expect((await now(entry))?.state).toBe('sent');
	});

	it('does not upload twice what has arrived', async () => {
		const server = new FakeServer();
		await queued('A', 2);
		server.failOnce(/POST .*nominations$/, new Problem(503, 'bận'));
		await sendQueued(USER, 'load', server.transport);
		await sendQueued(USER, 'online', server.transport);
		expect(server.calls.filter(({ path }) => path === '/api/v1/files')).toHaveLength(2);
	});

	it('repeats a lost submit under its own key', async () => {
		const server = new FakeServer();
		const entry = await queued();
		server.failOnce(/actions\/submit/, new Problem(0, 'mất mạng'), true);
		await sendQueued(USER, 'load', server.transport);
		await sendQueued(USER, 'online', server.transport);
		const submits = server.calls.filter(({ path }) => path.endsWith('/submit'));
		expect(submits.map(({ headers }) => headers['Idempotency-Key'])).toEqual([
			entry.keys.action,
			entry.keys.action
		]);
		expect(server.records['n-1']?.version).toBe(2);
		expect((await now(entry))?.state).toBe('sent');
	});
});

describe('refusals', () => {
	it.each([0, 401, 408, 429, 500, 502, 503])('status %i keeps it queued', async (status) => {
		const server = new FakeServer();
		const entry = await queued();
		server.failOnce(/POST/, new Problem(status, 'thử lại'));
		const result = await sendQueued(USER, 'load', server.transport);
		expect(result).toBe(status === 401 ? 'sign-in' : 'waiting');
		expect(await now(entry)).toMatchObject({ state: 'queued', attempts: 1 });
	});

	it.each([400, 403, 404, 409, 413, 422])('status %i opens the form again', async (status) => {
		const server = new FakeServer();
		const entry = await queued();
		const errors = [{ field: 'exemplar.name', message: 'Vui lòng nhập họ và tên.' }];
		server.failOnce(/POST/, new Problem(status, 'Dữ liệu chưa hợp lệ.', 'invalid', errors));
		expect(await sendQueued(USER, 'load', server.transport)).toBe('done');
		expect(await now(entry)).toMatchObject({
			state: 'needs_fix',
			problem: { message: 'Dữ liệu chưa hợp lệ.', errors }
		});
	});

	it('of one entry does not hold up the next', async () => {
		const server = new FakeServer();
		const first = await queued('A');
		await (await openOutbox()).put('entries', { ...first, createdAt: first.createdAt - 1 });
		const second = await queued('B');
		server.failOnce(/POST/, new Problem(422, 'sai'));
		await sendQueued(USER, 'load', server.transport);
		expect((await now(first))?.state).toBe('needs_fix');
		expect((await now(second))?.state).toBe('sent');
	});

	it('after the create: the corrected content goes as a PATCH of the same record', async () => {
		const server = new FakeServer();
		const entry = await queued('A');
		server.failOnce(/actions\/submit/, new Problem(422, 'Thiếu thành tích.'));
		await sendQueued(USER, 'load', server.transport);
		const open = await now(entry);
		expect(open?.state).toBe('needs_fix');
		await queue(open as Entry, 'B');
		await sendQueued(USER, 'load', server.transport);
		expect(Object.keys(server.records)).toEqual(['n-1']);
		expect(server.records['n-1']).toMatchObject({
			state: 'SUBMITTED',
			body: { exemplar: { name: 'B' } }
		});
		expect((await now(entry))?.state).toBe('sent');
	});

	it('a PATCH whose answer was lost is not taken for somebody else’s change', async () => {
		const server = new FakeServer();
		const entry = await queued('A');
		server.failOnce(/actions\/submit/, new Problem(422, 'Thiếu.'));
		await sendQueued(USER, 'load', server.transport);
		await queue((await now(entry)) as Entry, 'B');
		server.failOnce(/PATCH/, new Problem(0, 'mất mạng'), true);
		await sendQueued(USER, 'load', server.transport);
		await sendQueued(USER, 'online', server.transport);
		expect((await now(entry))?.state).toBe('sent');
		expect(server.records['n-1']?.state).toBe('SUBMITTED');
	});

	it('a real change by somebody else comes back to the form, and the next try starts from it', async () => {
		const server = new FakeServer();
		const entry = await queued('A');
		server.failOnce(/actions\/submit/, new Problem(422, 'Thiếu.'));
		await sendQueued(USER, 'load', server.transport);
		await queue((await now(entry)) as Entry, 'B');
		const record = server.records['n-1'];
		if (record) record.version = 7;
		await sendQueued(USER, 'load', server.transport);
		expect(await now(entry)).toMatchObject({
			state: 'needs_fix',
			problem: { message: 'Nội dung vừa được người khác sửa.' }
		});
		await queue((await now(entry)) as Entry, 'C');
		await sendQueued(USER, 'load', server.transport);
		expect((await now(entry))?.state).toBe('sent');
		expect(server.records['n-1']?.body).toEqual({ exemplar: { name: 'C' } });
	});

	it('a fault of the application puts the entry back before it is reported', async () => {
		const entry = await queued();
		const broken: Transport = () => Promise.resolve(new Response('not json', { status: 201 }));
		await expect(sendQueued(USER, 'load', broken)).rejects.toThrow(SyntaxError);
		expect((await now(entry))?.state).toBe('queued');
	});
});

describe('timing', () => {
	it('backs off from 5 s to ten minutes, spread by a fifth', () => {
		expect(backoff(1, () => 0.5)).toBe(5_000);
		expect(backoff(3, () => 0.5)).toBe(20_000);
		expect(backoff(40, () => 0.5)).toBe(600_000);
		expect(backoff(1, () => 0)).toBe(4_000);
		expect(backoff(1, () => 1)).toBe(6_000);
	});

	it('the timer waits, coming online does not', async () => {
		const server = new FakeServer();
		const entry = await queued();
		server.failOnce(/POST/, new Problem(0, 'mất mạng'));
		await sendQueued(USER, 'load', server.transport);
		await sendQueued(USER, 'timer', server.transport);
		expect((await now(entry))?.state).toBe('queued');
		await sendQueued(USER, 'online', server.transport);
		expect((await now(entry))?.state).toBe('sent');
	});

	it('Retry-After is kept by every trigger', async () => {
		const server = new FakeServer();
		const entry = await queued();
		server.failOnce(/POST/, new Problem(429, 'chậm lại', 'rate', [], '', 30));
		await sendQueued(USER, 'load', server.transport);
		const waiting = (await now(entry)) as Entry;
		const later = Date.now() + 31_000;
		for (const trigger of ['load', 'online', 'visible', 'timer'] as const) {
			expect(isDue(waiting, trigger, Date.now())).toBe(false);
		}
		expect(isDue(waiting, 'online', later)).toBe(true);
	});
});

describe('one tab at a time', () => {
	it('by a lease where the browser has no locks (plain http)', async () => {
		expect(navigator.locks).toBeUndefined();
		const server = new FakeServer();
		await queued('A', 1);
		const results = await Promise.all([
			sendQueued(USER, 'load', server.transport),
			sendQueued(USER, 'load', server.transport)
		]);
		expect(results.toSorted()).toEqual(['done', 'elsewhere']);
		expect(Object.keys(server.records)).toHaveLength(1);
	});

	it('by the browser’s lock where there is one', async () => {
		const asked: unknown[] = [];
		vi.stubGlobal('navigator', {
			...navigator,
			locks: {
				request: (name: string, options: unknown, work: (lock: null) => unknown) => {
					asked.push([name, options]);
					return Promise.resolve(work(null));
				}
			}
		});
		const server = new FakeServer();
		const entry = await queued();
		expect(await sendQueued(USER, 'load', server.transport)).toBe('elsewhere');
		expect(asked).toEqual([['thidua-outbox', { ifAvailable: true }]]);
		expect((await now(entry))?.state).toBe('queued');
	});

	it('a lease of a tab that died ends by itself', async () => {
		const db = await openOutbox();
		await db.put('leases', { name: 'thidua-outbox', owner: 'gone', until: Date.now() - 1 });
		await queued();
		expect(await sendQueued(USER, 'load', new FakeServer().transport)).toBe('done');
	});

	it('what a closed tab was sending is sent by the next', async () => {
		const server = new FakeServer();
		const entry = await queued();
		await claimEntry(entry.id);
		await sendQueued(USER, 'load', server.transport);
		expect((await now(entry))?.state).toBe('sent');
	});
});

it('sends nothing of another person', async () => {
	const server = new FakeServer();
	const entry = await queued();
	await sendQueued('user-b', 'load', server.transport);
	expect(server.calls).toEqual([]);
	expect((await now(entry))?.state).toBe('queued');
});
