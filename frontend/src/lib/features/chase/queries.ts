import { infiniteQueryOptions, queryOptions } from '@tanstack/svelte-query';
import { api, body, writing } from '$lib/shared/api/client';
import { download } from '$lib/shared/api/download';
import type { components, operations } from '$lib/shared/api/schema';

type Schemas = components['schemas'];
export type Chase = Schemas['ChaseRead'];
export type ChaseUnit = Schemas['ChaseUnit'];
export type Call = Schemas['CallRead'];
export type CallCreate = Schemas['CallCreate'];
type Filters = NonNullable<
	operations['read_chase_api_v1_dashboard_chase_get']['parameters']['query']
>;

export const FILTERS = ['kind', 'bloc_id', 'overdue', 'period', 'year', 'due_within'] as const;

/** What the address bar says, as the API takes it. */
export function asked(filters: Readonly<Record<string, string>>): Filters {
	const { year, due_within: within, overdue, ...plain } = filters;
	return {
		...(plain as Filters),
		...(year ? { year: Number(year) } : {}),
		...(within ? { due_within: Number(within) } : {}),
		...(overdue ? { overdue: overdue === 'true' } : {})
	};
}

/** Who has not sent what, by bloc and unit. */
export const chase = (filters: Readonly<Record<string, string>>) =>
	queryOptions({
		queryKey: ['dashboard', 'chase', filters],
		queryFn: ({ signal }) =>
			body(api.GET('/api/v1/dashboard/chase', { params: { query: asked(filters) }, signal }))
	});

/** The letter about what the list shows, or about some of its units. */
export const chaseLetter = (
	filters: Readonly<Record<string, string>>,
	unitIds: readonly string[] | null
) => {
	const wanted = { overdue: null, ...asked(filters) };
	const params = unitIds ? { ...wanted, unit_ids: unitIds } : wanted;
	return download('/api/v1/documents', { template: 'chase_letter', params });
};

export const blocs = (year: number) =>
	queryOptions({
		queryKey: ['blocs', 'list', year],
		queryFn: ({ signal }) =>
			body(api.GET('/api/v1/blocs', { params: { query: { year, limit: 100 } }, signal }))
	});

/** The calls to one unit, newest first. */
export const calls = (unitId: string) =>
	infiniteQueryOptions({
		queryKey: ['call-logs', unitId],
		initialPageParam: undefined as string | undefined,
		queryFn: ({ pageParam, signal }) => {
			const query = { unit_id: unitId, limit: 20, cursor: pageParam };
			return body(api.GET('/api/v1/call-logs', { params: { query }, signal }));
		},
		getNextPageParam: (page) => page.next_cursor ?? undefined
	});

export const logCall = (sent: CallCreate, key: string) =>
	body(api.POST('/api/v1/call-logs', { body: sent, headers: writing({ key }) }));
