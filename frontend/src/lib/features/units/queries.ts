import { infiniteQueryOptions, queryOptions } from '@tanstack/svelte-query';
import { api, body, versioned, writing } from '$lib/shared/api/client';
import type { components } from '$lib/shared/api/schema';
import type { UnitKind } from '$lib/shared/terms/kinds';

type Schemas = components['schemas'];
export type Unit = Schemas['UnitRead'];

/** Units by name or code; `as_of` shows those of a day, by the names they bore then. */
export const units = (filters: Readonly<Record<string, string>>) =>
	infiniteQueryOptions({
		queryKey: ['units', 'list', filters],
		initialPageParam: undefined as string | undefined,
		queryFn: ({ pageParam, signal }) => {
			const { q, sort, kind, parent_id, as_of } = filters;
			const query = { limit: 20, cursor: pageParam, q, sort, parent_id, as_of };
			return body(
				api.GET('/api/v1/units', {
					params: { query: { ...query, kind: kind as UnitKind | undefined } },
					signal
				})
			);
		},
		getNextPageParam: (page) => page.next_cursor ?? undefined
	});

export const unit = (id: string) =>
	queryOptions({
		queryKey: ['units', id],
		queryFn: ({ signal }) =>
			versioned(api.GET('/api/v1/units/{unit_id}', { params: { path: { unit_id: id } }, signal }))
	});

/** The blocs with their members in a year; there are a handful. */
export const blocsOf = (year: number) =>
	queryOptions({
		queryKey: ['blocs', 'list', year],
		queryFn: ({ signal }) =>
			body(api.GET('/api/v1/blocs', { params: { query: { year, limit: 100 } }, signal }))
	});

/** How many accounts a unit has, for the administrator. */
export const accountsOf = (id: string) =>
	queryOptions({
		queryKey: ['users', 'of-unit', id],
		queryFn: async ({ signal }) => {
			const query = { unit_id: id, disabled: false, limit: 1 };
			return (await body(api.GET('/api/v1/users', { params: { query }, signal }))).total ?? 0;
		}
	});

export const createUnit = (sent: Schemas['UnitCreate'], key: string) =>
	body(api.POST('/api/v1/units', { body: sent, headers: writing({ key }) }));

export const editUnit = (id: string, etag: string, sent: Schemas['UnitUpdate']) =>
	versioned(
		api.PATCH('/api/v1/units/{unit_id}', {
			params: { path: { unit_id: id } },
			body: sent,
			headers: writing({ etag })
		})
	);
