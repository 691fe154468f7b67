import { describe, expect, it, vi } from 'vitest';
import { Problem } from '$lib/shared/api/problem';
import { checkReceipt, tidyCode } from './receipts';

const answer = (status: number, body: unknown) =>
	vi.stubGlobal('fetch', vi.fn().mockResolvedValue(new Response(JSON.stringify(body), { status })));

describe('receipts', () => {
	it.each([
		['abcd efgh jkmn', 'ABCD-EFGH-JKMN'],
		[' ABCDEFGHJKMN ', 'ABCD-EFGH-JKMN'],
		['abcd-ef', 'ABCD-EF'],
		['', '']
	])('%j is read as %j', (typed, code) => {
		expect(tidyCode(typed)).toBe(code);
	});

	it('a known code tells when, an unknown one nothing, trouble is thrown', async () => {
		answer(200, { valid: true, received_at: '2022-03-01T02:00:00Z' });
		expect(await checkReceipt('ABCD-EFGH-JKMN')).toBe('2022-03-01T02:00:00Z');
		answer(404, {});
		expect(await checkReceipt('ABCD-EFGH-JKMN')).toBeNull();
		answer(429, {});
		await expect(checkReceipt('ABCD-EFGH-JKMN')).rejects.toBeInstanceOf(Problem);
	});
});
