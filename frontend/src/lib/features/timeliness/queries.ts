import { queryOptions } from '@tanstack/svelte-query';
import { api, body } from '$lib/shared/api/client';
import type { components } from '$lib/shared/api/schema';
import type { DutyKind } from '$lib/shared/terms/kinds';

type Schemas = components['schemas'];
export type Matrix = Schemas['TimelinessRead'];
export type Row = Schemas['MatrixRow'];
export type Cell = Schemas['MatrixCell'];

/** Unit × period for one kind of duty; without a year the server takes its own. */
export const timeliness = (kind: DutyKind, year: number | null) =>
	queryOptions({
		queryKey: ['dashboard', 'timeliness', kind, year],
		queryFn: ({ signal }) =>
			body(
				api.GET('/api/v1/dashboard/timeliness', {
					params: { query: { kind, ...(year ? { year } : {}) } },
					signal
				})
			)
	});

/** The years that have a plan. */
export const planYears = () =>
	queryOptions({
		queryKey: ['plans', 'years'],
		queryFn: async ({ signal }) => {
			const { items } = await body(
				api.GET('/api/v1/plans', { params: { query: { limit: 100 } }, signal })
			);
			return [...new Set(items.map(({ year }) => year))];
		}
	});
