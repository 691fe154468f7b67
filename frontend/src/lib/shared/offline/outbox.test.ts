import { beforeEach, describe, expect, it } from 'vitest';
import { openOutbox, type Entry } from './db';
import {
	addPhoto,
	autosave,
	claimEntry,
	discardEntry,
	listEntries,
	listPhotos,
	markNeedsFix,
	markSent,
	putBack,
	queueEntry,
	readEntry,
	recoverSending,
	removePhoto,
	setPhotoAlt,
	startEntry,
	unqueueEntry,
	unsentCount,
	wipe
} from './outbox';

const ANA = 'user-a';
const BINH = 'user-b';
const send = {
	path: '/api/v1/nominations',
	create: { exemplar: { name: 'A' } },
	action: { name: 'submit' }
};

beforeEach(async () => {
	const db = await openOutbox();
	for (const store of ['entries', 'photos', 'leases'] as const) await db.clear(store);
});

function begin(user = ANA): Promise<Entry> {
	return startEntry({
		user,
		kind: 'nomination',
		title: 'Gương',
		href: '/unit/nominations/new',
		form: {}
	});
}

async function queued(): Promise<Entry> {
	const entry = await begin();
	const change = await queueEntry(entry.id, entry.rev, { form: { name: 'A' }, send });
	if (!change.ok) throw new Error(change.reason);
	return change.entry;
}

describe('autosave', () => {
	it('saves the content and raises the revision', async () => {
		const entry = await begin();
		const change = await autosave(entry.id, entry.rev, { form: { name: 'Lê Thị Hòa' } });
		expect(change).toMatchObject({ ok: true, entry: { rev: 2, form: { name: 'Lê Thị Hòa' } } });
	});

	it('of an older revision is refused and changes nothing', async () => {
		const entry = await begin();
		await autosave(entry.id, entry.rev, { form: { name: 'mới' } });
		expect(await autosave(entry.id, entry.rev, { form: { name: 'cũ' } })).toEqual({
			ok: false,
			reason: 'changed'
		});
		expect((await readEntry(entry.id, ANA))?.form).toEqual({ name: 'mới' });
	});

	it('that comes late never turns queued back to draft', async () => {
		const entry = await begin();
		// Both are under way at once, as when the timer fires while "Gửi" is pressed.
		const [sent, late] = await Promise.all([
			queueEntry(entry.id, entry.rev, { form: { name: 'A' }, send }),
			autosave(entry.id, entry.rev, { form: { name: 'muộn' } })
		]);
		expect(sent.ok).toBe(true);
		expect(late).toEqual({ ok: false, reason: 'state' });
		expect(await readEntry(entry.id, ANA)).toMatchObject({ state: 'queued', form: { name: 'A' } });
	});

	it.each(['sending', 'sent'] as const)('is refused while %s', async (state) => {
		const entry = await queued();
		await claimEntry(entry.id);
		if (state === 'sent') await markSent(entry.id, null);
		expect(await autosave(entry.id, entry.rev, { form: {} })).toEqual({
			ok: false,
			reason: 'state'
		});
	});

	it('works again once the server asked for a correction', async () => {
		const entry = await queued();
		await claimEntry(entry.id);
		await markNeedsFix(entry.id, { message: 'Chưa hợp lệ', errors: [] });
		const open = await readEntry(entry.id, ANA);
		expect(open?.state).toBe('needs_fix');
		expect((await autosave(entry.id, open?.rev ?? 0, { form: { name: 'B' } })).ok).toBe(true);
	});
});

