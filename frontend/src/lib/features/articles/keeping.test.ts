import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '$lib/shared/api/problem';
import { articleKeeper } from './keeping';
import type { Article } from './queries';
import { changedValues, valuesOfArticle, type Values } from './values';

const article = (change: Partial<Article> = {}) =>
	({
		title: 'Một con đường',
		summary: 'Tóm tắt',
		kind: 'NEWS',
		visibility: 'PUBLIC',
		body_html: '<p>Nội dung</p>',
		topic_codes: ['d', 'f'],
		comm_form_code: null,
		movement_ids: [],
		exemplars: [],
		cover: null,
		column: 'Thi đua yêu nước',
		byline: null,
		source: null,
		edition: { n: 1, change_note: null, saved_at: '2022-03-18T07:32:00Z' },
		...change
	}) as unknown as Article;

describe('changedValues', () => {
	it('holds only what differs, and no list that is merely in another order', () => {
		const before = valuesOfArticle(article());
		expect(changedValues(before, { ...before, topic_codes: ['f', 'd'] })).toEqual({});
		expect(changedValues(before, { ...before, title: 'Khác', byline: 'A' })).toEqual({
			title: 'Khác',
			byline: 'A'
		});
	});

	it('says again what another cover shows', () => {
		const before = { ...valuesOfArticle(article()), cover_file_id: 'a', cover_alt: 'Lễ ra quân' };
		expect(changedValues(before, { ...before, cover_file_id: 'b' })).toMatchObject({
			cover_file_id: 'b',
			cover_alt: 'Lễ ra quân'
		});
		expect(changedValues(before, { ...before, cover_file_id: null })).toEqual({
			cover_file_id: null
		});
	});
});

describe('Keeper', () => {
	let screen: Values;
	const save = vi.fn();
	const reload = vi.fn();
	const keeper = () =>
		articleKeeper('"1"', valuesOfArticle(article()), { read: () => screen, save, reload });

	beforeEach(() => {
		vi.useFakeTimers();
		screen = valuesOfArticle(article());
		save.mockReset();
		reload.mockReset();
	});
	afterEach(() => vi.useRealTimers());

	it('saves once the hand rests, only what changed, and the next time under the new version', async () => {
		const draft = keeper();
		save.mockResolvedValue({ value: article(), etag: '"2"' });
		screen = { ...screen, title: 'Hai' };
		draft.touch();
		await vi.advanceTimersByTimeAsync(1000);
		draft.touch();
		await vi.advanceTimersByTimeAsync(1000);
		expect(save).not.toHaveBeenCalled();
		await vi.advanceTimersByTimeAsync(600);
		expect(save).toHaveBeenCalledExactlyOnceWith('"1"', { title: 'Hai' });
		expect(draft.status).toBe('saved');
		expect(draft.savedAt).toBe('2022-03-18T07:32:00Z');

		screen = { ...screen, summary: 'Khác' };
		expect(await draft.save()).toBe(true);
		expect(save).toHaveBeenLastCalledWith('"2"', { summary: 'Khác' });
	});

	it('sends nothing when nothing changed, and waits for a required field', async () => {
		const draft = keeper();
		expect(await draft.save()).toBe(true);
		screen = { ...screen, title: '' };
		expect(await draft.save()).toBe(false);
		expect(draft.status).toBe('held');
		expect(draft.held).toBe('Vui lòng nhập tiêu đề.');
		expect(save).not.toHaveBeenCalled();
	});

	it('keeps what is typed while a save is under way for the next one', async () => {
		const draft = keeper();
		let answer: (saved: unknown) => void = () => undefined;
		save.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
		save.mockResolvedValueOnce({ value: article(), etag: '"3"' });
		screen = { ...screen, title: 'Hai' };
		const first = draft.save();
		screen = { ...screen, title: 'Hai ba' };
		draft.touch();
		answer({ value: article(), etag: '"2"' });
		expect(await first).toBe(false);
		expect(draft.status).toBe('dirty');
		await vi.advanceTimersByTimeAsync(1600);
		expect(save).toHaveBeenLastCalledWith('"2"', { title: 'Hai ba' });
		expect(draft.hasUnsaved).toBe(false);
	});

	it('stops at somebody else’s save, shows it, and overwrites only when told to', async () => {
		const draft = keeper();
		const theirs = { value: article({ title: 'Của người khác' }), etag: '"7"' };
		save.mockRejectedValueOnce(new Problem(412, 'Vừa được sửa.'));
		reload.mockResolvedValue(theirs);
		screen = { ...screen, title: 'Của tôi' };
		expect(await draft.save()).toBe(false);
		expect(draft.status).toBe('conflict');
		expect(draft.theirs).toBe(theirs);
		draft.touch();
		await vi.advanceTimersByTimeAsync(30_000);
		expect(save).toHaveBeenCalledTimes(1);

		save.mockResolvedValue({ value: article(), etag: '"8"' });
		expect(await draft.overwrite()).toBe(true);
		expect(save).toHaveBeenLastCalledWith('"7"', { title: 'Của tôi' });
	});

	it('tries again by itself without network, not after a refusal', async () => {
		const draft = keeper();
		save.mockRejectedValueOnce(new Problem(0, 'Mất mạng.'));
		save.mockResolvedValueOnce({ value: article(), etag: '"2"' });
		screen = { ...screen, title: 'Hai' };
		await draft.save();
		expect(draft.status).toBe('failed');
		await vi.advanceTimersByTimeAsync(10_100);
		expect(draft.status).toBe('saved');

		save.mockRejectedValueOnce(new Problem(422, 'Sai.'));
		screen = { ...screen, title: '<b>' };
		await draft.save();
		await vi.advanceTimersByTimeAsync(30_000);
		expect(save).toHaveBeenCalledTimes(3);
		expect(draft.status).toBe('failed');
	});
});
