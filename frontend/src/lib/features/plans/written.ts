import { valuesOf } from '$lib/shared/ui/form.svelte';
import type { Audience, DutyWrite } from './queries';

export interface PeriodDraft {
	label: string;
	opens_on: string | null;
	nominal_due_on: string | null;
	hard_close_on: string | null;
	date_in_plan: boolean;
}

export const emptyPeriod = (): PeriodDraft => ({
	label: '',
	opens_on: null,
	nominal_due_on: null,
	hard_close_on: null,
	date_in_plan: true
});

/** The quarters of a year as the plan of 2022 has them: the 20th of the last month, closed in the next January. */
export function fourQuarters(year: number): PeriodDraft[] {
	return ['I', 'II', 'III', 'IV'].map((quarter, index) => ({
		label: `Quý ${quarter}`,
		opens_on: `${year}-${String(3 * index + 1).padStart(2, '0')}-01`,
		nominal_due_on: `${year}-${String(3 * index + 3).padStart(2, '0')}-20`,
		hard_close_on: `${year + 1}-01-15`,
		date_in_plan: true
	}));
}

/** "ALL" stands for every one there is, whatever else is checked. */
function chosen(form: HTMLFormElement, name: string): string[] | 'ALL' {
	const values = valuesOf(form, name);
	return values.includes('ALL') ? 'ALL' : values;
}

/** What the form of a duty holds, as the API takes it. */
export function readDuty(
	form: HTMLFormElement,
	values: Readonly<Record<string, string | null>>,
	periods: number
): Omit<DutyWrite, 'code'> {
	const text = (name: string) => values[name] ?? '';
	return {
		clause: text('clause'),
		quotation: text('quotation'),
		kind: text('kind') as DutyWrite['kind'],
		title: text('title'),
		binding: text('binding') as DutyWrite['binding'],
		audience: {
			kinds: chosen(form, 'audience') as Audience['kinds'],
			blocs: chosen(form, 'blocs'),
			include: valuesOf(form, 'include'),
			exclude: valuesOf(form, 'exclude')
		},
		min_count: Number(text('min_count') || '1'),
		count_rule: text('count_rule') as DutyWrite['count_rule'],
		boundary: text('boundary') as DutyWrite['boundary'],
		roll: text('roll') as DutyWrite['roll'],
		scored_for_bloc: values.scored_for_bloc ?? null,
		evidence_required: values.evidence_required === 'true',
		owed_when: values.owed_when ?? null,
		periods: Array.from({ length: periods }, (_, index) => {
			const at = (name: string) => `periods.${index}.${name}`;
			return {
				label: text(at('label')),
				opens_on: text(at('opens_on')),
				nominal_due_on: text(at('nominal_due_on')),
				hard_close_on: values[at('hard_close_on')] ?? null,
				date_in_plan: values[at('date_in_plan')] === 'true'
			};
		})
	};
}
