import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import Difference from './Difference.svelte';
import { changeOf, compare } from './difference';

const joined = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text).join('');

describe('compare', () => {
	it('finds nothing between equal texts, also when only the form of the accents differs', () => {
		const rows = compare('Hòa bình', 'Hòa bình'.normalize('NFD'));
		expect(rows.map(({ kind }) => kind)).toEqual(['same']);
		expect(changeOf(rows)).toBe('same');
	});

	it('marks the words of a changed paragraph and keeps both texts whole', () => {
		const old = 'Ông vận động 12 hộ hiến đất mở đường.';
		const fresh = 'Ông vận động 18 hộ dân hiến đất mở đường.';
		const [row] = compare(old, fresh);
		expect(row?.kind).toBe('changed');
		expect(joined(row?.before ?? [])).toBe(old);
		expect(joined(row?.after ?? [])).toBe(fresh);
		expect(row?.before.filter(({ mark }) => mark === 'removed')).toEqual([
			{ mark: 'removed', text: '12 ' }
		]);
		expect(row?.after.filter(({ mark }) => mark === 'added').map(({ text }) => text)).toEqual([
			'18 ',
			'dân '
		]);
	});

	it('tells a new paragraph from a changed one', () => {
		const rows = compare(
			'Đoạn một nói về con đường.\nĐoạn hai nói về cây cầu mới của ấp.',
			'Đoạn một nói về con đường.\nHoàn toàn khác hẳn nội dung.\nĐoạn hai nói về cây cầu cũ của ấp.'
		);
		expect(rows.map(({ kind }) => kind)).toEqual(['same', 'added', 'changed']);
	});

	it('sets one paragraph beside another that took its place, each as a whole when they share little', () => {
		expect(compare('một hai ba', 'bốn năm sáu')).toEqual([
			{
				kind: 'changed',
				before: [{ mark: 'removed', text: 'một hai ba' }],
				after: [{ mark: 'added', text: 'bốn năm sáu' }]
			}
		]);
	});

	it('counts a field that came, went, or was turned round', () => {
		expect(changeOf(compare(null, 'Có kết quả'))).toBe('added');
		expect(changeOf(compare('Có kết quả', ''))).toBe('removed');
		expect(compare('một hai\nba bốn', 'năm sáu').map(({ kind }) => kind)).toEqual([
			'added',
			'removed',
			'removed'
		]);
	});
});

describe('Difference', () => {
	it('says in words what was added and what went, and leaves out equal fields', () => {
		render(Difference, {
			fields: [
				{ key: 'title', label: 'Tiêu đề', before: 'Một', after: 'Một' },
				{ key: 'results', label: 'Kết quả', before: '86 hộ đi lại dễ', after: '90 hộ đi lại dễ' },
				{ key: 'lessons', label: 'Bài học', before: null, after: 'Nói đi đôi với làm' }
			],
			before: 'Bản 1',
			after: 'Bản 2'
		});
		expect(screen.queryByText('Tiêu đề')).toBeNull();
		expect(screen.getByRole('heading', { name: 'Kết quả Sửa' })).toBeVisible();
		expect(screen.getByRole('heading', { name: 'Bài học Thêm' })).toBeVisible();
		expect(document.querySelector('del')?.textContent).toContain('Bỏ: 86');
		expect(document.querySelector('ins')?.textContent).toContain('Thêm: 90');
	});

	it('says so where nothing differs', () => {
		render(Difference, { fields: [{ key: 'a', label: 'A', before: 'x', after: 'x' }] });
		expect(screen.getByText('Không có khác biệt.')).toBeVisible();
	});
});
