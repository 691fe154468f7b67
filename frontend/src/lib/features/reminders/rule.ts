import { valuesOf } from '$lib/shared/ui/form.svelte';
import type { Rule, RuleCreate } from './queries';

export const SIDES = ['before', 'on', 'after'] as const;
export type Side = (typeof SIDES)[number];
export const RECIPIENTS = ['to_unit', 'to_leader', 'to_office'] as const;

export const sideOf = (offset: number): Side =>
	offset < 0 ? 'before' : offset > 0 ? 'after' : 'on';

/** Who a rule tells, by the names of its columns. */
export const recipientsOf = (rule: Rule) => RECIPIENTS.filter((name) => rule[name]);

/** The body that the form stands for; a new rule is on. */
export function ruleFrom(form: HTMLFormElement, active: boolean): RuleCreate {
	const [side] = valuesOf(form, 'side');
	const days = Number(valuesOf(form, 'offset_days')[0] ?? 0);
	const to = valuesOf(form, 'to_unit');
	return {
		offset_days: side === 'before' ? -days : side === 'after' ? days : 0,
		to_unit: to.includes('to_unit'),
		to_leader: to.includes('to_leader'),
		to_office: to.includes('to_office'),
		active
	};
}
