import { describe, expect, it } from 'vitest';
import { comparedFields, isAnswered } from './changes';
import type { Version } from './queries';

describe('two versions', () => {
	const version = (n: number, more: object, exemplar: object = {}): Version =>
		({
			n,
			payload: {
				period: { year: 2022, label: 'Quý I' },
				exemplar: { kind: 'INDIVIDUAL', is_minor: false, topic_codes: ['d'], ...exemplar },
				movements: [{ name: 'Nông thôn mới' }],
				photos: [{ alt: 'Con đường', sha256: 'aa' }],
				...more
			}
		}) as unknown as Version;
	const fields = comparedFields(
		version(1, {}),
		version(
			2,
			{ photos: [{ alt: 'Con đường', sha256: 'bb' }] },
			{ results: '86 hộ', birth_year: 1979, prior_awards: ['Giấy khen'], is_minor: true }
		),
		(code) => `${code}) Gương`
	);
	const field = (key: string) => fields.find((one) => one.key === key);

	it('give codes in words, lists by line, and nothing where there is nothing', () => {
		expect(field('kind')).toMatchObject({ before: 'Cá nhân', after: 'Cá nhân' });
		expect(field('results')).toMatchObject({ before: null, after: '86 hộ' });
		expect(field('birth_year')).toMatchObject({ before: null, after: '1979' });
		expect(field('is_minor')).toMatchObject({ before: null, after: 'Có' });
		expect(field('topic_codes')?.after).toBe('d) Gương');
		expect(field('duty_period_id')?.after).toBe('Quý I/2022');
	});

	it('tell a picture that was exchanged for one described alike', () => {
		expect(field('photos')).toMatchObject({
			before: 'Con đường (ảnh bỏ ra)',
			after: 'Con đường (ảnh mới)'
		});
	});

	it('answer a remark by a change of its field, and one on the whole by any', () => {
		const answered = (name: string, changed: string[]) =>
			isAnswered({ field: name, message: '' }, fields, new Set(changed));
		expect(answered('exemplar.results', ['results'])).toBe(true);
		expect(answered('exemplar.photos.0.alt', ['photos'])).toBe(true);
		expect(answered('exemplar.results', ['title'])).toBe(false);
		expect(answered('exemplar', ['title'])).toBe(true);
		expect(answered('exemplar', [])).toBe(false);
	});
});
