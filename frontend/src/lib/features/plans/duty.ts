import { isoDate } from '$lib/shared/format';
import { unitKindWord } from '$lib/shared/terms/kinds';
import type { Audience, Duty, DutyWrite } from './queries';
import { t } from './vi';

interface Named {
	code: string;
	name: string;
}

/** A closing instant is the midnight after the last day on which anything is received. */
export const lastDay = (closing: string) => isoDate(new Date(Date.parse(closing) - 1));

/** A duty as the editor wrote it: to be edited, or to be written again after it was deleted. */
export function asWritten(duty: Duty): DutyWrite {
	const { code, clause, quotation, kind, title, binding, audience } = duty;
	const { min_count, count_rule, boundary, roll } = duty;
	const { scored_for_bloc, evidence_required, owed_when } = duty;
	return {
		code,
		clause,
		quotation,
		kind,
		title,
		binding,
		audience,
		min_count,
		count_rule,
		boundary,
		roll,
		scored_for_bloc,
		evidence_required,
		owed_when,
		periods: duty.periods.map((period) => ({
			label: period.label,
			opens_on: isoDate(period.opens_at),
			nominal_due_on: period.nominal_due_on,
			hard_close_on: period.hard_close_at ? lastDay(period.hard_close_at) : null,
			date_in_plan: period.date_in_plan
		}))
	};
}

/** A code of its own for a new duty, after what it asks for: NOMINATION, NOMINATION_2 … */
export function freeCode(kind: string, taken: readonly string[]): string {
	if (!taken.includes(kind)) return kind;
	let n = 2;
	while (taken.includes(`${kind}_${n}`)) n += 1;
	return `${kind}_${n}`;
}

const low = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
const high = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** The rule of an audience as one sentence: "Xã, thị trấn; Phòng Giáo dục và Đào tạo; trừ …". */
export function audienceWords(
	{ kinds, blocs, include = [], exclude = [] }: Audience,
	units: readonly Named[],
	allBlocs: readonly Named[]
): string {
	const nameIn = (list: readonly Named[], code: string) =>
		list.find((one) => one.code === code)?.name ?? code;
	const parts: string[] = [];
	if (kinds === 'ALL') parts.push(t('everyone'));
	else if (kinds?.length) parts.push(kinds.map((kind) => low(unitKindWord(kind))).join(', '));
	if (include.length) parts.push(include.map((code) => nameIn(units, code)).join(', '));
	if (blocs === 'ALL') parts.push(t('all_blocs'));
	else blocs?.forEach((code) => parts.push(t('bloc_named', { name: nameIn(allBlocs, code) })));
	if (parts.length === 0) return t('nobody_named');
	if (exclude.length) {
		parts.push(t('except', { names: exclude.map((code) => nameIn(units, code)).join(', ') }));
	}
	return high(parts.join('; '));
}

/** Parts of a list under the heading they share, in the order in which they come. */
export function groupedBy<Item>(items: readonly Item[], key: (item: Item) => string) {
	const groups: { key: string; items: Item[] }[] = [];
	for (const item of items) {
		const group = groups.find((other) => other.key === key(item));
		if (group) group.items.push(item);
		else groups.push({ key: key(item), items: [item] });
	}
	return groups;
}
