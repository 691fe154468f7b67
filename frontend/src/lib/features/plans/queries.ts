import { infiniteQueryOptions, queryOptions } from '@tanstack/svelte-query';
import { api, body, etagOf, versioned, writing } from '$lib/shared/api/client';
import { paged, whole } from '$lib/shared/api/pages';
import type { components } from '$lib/shared/api/schema';
import type { ActionCall } from '$lib/shared/ui/actions';

type Schemas = components['schemas'];
export type Plan = Schemas['PlanRead'];
export type PlanBrief = Schemas['PlanBrief'];
export type Clause = Schemas['ClauseRead'];
export type Duty = Schemas['DutyRead'];
export type Audience = Schemas['Audience'];
export type DutyWrite = Schemas['DutyCreate'];
type State = Schemas['PlanState'];

export const plans = (filters: Readonly<Record<string, string>>) =>
	infiniteQueryOptions({
		queryKey: ['plans', 'list', filters],
		initialPageParam: null as string | null,
		queryFn: ({ pageParam, signal }) =>
			body(
				api.GET('/api/v1/plans', {
					params: {
						query: {
							limit: 20,
							...(filters.state ? { state: filters.state as State } : {}),
							...(pageParam ? { cursor: pageParam } : {})
						}
					},
					signal
				})
			),
		getNextPageParam: (page) => page.next_cursor
	});

/** The issued plans, the newest year first. */
export const issuedPlans = () =>
	queryOptions({
		queryKey: ['plans', 'issued'],
		queryFn: ({ signal }) =>
			body(
				api.GET('/api/v1/plans', {
					params: { query: { state: 'ISSUED', amendment: false, limit: 5 } },
					signal
				})
			)
	});

const at = (id: string) => ({ path: { plan_id: id } });

export const plan = (id: string) =>
	queryOptions({
		queryKey: ['plans', id],
		queryFn: ({ signal }) =>
			versioned(api.GET('/api/v1/plans/{plan_id}', { params: at(id), signal }))
	});

export const planHistory = (id: string) =>
	queryOptions({
		queryKey: ['plans', id, 'history'],
		queryFn: ({ signal }) =>
			body(api.GET('/api/v1/plans/{plan_id}/history', { params: at(id), signal }))
	});

export const clauses = (id: string) =>
	queryOptions({
		queryKey: ['plans', id, 'clauses'],
		queryFn: ({ signal }) =>
			whole((cursor) =>
				body(
					api.GET('/api/v1/plans/{plan_id}/clauses', {
						params: { ...at(id), query: paged(cursor) },
						signal
					})
				)
			)
	});

export const duties = (id: string) =>
	queryOptions({
		queryKey: ['plans', id, 'duties'],
		queryFn: ({ signal }) =>
			whole((cursor) =>
				body(
					api.GET('/api/v1/plans/{plan_id}/duties', {
						params: { ...at(id), query: paged(cursor) },
						signal
					})
				)
			)
	});

export const duty = (planId: string, dutyId: string) =>
	queryOptions({
		queryKey: ['plans', planId, 'duties', dutyId],
		queryFn: ({ signal }) =>
			versioned(
				api.GET('/api/v1/plans/{plan_id}/duties/{duty_id}', {
					params: { path: { plan_id: planId, duty_id: dutyId } },
					signal
				})
			)
	});

/** Who would owe what; with a duty, its owners by name. */
export const preview = (id: string, dutyId?: string) =>
	queryOptions({
		queryKey: ['plans', id, 'preview', dutyId ?? null],
		queryFn: ({ signal }) =>
			body(
				api.GET('/api/v1/plans/{plan_id}/preview-obligations', {
					params: { ...at(id), query: dutyId ? { duty_id: dutyId } : {} },
					signal
				})
			)
	});

/** Every bloc, for audiences and their words. */
export const blocs = (year: number) =>
	queryOptions({
		queryKey: ['blocs', year],
		staleTime: 300_000,
		queryFn: ({ signal }) =>
			whole((cursor) =>
				body(api.GET('/api/v1/blocs', { params: { query: { year, ...paged(cursor) } }, signal }))
			)
	});

/** Units by name for an audience, which names them by code. */
export async function findUnitCodes(text: string, signal: AbortSignal) {
	const query = { limit: 20, ...(text ? { q: text } : {}) };
	const { items } = await body(api.GET('/api/v1/units', { params: { query }, signal }));
	return items.map(({ code, name, parent }) => ({
		value: code,
		label: name,
		hint: parent?.short_name ?? parent?.name
	}));
}

export const createPlan = (sent: Schemas['PlanCreate'], key: string) =>
	versioned(api.POST('/api/v1/plans', { body: sent, headers: writing({ key }) }));

export const editPlan = (id: string, etag: string, sent: Schemas['PlanUpdate']) =>
	versioned(
		api.PATCH('/api/v1/plans/{plan_id}', {
			params: at(id),
			body: sent,
			headers: writing({ etag })
		})
	);

export const actOnPlan = (id: string, etag: string, { name, body: sent, key }: ActionCall) =>
	versioned(
		api.POST('/api/v1/plans/{plan_id}/actions/{name}', {
			params: { path: { plan_id: id, name } },
			body: sent as Schemas['PlanAction'],
			headers: writing({ etag, key })
		})
	);

export const createClause = (
	id: string,
	sent: { path: string; text: string; position?: number },
	key: string
) =>
	body(
		api.POST('/api/v1/plans/{plan_id}/clauses', {
			params: at(id),
			// Without a position the paragraph comes last.
			body: sent as Schemas['ClauseWrite'],
			headers: writing({ key })
		})
	);

const clauseAt = (id: string, clause: Clause) => ({ path: { plan_id: id, clause_id: clause.id } });

export const editClause = (id: string, clause: Clause, sent: { path: string; text: string }) =>
	body(
		api.PATCH('/api/v1/plans/{plan_id}/clauses/{clause_id}', {
			params: clauseAt(id, clause),
			body: sent as Schemas['ClauseUpdate'],
			headers: writing({ etag: etagOf(clause.version) })
		})
	);

export const deleteClause = (id: string, clause: Clause) =>
	api.DELETE('/api/v1/plans/{plan_id}/clauses/{clause_id}', {
		params: clauseAt(id, clause),
		headers: writing({ etag: etagOf(clause.version) })
	});

export const createDuty = (id: string, sent: DutyWrite, key: string) =>
	body(
		api.POST('/api/v1/plans/{plan_id}/duties', {
			params: at(id),
			body: sent,
			headers: writing({ key })
		})
	);

const dutyAt = (id: string, dutyId: string) => ({ path: { plan_id: id, duty_id: dutyId } });

export const editDuty = (id: string, dutyId: string, etag: string, sent: Omit<DutyWrite, 'code'>) =>
	body(
		api.PATCH('/api/v1/plans/{plan_id}/duties/{duty_id}', {
			params: dutyAt(id, dutyId),
			body: sent as Schemas['DutyUpdate'],
			headers: writing({ etag })
		})
	);

export const deleteDuty = (id: string, duty: Duty) =>
	api.DELETE('/api/v1/plans/{plan_id}/duties/{duty_id}', {
		params: dutyAt(id, duty.id),
		headers: writing({ etag: etagOf(duty.version) })
	});
