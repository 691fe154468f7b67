import { afterEach, describe, expect, it, vi } from 'vitest';
import { language, setLanguage, words } from '.';
import { fill } from './words.svelte';

afterEach(() => setLanguage('vi'));

const source = { left: 'Còn {n} ngày', title: 'Việc cần làm' } as const;
const english = { left: '{n} {n|day|days} left', title: 'To do' };

describe('words', () => {
	it('speak Vietnamese at once and English once it has arrived', async () => {
		const t = words(source, () => Promise.resolve({ default: english }));
		expect(t('left', { n: 3 })).toBe('Còn 3 ngày');
		setLanguage('en');
		expect(t('title')).toBe('Việc cần làm');
		await vi.waitFor(() => expect(t('title')).toBe('To do'));
		expect(t('left', { n: 1 })).toBe('1 day left');
		expect(t('left', { n: 2 })).toBe('2 days left');
		expect(document.documentElement.lang).toBe('en');
		expect(localStorage.getItem('thidua.language')).toBe('en');
		expect(language.current).toBe('en');
	});

	it('keep Vietnamese while English cannot be fetched, and ask again', async () => {
		const load = vi.fn(() => Promise.reject(new TypeError('offline')));
		const t = words(source, load);
		setLanguage('en');
		expect(t('title')).toBe('Việc cần làm');
		await vi.waitFor(() => {
			t('title');
			expect(load.mock.calls.length).toBeGreaterThan(1);
		});
	});

	it('write numbers in the language’s own form', () => {
		expect(fill('{n} mục', { n: 1200 }, 'vi')).toBe('1.200 mục');
		expect(fill('{n} items', { n: 1200 }, 'en')).toBe('1,200 items');
		expect(fill('năm {y}', { y: '2022' }, 'vi')).toBe('năm 2022');
		expect(fill('{x}', {}, 'vi')).toBe('{x}');
	});
});

type Texts = Record<string, string>;

describe('every dictionary', () => {
	// Read as text: vi.ts keeps its texts to itself and gives out only the bound `t`.
	const files = import.meta.glob<string>('/src/lib/**/*{vi,en}.ts', {
		eager: true,
		query: '?raw',
		import: 'default'
	});
	const entry = /^\t'?([\w.]+)'?:\s*'((?:[^'\\]|\\.)*)'/gm;
	const read = (path: string): Texts =>
		Object.fromEntries(
			[...(files[path] ?? '').replaceAll(":\n\t\t'", ": '").matchAll(entry)].map((m) => [
				m[1],
				m[2]
			])
		);
	const pairs = Object.keys(files).filter((path) => path.endsWith('vi.ts'));
	const holes = (text = '') =>
		[...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1]))].toSorted();

	it('is found', () => expect(pairs.length).toBeGreaterThan(4));

	it.each(pairs)('%s and its English have the same keys and holes', (path) => {
		const vietnamese = read(path);
		const translated = read(path.replace(/vi\.ts$/, 'en.ts'));
		expect(Object.keys(vietnamese).length).toBeGreaterThan(0);
		expect(Object.keys(translated)).toEqual(Object.keys(vietnamese));
		for (const [key, text] of Object.entries(vietnamese)) {
			expect(holes(translated[key]), key).toEqual(holes(text));
		}
	});

	it.each(pairs)('%s keeps the house style', (path) => {
		for (const text of Object.values(read(path))) {
			expect(text, 'NFC').toBe(text.normalize('NFC'));
			expect(text).not.toMatch(/!|thất bại|[–—]/);
		}
	});
});
