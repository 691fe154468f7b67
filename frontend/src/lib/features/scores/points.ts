import type { Line } from './queries';
import { decimal } from '$lib/shared/format';
import { t } from './vi';

/** "38,5" as a person types it: a number, or null where nothing stands; NaN for what is none. */
export function typedPoints(text: string | null): number | null {
	if (text === null) return null;
	return /^\d{1,4}([.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : NaN;
}

/** The points of a line as they count: what a penalty takes away stands with a minus. */
export function signed(line: { kind: string }, points: number | null | undefined): string {
	if (points === null || points === undefined) return t('not_scored');
	return line.kind === 'PENALTY' && points > 0
		? t('taken_off', { points: decimal(points) })
		: decimal(points);
}

export const isAutomatic = ({ kind }: { kind: string }) => kind.startsWith('AUTO_');
export const isPerCase = ({ kind }: { kind: string }) => kind === 'BONUS' || kind === 'PENALTY';

/** The cases of a bonus or a penalty to choose from: so many for so many points. */
export function cases(line: Line): { value: string; label: string }[] {
	const many = Math.round(line.max / line.step);
	return Array.from({ length: many + 1 }, (_, n) => ({
		value: String(n * line.step),
		label: n === 0 ? t('case_none') : t('case_n', { n, points: signed(line, n * line.step) })
	}));
}

/** What may still be earned soonest, over all lines. */
export const nextOffer = (lines: readonly Line[]): string | null =>
	lines.flatMap(({ periods }) => periods).find(({ offer }) => offer)?.offer ?? null;
