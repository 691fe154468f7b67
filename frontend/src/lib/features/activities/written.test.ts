import { describe, expect, it } from 'vitest';
import { authorLines, authorsFrom } from './written';

describe('the authors of an initiative', () => {
	it('are read one a line, with the year that may follow the name', () => {
		expect(authorsFrom(' Lê Văn Hòa, 1980 \n\nTrần Thị Mơ\nChau Sóc Kha 1982')).toEqual([
			{ name: 'Lê Văn Hòa', birth_year: 1980 },
			{ name: 'Trần Thị Mơ', birth_year: null },
			{ name: 'Chau Sóc Kha', birth_year: 1982 }
		]);
	});

	it('come back as they were written', () => {
		const lines = 'Lê Văn Hòa, 1980\nTrần Thị Mơ';
		const read = authorsFrom(lines).map(({ name, birth_year }) => ({
			name,
			birth_year: birth_year ?? null
		}));
		expect(authorLines(read)).toBe(lines);
	});
});
