import { queryOptions } from '@tanstack/svelte-query';
import { api, body, etagOf, versioned, writing } from '$lib/shared/api/client';
import type { components } from '$lib/shared/api/schema';
import type { ActionBody } from '$lib/shared/ui/actions';
import type { Duty } from './queries';

type Schemas = components['schemas'];
export type PlanDiff = Schemas['PlanDiff'];
export type PartChange = Schemas['PartChange'];
export type Period = Duty['periods'][number];

const at = (id: string) => ({ path: { plan_id: id } });

/** A plan against the one it was made from or amends, in words. */
export const difference = (id: string) =>
	queryOptions({
		queryKey: ['plans', id, 'diff'],
		queryFn: ({ signal }) =>
			body(api.GET('/api/v1/plans/{plan_id}/diff', { params: at(id), signal }))
	});

export const clonePlan = (id: string, year: number, key: string) =>
	versioned(
		api.POST('/api/v1/plans/{plan_id}/clone', {
			params: at(id),
			body: { year },
			headers: writing({ key })
		})
	);

export const amendPlan = (id: string, sent: Schemas['PlanAmend'], key: string) =>
	versioned(
		api.POST('/api/v1/plans/{plan_id}/amendments', {
			params: at(id),
			body: sent,
			headers: writing({ key })
		})
	);

export const deletePlan = (id: string, etag: string) =>
	api.DELETE('/api/v1/plans/{plan_id}', { params: at(id), headers: writing({ etag }) });

const periodAt = (planId: string, dutyId: string, period: Period) => ({
	path: { plan_id: planId, duty_id: dutyId, period_id: period.id }
});

/** What another date would do to a period. */
export const movePreview = (
	planId: string,
	dutyId: string,
	period: Period,
	day: string | null,
	closing: string | null
) =>
	queryOptions({
		queryKey: ['plans', planId, 'move', period.id, period.version, day, closing],
		enabled: day !== null,
		queryFn: ({ signal }) =>
			body(
				api.GET('/api/v1/plans/{plan_id}/duties/{duty_id}/periods/{period_id}/reschedule-preview', {
					params: {
						...periodAt(planId, dutyId, period),
						query: { nominal_due_on: day ?? '', ...(closing ? { hard_close_on: closing } : {}) }
					},
					signal
				})
			)
	});

export const movePeriod = (
	planId: string,
	dutyId: string,
	period: Period,
	sent: ActionBody,
	key: string
) =>
	body(
		api.POST('/api/v1/plans/{plan_id}/duties/{duty_id}/periods/{period_id}/actions/{name}', {
			params: { path: { ...periodAt(planId, dutyId, period).path, name: 'reschedule' } },
			body: sent as Schemas['PeriodAction'],
			headers: writing({ etag: etagOf(period.version), key })
		})
	);
