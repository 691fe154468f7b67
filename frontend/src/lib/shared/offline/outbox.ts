/**
 * The records being written on this device: draft → queued → sending → sent | needs_fix.
 * Every change of state is a compare-and-set in one transaction, because tabs, timers and a late autosave act at
 * the same time (a late autosave once turned `queued` back to `draft`).
 */
import { uuid } from '$lib/shared/api/ids';
import {
	keepStorage,
	openOutbox,
	type Entry,
	type EntryProblem,
	type EntryState,
	type JsonObject,
	type Photo,
	type Progress
} from './db';

export type Refused = 'missing' | 'state' | 'changed';
export type Change = { ok: true; entry: Entry } | { ok: false; reason: Refused };

const OPEN: readonly EntryState[] = ['draft', 'needs_fix'];
const listeners = new Set<() => void>();
const channel =
	typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('thidua-outbox');
if (channel) channel.onmessage = () => tell();

function tell() {
	for (const listener of listeners) listener();
}

function changed() {
	tell();
	channel?.postMessage('changed');
}

/** Calls back after every change, in this tab or another. */
export function onOutboxChange(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/** Reads, checks and writes one entry in one transaction. */
async function alter(
	id: string,
	from: readonly EntryState[],
	rev: number | null,
	edit: (entry: Entry) => Entry
): Promise<Change> {
	const db = await openOutbox();
	const tx = db.transaction('entries', 'readwrite');
	const entry = await tx.store.get(id);
	let result: Change;
	if (!entry) result = { ok: false, reason: 'missing' };
	else if (!from.includes(entry.state)) result = { ok: false, reason: 'state' };
	else if (rev !== null && entry.rev !== rev) result = { ok: false, reason: 'changed' };
	else {
		const next = edit(entry);
		await tx.store.put(next);
		result = { ok: true, entry: next };
	}
	await tx.done;
	if (result.ok) changed();
	return result;
}

/** Begins a record, or the correction of one that the server has; asks the browser to keep the storage. */
export async function startEntry({
	record = null,
	...what
}: Pick<Entry, 'user' | 'kind' | 'title' | 'href' | 'form'> & {
	id?: string;
	record?: Progress['record'];
}): Promise<Entry> {
	const now = Date.now();
	const entry: Entry = {
		...what,
		id: what.id ?? uuid(),
		state: 'draft',
		rev: 1,
		keys: { create: uuid(), action: uuid() },
		send: null,
		progress: { photos: [], record, current: false, patchUnknown: false },
		attempts: 0,
		nextTryAt: 0,
		notBefore: 0,
		problem: null,
		answer: null,
		createdAt: now,
		savedAt: now,
		sentAt: null
	};
	await (await openOutbox()).add('entries', entry);
	void keepStorage();
	changed();
	return entry;
}

export async function readEntry(id: string, user: string): Promise<Entry | undefined> {
	const entry = await (await openOutbox()).get('entries', id);
	return entry?.user === user ? entry : undefined;
}

/** All entries of one person, the last touched first. */
export async function listEntries(user: string): Promise<Entry[]> {
	const entries = await (await openOutbox()).getAllFromIndex('entries', 'user', user);
	return entries.toSorted((a, b) => b.savedAt - a.savedAt);
}

/** Saves what is typed, if the entry is still open and nobody else has saved since `rev`. */
export function autosave(
	id: string,
	rev: number,
	content: { form: JsonObject; title?: string }
): Promise<Change> {
	return alter(id, OPEN, rev, (entry) => ({
		...entry,
		form: content.form,
		title: content.title ?? entry.title,
		rev: entry.rev + 1,
		savedAt: Date.now()
	}));
}

export interface Sending {
	path: string;
	/** Body of the create, without composed_at, which is added here from this device's clock. */
	create: JsonObject;
	/** Body of the PATCH, where it differs from the create. */
	patch?: JsonObject;
	action?: { name: string; body?: JsonObject };
}

/** The person pressed "Gửi": the last content and the way to send it, in one step. */
export function queueEntry(
	id: string,
	rev: number,
	content: { form: JsonObject; title?: string; send: Sending }
): Promise<Change> {
	const { path, create, patch, action } = content.send;
	const now = Date.now();
	return alter(id, OPEN, rev, (entry) => ({
		...entry,
		form: content.form,
		title: content.title ?? entry.title,
		rev: entry.rev + 1,
		savedAt: now,
		state: 'queued',
		send: {
			path,
			create: JSON.stringify({ ...create, composed_at: new Date(now).toISOString() }),
			patch: JSON.stringify(patch ?? create),
			action: action ? { name: action.name, body: JSON.stringify(action.body ?? {}) } : null
		},
		progress: { ...entry.progress, current: false },
		attempts: 0,
		nextTryAt: 0,
		notBefore: 0,
		problem: null
	}));
}

/** Back to the form, only while no try has been made: after one the server may already have it. */
export function unqueueEntry(id: string): Promise<Change> {
	return alter(id, ['queued'], null, (entry) => {
		if (entry.attempts > 0) return entry;
		return { ...entry, state: 'draft', rev: entry.rev + 1 };
	}).then((change) =>
		change.ok && change.entry.state === 'queued' ? { ok: false, reason: 'state' } : change
	);
}

/** For the sender, which holds the lock: queued → sending. */
export function claimEntry(id: string): Promise<Change> {
	return alter(id, ['queued'], null, (entry) => ({
		...entry,
		state: 'sending',
		attempts: entry.attempts + 1
	}));
}

/** For the sender: remembers each step that has reached the server. */
export function recordProgress(id: string, progress: Partial<Progress>): Promise<Change> {
	return alter(id, ['sending'], null, (entry) => ({
		...entry,
		progress: { ...entry.progress, ...progress }
	}));
}

/** sending → sent; the photos' bytes are no longer needed. */
export async function markSent(id: string, answer: JsonObject | null): Promise<Change> {
	const change = await alter(id, ['sending'], null, (entry) => ({
		...entry,
		state: 'sent',
		sentAt: Date.now(),
		savedAt: Date.now(),
		answer,
		problem: null
	}));
	if (change.ok) await dropPhotos(id);
	return change;
}

/** sending → queued: worth another try. */
export function putBack(id: string, nextTryAt: number, notBefore: number): Promise<Change> {
	return alter(id, ['sending'], null, (entry) => ({
		...entry,
		state: 'queued',
		nextTryAt,
		notBefore
	}));
}

/** sending → needs_fix: opened again in its form, with what the server said. */
export function markNeedsFix(id: string, problem: EntryProblem): Promise<Change> {
	return alter(id, ['sending'], null, (entry) => ({
		...entry,
		state: 'needs_fix',
		rev: entry.rev + 1,
		problem
	}));
}

/** For the sender that has just got the lock: whatever stands as `sending` was cut off (a closed tab). */
export async function recoverSending(user: string): Promise<void> {
	for (const entry of await listEntries(user)) {
		if (entry.state === 'sending') {
			await alter(entry.id, ['sending'], null, (cut) => ({
				...cut,
				state: 'queued',
				nextTryAt: 0
			}));
		}
	}
}

/** Queued entries in the order in which they were written. */
export async function queuedEntries(user: string): Promise<Entry[]> {
	const entries = await listEntries(user);
	return entries
		.filter(({ state }) => state === 'queued')
		.toSorted((a, b) => a.createdAt - b.createdAt);
}

/** Deletes an entry with its photos, unless it is just being sent. */
export async function discardEntry(id: string): Promise<boolean> {
	const db = await openOutbox();
	const tx = db.transaction(['entries', 'photos'], 'readwrite');
	const entry = await tx.objectStore('entries').get(id);
	const allowed = entry !== undefined && entry.state !== 'sending';
	if (allowed) {
		await tx.objectStore('entries').delete(id);
		const photos = tx.objectStore('photos');
		for (const key of await photos.index('entry').getAllKeys(id)) await photos.delete(key);
	}
	await tx.done;
	if (allowed) changed();
	return allowed;
}

/** What would be lost by wiping: everything of this person but what has been sent. */
export async function unsentCount(user: string): Promise<number> {
	return (await listEntries(user)).filter(({ state }) => state !== 'sent').length;
}

/** Deletes all that this person has on this device; the caller has asked first. */
export async function wipe(user: string): Promise<void> {
	const db = await openOutbox();
	const tx = db.transaction(['entries', 'photos'], 'readwrite');
	for (const name of ['entries', 'photos'] as const) {
		const store = tx.objectStore(name);
		for (const key of await store.index('user').getAllKeys(user)) await store.delete(key);
	}
	await tx.done;
	changed();
}

/** Adds a photo to an open entry, in the same transaction that checks that it is open. */
export async function addPhoto(
	entryId: string,
	photo: Pick<Photo, 'name' | 'type' | 'bytes'> & { id?: string }
): Promise<Photo | null> {
	const db = await openOutbox();
	const tx = db.transaction(['entries', 'photos'], 'readwrite');
	const entry = await tx.objectStore('entries').get(entryId);
	let added: Photo | null = null;
	if (entry && OPEN.includes(entry.state)) {
		const { id = uuid(), name, type, bytes } = photo;
		added = { id, name, type, bytes, entry: entryId, user: entry.user, alt: '', at: Date.now() };
		await tx.objectStore('photos').put(added);
	}
	await tx.done;
	if (added) changed();
	return added;
}

async function alterPhoto(id: string, edit: (photo: Photo) => Photo | null): Promise<boolean> {
	const db = await openOutbox();
	const tx = db.transaction(['entries', 'photos'], 'readwrite');
	const photos = tx.objectStore('photos');
	const photo = await photos.get(id);
	const entry = photo && (await tx.objectStore('entries').get(photo.entry));
	const open = entry !== undefined && OPEN.includes(entry.state);
	if (photo && open) {
		const next = edit(photo);
		if (next) await photos.put(next);
		else await photos.delete(id);
	}
	await tx.done;
	if (photo && open) changed();
	return open;
}

export const setPhotoAlt = (id: string, alt: string): Promise<boolean> =>
	alterPhoto(id, (photo) => ({ ...photo, alt }));

export const removePhoto = (id: string): Promise<boolean> => alterPhoto(id, () => null);

/** The photos of an entry in the order in which they were taken. */
export async function listPhotos(entryId: string): Promise<Photo[]> {
	const photos = await (await openOutbox()).getAllFromIndex('photos', 'entry', entryId);
	return photos.toSorted((a, b) => a.at - b.at || a.id.localeCompare(b.id));
}

async function dropPhotos(entryId: string): Promise<void> {
	const tx = (await openOutbox()).transaction('photos', 'readwrite');
	for (const key of await tx.store.index('entry').getAllKeys(entryId)) await tx.store.delete(key);
	await tx.done;
}