describe('queueing', () => {
	it('keeps the bodies as text, with the time on this device, and both keys of the draft', async () => {
		const draft = await begin();
		const change = await queueEntry(draft.id, draft.rev, { form: {}, send });
		const entry = change.ok ? change.entry : null;
		expect(entry?.keys).toEqual(draft.keys);
		expect(JSON.parse(entry?.send?.create ?? '')).toMatchObject({
			exemplar: { name: 'A' },
			composed_at: expect.stringMatching(/^\d{4}-.*Z$/) as string
		});
		expect(JSON.parse(entry?.send?.patch ?? '')).toEqual(send.create);
		expect(entry?.send?.action).toEqual({ name: 'submit', body: '{}' });
	});

	it('happens once, however often it is pressed', async () => {
		const entry = await begin();
		const tries = await Promise.all(
			Array.from({ length: 5 }, () => queueEntry(entry.id, entry.rev, { form: {}, send }))
		);
		expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
	});

	it('is taken back only while no try was made', async () => {
		const untouched = await queued();
		expect(await unqueueEntry(untouched.id)).toMatchObject({ ok: true, entry: { state: 'draft' } });
		const tried = await queued();
		await claimEntry(tried.id);
		await putBack(tried.id, Date.now(), 0);
		expect(await unqueueEntry(tried.id)).toEqual({ ok: false, reason: 'state' });
		expect((await readEntry(tried.id, ANA))?.state).toBe('queued');
	});

	it('is claimed by one sender only', async () => {
		const entry = await queued();
		const claims = await Promise.all([claimEntry(entry.id), claimEntry(entry.id)]);
		expect(claims.filter(({ ok }) => ok)).toHaveLength(1);
	});

	it('is found again after the tab that was sending it has gone', async () => {
		const entry = await queued();
		await claimEntry(entry.id);
		await recoverSending(ANA);
		expect(await readEntry(entry.id, ANA)).toMatchObject({ state: 'queued', keys: entry.keys });
	});
});

describe('people sharing a device', () => {
	it('do not see each other', async () => {
		const mine = await begin(ANA);
		await begin(BINH);
		expect((await listEntries(ANA)).map(({ id }) => id)).toEqual([mine.id]);
		expect(await readEntry(mine.id, BINH)).toBeUndefined();
	});

	it('wipe only their own, photos included', async () => {
		const mine = await begin(ANA);
		const other = await begin(BINH);
		const photo = { name: 'a.jpg', type: 'image/jpeg', bytes: new ArrayBuffer(8) };
		await addPhoto(mine.id, photo);
		await addPhoto(other.id, photo);
		await wipe(ANA);
		expect(await listEntries(ANA)).toEqual([]);
		expect(await listPhotos(mine.id)).toEqual([]);
		expect(await listPhotos(other.id)).toHaveLength(1);
	});

	it('are asked about what was not sent', async () => {
		const sent = await queued();
		await claimEntry(sent.id);
		await markSent(sent.id, null);
		await begin();
		expect(await unsentCount(ANA)).toBe(1);
	});
});

describe('photos', () => {
	const photo = { name: 'anh.jpg', type: 'image/jpeg', bytes: new Uint8Array([1, 2, 3]).buffer };

	it('keep their bytes, id and description', async () => {
		const entry = await begin();
		const added = await addPhoto(entry.id, { ...photo, id: 'p-1' });
		await setPhotoAlt('p-1', 'Bà con dọn vệ sinh');
		const [kept] = await listPhotos(entry.id);
		expect(added?.id).toBe('p-1');
		expect(kept).toMatchObject({ id: 'p-1', alt: 'Bà con dọn vệ sinh' });
		expect([...new Uint8Array(kept?.bytes ?? new ArrayBuffer(0))]).toEqual([1, 2, 3]);
	});

	it('cannot be changed once the entry is queued', async () => {
		const entry = await begin();
		await addPhoto(entry.id, { ...photo, id: 'p-2' });
		await queueEntry(entry.id, entry.rev, { form: {}, send });
		expect(await addPhoto(entry.id, photo)).toBeNull();
		expect(await removePhoto('p-2')).toBe(false);
		expect(await setPhotoAlt('p-2', 'khác')).toBe(false);
		expect(await listPhotos(entry.id)).toHaveLength(1);
	});

	it('go when the entry was sent or discarded', async () => {
		const entry = await begin();
		await addPhoto(entry.id, photo);
		await queueEntry(entry.id, entry.rev, { form: {}, send });
		await claimEntry(entry.id);
		expect(await discardEntry(entry.id)).toBe(false);
		await markSent(entry.id, { id: 'n-1' });
		expect(await listPhotos(entry.id)).toEqual([]);
		expect(await discardEntry(entry.id)).toBe(true);
		expect(await readEntry(entry.id, ANA)).toBeUndefined();
	});
});
