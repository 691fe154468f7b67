import { language } from './language.svelte';
import type { Dictionary, Translate, Translation } from './types';

const HOLE = /\{(\w+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g;

const numbers = {
	vi: new Intl.NumberFormat('vi-VN'),
	en: new Intl.NumberFormat('en-GB')
};

/**
 * Fills the holes of a text. `{n}` takes the value (numbers in the language's own form);
 * `{n|day|days}` takes the first word for one and the second for any other number.
 */
export function fill(
	text: string,
	values: Readonly<Record<string, string | number>>,
	lang: 'vi' | 'en'
): string {
	return text.replace(HOLE, (whole, name: string, one?: string, many?: string) => {
		const value = values[name];
		if (value === undefined) return whole;
		if (one !== undefined && many !== undefined) return value === 1 ? one : many;
		return typeof value === 'number' ? numbers[lang].format(value) : value;
	});
}

/**
 * Binds a feature's words: `export const t = words(vi, () => import('./en'))` at the end of its vi.ts.
 * Until the English file has arrived the Vietnamese text stands in its place.
 */
export function words<const Source extends Dictionary>(
	vi: Source,
	loadEnglish: () => Promise<{ default: Translation<Source> }>
): Translate<Source> {
	let english = $state.raw<Translation<Source> | null>(null);
	let asked = false;

	function dictionary(): Translation<Source> {
		if (language.current === 'vi') return vi;
		if (!asked) {
			asked = true;
			void loadEnglish().then(
				(module) => (english = module.default),
				// Offline and never fetched: Vietnamese stays, the next switch tries again.
				() => (asked = false)
			);
		}
		return english ?? vi;
	}

	return (key, ...values) => {
		const text = dictionary()[key];
		return values[0] ? fill(text, values[0], language.current) : text;
	};
}
