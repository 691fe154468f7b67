import { daysBetween } from '$lib/shared/format';
import type { Obligation } from './queries';

const OPEN = new Set(['PENDING', 'RETURNED']);

/** The open obligation that is due first; one already missed comes before any other. */
export function nextOpen(obligations: readonly Obligation[]): Obligation | undefined {
	return openOnes(obligations)[0];
}

/** Days to the last good day; negative when it has passed. `now` is the server's time in a demo. */
export const daysLeft = (obligation: Obligation, now: string | Date): number =>
	daysBetween(now, obligation.effective_last_good_day);

const NEAR_DAYS = 7;

export function urgency(days: number): 'calm' | 'near' | 'late' {
	if (days < 0) return 'late';
	return days <= NEAR_DAYS ? 'near' : 'calm';
}

/** What is still to be sent: the soonest limit first. */
export function openOnes(obligations: readonly Obligation[]): Obligation[] {
	return obligations
		.filter(({ state }) => OPEN.has(state))
		.toSorted((a, b) => a.effective_due_before.localeCompare(b.effective_due_before));
}

/** What needs nothing more, the latest first. */
export function settledOnes(obligations: readonly Obligation[]): Obligation[] {
	return obligations
		.filter(({ state }) => !OPEN.has(state))
		.toSorted((a, b) => b.effective_due_before.localeCompare(a.effective_due_before));
}

/** The reasons that say more than the limit, which stands above them in words. */
export const newReasons = (obligation: Pick<Obligation, 'reasons' | 'in_words'>): string[] =>
	obligation.reasons.filter((reason) => !reason.includes(obligation.in_words));

export type StepStatus = 'done' | 'late' | 'missed' | 'current' | 'future';

/** How a period stands on the four-step line. */
export function stepStatus(obligation: Obligation, now: string | Date): StepStatus {
	if (!OPEN.has(obligation.state)) return obligation.timeliness === 'LATE' ? 'late' : 'done';
	if (daysLeft(obligation, now) < 0) return 'missed';
	return daysBetween(now, obligation.period.opens_at) > 0 ? 'future' : 'current';
}
