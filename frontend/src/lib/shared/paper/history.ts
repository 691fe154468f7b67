import type { components } from '$lib/shared/api/schema';
import type { Remark } from '$lib/shared/api/types';

export type Step = components['schemas']['HistoryRead'];

/** The remarks per field of a return; none for any other step. */
export function remarksOf(step: Step): Remark[] {
	return Array.isArray(step.details.remarks) ? (step.details.remarks as Remark[]) : [];
}

/** The last time it was returned. */
export const lastReturn = (steps: readonly Step[]): Step | undefined =>
	steps.findLast(({ action }) => action === 'return');
