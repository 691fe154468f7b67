import type { components } from '$lib/shared/api/schema';

export type Step = components['schemas']['HistoryRead'];

/** The last return, if the newer sending answers it; a return before the older one was answered by that already. */
export function askedBetween(
	steps: readonly Step[],
	older: { received_at: string },
	newer: { received_at: string }
): Step | undefined {
	const last = steps.findLast(({ action }) => action === 'return');
	const at = Date.parse(last?.at ?? '');
	return at >= Date.parse(older.received_at) && at <= Date.parse(newer.received_at)
		? last
		: undefined;
}
