import { language } from '$lib/shared/i18n';

const locale = () => (language.current === 'en' ? 'en-GB' : 'vi-VN');

/** 15.400 in Vietnamese, 15,400 in English. */
export function number(value: number, fraction = 0): string {
	return new Intl.NumberFormat(locale(), {
		minimumFractionDigits: fraction,
		maximumFractionDigits: fraction
	}).format(value);
}

/** Points and the like: "38,5", at most two decimals and none where it is whole. */
export const decimal = (value: number): string =>
	new Intl.NumberFormat(locale(), { maximumFractionDigits: 2 }).format(value);

/** A share as "71,5%", without a fraction where it is whole. */
export function percent(part: number, whole: number): string {
	if (whole === 0) return '-';
	const text = new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(
		(100 * part) / whole
	);
	return `${text}%`;
}

/** Rates are always shown with their base: "18/20 (90%)". */
export function rate(part: number, whole: number): string {
	return whole === 0 ? '0/0' : `${number(part)}/${number(whole)} (${percent(part, whole)})`;
}

/** File sizes in kB and MB of 1,000. */
export function fileSize(bytes: number): string {
	return bytes < 1_000_000
		? `${number(Math.max(1, Math.round(bytes / 1000)))} kB`
		: `${number(bytes / 1_000_000, 1)} MB`;
}

/** Vietnamese counts its "từ" by spaces, as the plan's limits do. */
export function wordCount(text: string): number {
	return text.trim() === '' ? 0 : text.trim().split(/\s+/u).length;
}
