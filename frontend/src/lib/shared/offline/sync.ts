/**
 * Sends what is queued. One tab at a time; on load, when the network comes back, when the tab is looked at again,
 * and by backoff. Network errors, 401, 408, 429 and 5xx keep an entry queued; any other 4xx sends it back to its
 * form. Each step that reached the server is remembered, so that nothing is done twice.
 */
import { send } from '$lib/shared/api/transport';
import { uuid } from '$lib/shared/api/ids';
import { asProblem, type Problem } from '$lib/shared/api/problem';
import { openOutbox, type Entry, type JsonObject } from './db';
import {
	claimEntry,
	listPhotos,
	markNeedsFix,
	markSent,
	onOutboxChange,
	putBack,
	queuedEntries,
	readEntry,
	recordProgress,
	recoverSending
} from './outbox';

export type Transport = (path: string, init?: RequestInit) => Promise<Response>;
export type Trigger = 'load' | 'online' | 'visible' | 'timer' | 'queued';
export type RunResult = 'done' | 'waiting' | 'elsewhere' | 'sign-in';

const LOCK = 'thidua-outbox';
const LEASE_MS = 120_000;
const BASE_MS = 5_000;
const MAX_MS = 600_000;
const FILES = '/api/v1/files';

/** 5 s, 10 s, 20 s … at most ten minutes, spread by a fifth so that phones do not all come back at once. */
export function backoff(attempts: number, random: () => number = Math.random): number {
	const wait = Math.min(MAX_MS, BASE_MS * 2 ** Math.max(0, attempts - 1));
	return Math.round(wait * (0.8 + 0.4 * random()));
}

const json = (body: string, headers: Record<string, string>): RequestInit => ({
	body,
	headers: { 'Content-Type': 'application/json', ...headers }
});

async function uploadPhotos(entry: Entry, transport: Transport): Promise<Entry> {
	let done = entry.progress.photos;
	for (const photo of await listPhotos(entry.id)) {
		if (done.includes(photo.id)) continue;
		const form = new FormData();
		form.append('id', photo.id);
		form.append('file', new Blob([photo.bytes], { type: photo.type }), photo.name);
		await transport(FILES, { method: 'POST', body: form });
		done = [...done, photo.id];
		await recordProgress(entry.id, { photos: done });
	}
	return { ...entry, progress: { ...entry.progress, photos: done } };
}

interface Step {
	record: { path: string; etag: string };
	answer: JsonObject;
}

async function create(entry: Entry, transport: Transport): Promise<Step> {
	const plan = planOf(entry);
	const response = await transport(plan.path, {
		method: 'POST',
		...json(plan.create, { 'Idempotency-Key': entry.keys.create })
	});
	const answer = (await response.json()) as JsonObject;
	const record = { path: `${plan.path}/${String(answer.id)}`, etag: etag(response) };
	await recordProgress(entry.id, { record, current: true });
	return { record, answer };
}

async function update(
	entry: Entry,
	record: Step['record'],
	transport: Transport,
	again = false
): Promise<Step> {
	const unknown = entry.progress.patchUnknown;
	const from = record.etag || etag(await transport(record.path));
	await recordProgress(entry.id, { patchUnknown: true });
	try {
		const response = await transport(record.path, {
			method: 'PATCH',
			...json(planOf(entry).patch, { 'If-Match': from })
		});
		const next = { path: record.path, etag: etag(response) };
		await recordProgress(entry.id, { record: next, current: true, patchUnknown: false });
		return { record: next, answer: (await response.json()) as JsonObject };
	} catch (error) {
		const problem = asProblem(error);
		if (problem.isNetwork) throw problem;
		await recordProgress(entry.id, { patchUnknown: false });
		// An earlier PATCH of ours may have arrived without its answer: then the newer version is our own.
		if (problem.status === 412 && unknown && !again) {
			return update(entry, { ...record, etag: '' }, transport, true);
		}
		throw problem;
	}
}

async function act(entry: Entry, step: Step, transport: Transport): Promise<JsonObject> {
	const { action } = planOf(entry);
	if (!action) return step.answer;
	const response = await transport(`${step.record.path}/actions/${action.name}`, {
		method: 'POST',
		...json(action.body, {
			'If-Match': step.record.etag,
			'Idempotency-Key': entry.keys.action
		})
	});
	return (await response.json()) as JsonObject;
}

function planOf(entry: Entry): NonNullable<Entry['send']> {
	if (!entry.send) throw new Error(`entry ${entry.id} was queued without a way to send it`);
	return entry.send;
}

const etag = (response: Response): string => response.headers.get('ETag') ?? '';

async function deliver(entry: Entry, transport: Transport): Promise<JsonObject> {
	const ready = await uploadPhotos(entry, transport);
	const { record, current } = ready.progress;
	let step: Step;
	if (!record) step = await create(ready, transport);
	else if (current) step = { record, answer: {} };
	else step = await update(ready, record, transport);
	return act(ready, step, transport);
}

/** One entry as far as it goes. False when the rest of the queue should wait too. */
async function attempt(
	entry: Entry,
	transport: Transport,
	now: number
): Promise<boolean | 'sign-in'> {
	const claimed = await claimEntry(entry.id);
	if (!claimed.ok) return true;
	try {
		await markSent(entry.id, await deliver(claimed.entry, transport));
		return true;
	} catch (error) {
		const problem = await problemOf(error, claimed.entry, now);
		if (problem.isTemporary) {
			const wait = problem.retryAfter === null ? 0 : problem.retryAfter * 1000;
			const next = now + Math.max(wait, backoff(claimed.entry.attempts));
			await putBack(entry.id, next, wait > 0 ? now + wait : 0);
			return problem.status === 401 ? 'sign-in' : false;
		}
		if (problem.status === 412) await forgetEtag(claimed.entry);
		await markNeedsFix(entry.id, { message: problem.message, errors: [...problem.errors] });
		return true;
	}
}

/** An answer that cannot be read is a fault of ours: the entry goes back to the queue before it is reported. */
async function problemOf(error: unknown, entry: Entry, now: number): Promise<Problem> {
	try {
		return asProblem(error);
	} catch (fault) {
		await putBack(entry.id, now + backoff(entry.attempts), 0);
		throw fault;
	}
}

/** The record changed on the server: the next try, after the person has looked, starts from its new version. */
async function forgetEtag(entry: Entry): Promise<void> {
	const now = await readEntry(entry.id, entry.user);
	const record = now?.progress.record;
	if (record) await recordProgress(entry.id, { record: { ...record, etag: '' }, current: false });
}

/** Whether an entry's time has come. Coming online or back to the tab cuts the backoff short, not the server's word. */
export function isDue(entry: Entry, trigger: Trigger, now: number): boolean {
	if (entry.notBefore > now) return false;
	return trigger !== 'timer' || entry.nextTryAt <= now;
}

async function withLease(work: () => Promise<RunResult>): Promise<RunResult> {
	const owner = uuid();
	const take = async (until: number) => {
		const tx = (await openOutbox()).transaction('leases', 'readwrite');
		const held = await tx.store.get(LOCK);
		const free = !held || held.owner === owner || held.until < Date.now();
		if (free) await tx.store.put({ name: LOCK, owner, until });
		await tx.done;
		return free;
	};
	if (!(await take(Date.now() + LEASE_MS))) return 'elsewhere';
	const renewal = setInterval(() => void take(Date.now() + LEASE_MS), LEASE_MS / 3);
	try {
		return await work();
	} finally {
		clearInterval(renewal);
		await take(0);
	}
}

/** One tab at a time: a browser lock, or on plain http, where there is none, a lease in the database. */
async function exclusively(work: () => Promise<RunResult>): Promise<RunResult> {
	if (!navigator.locks) return withLease(work);
	return navigator.locks.request(
		LOCK,
		{ ifAvailable: true },
		(lock): Promise<RunResult> | RunResult => (lock ? work() : 'elsewhere')
	);
}

/** Sends everything of this person that is due. */
export function sendQueued(
	user: string,
	trigger: Trigger,
	transport: Transport = send
): Promise<RunResult> {
	return exclusively(async () => {
		await recoverSending(user);
		for (const entry of await queuedEntries(user)) {
			if (!isDue(entry, trigger, Date.now())) continue;
			const result = await attempt(entry, transport, Date.now());
			if (result === 'sign-in') return 'sign-in';
			if (!result) return 'waiting';
		}
		return (await queuedEntries(user)).length > 0 ? 'waiting' : 'done';
	});
}

/** Starts sending for the signed-in person; the returned function stops it. */
export function startSync(user: string, onresult: (result: RunResult) => void = () => undefined) {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let running = false;
	let known = new Set<string>();
	let stopped = false;

	async function plan() {
		clearTimeout(timer);
		const times = (await queuedEntries(user)).map((entry) =>
			Math.max(entry.nextTryAt, entry.notBefore)
		);
		if (stopped || times.length === 0) return;
		const wait = Math.max(1000, Math.min(...times) - Date.now());
		timer = setTimeout(() => void run('timer'), Math.min(wait, MAX_MS));
	}

	async function run(trigger: Trigger) {
		if (running || stopped) return;
		running = true;
		try {
			onresult(await sendQueued(user, trigger));
		} finally {
			running = false;
			known = new Set((await queuedEntries(user)).map(({ id }) => id));
			await plan();
		}
	}

	const online = () => void run('online');
	const visible = () => {
		if (document.visibilityState === 'visible') void run('visible');
	};
	const offChange = onOutboxChange(() => {
		void queuedEntries(user).then((queued) => {
			const fresh = queued.some(({ id, attempts }) => attempts === 0 && !known.has(id));
			if (fresh) void run('queued');
		});
	});
	addEventListener('online', online);
	document.addEventListener('visibilitychange', visible);
	void run('load');

	return () => {
		stopped = true;
		clearTimeout(timer);
		offChange();
		removeEventListener('online', online);
		document.removeEventListener('visibilitychange', visible);
	};
}
