import { infiniteQueryOptions, queryOptions } from '@tanstack/svelte-query';
import { api, body, versioned, writing } from '$lib/shared/api/client';
import type { components } from '$lib/shared/api/schema';
import type { ActionCall } from '$lib/shared/ui/actions';

type Schemas = components['schemas'];
export type Exemplar = Schemas['ExemplarRead'];
export type ExemplarBrief = Schemas['ExemplarBrief'];

/** Every exemplar that the caller may see, under the filters of the address bar. */
export const exemplars = (filters: Readonly<Record<string, string>>) =>
	infiniteQueryOptions({
		queryKey: ['exemplars', 'list', filters],
		initialPageParam: null as string | null,
		queryFn: ({ pageParam, signal }) => {
			const { kind, field, state, year, ...rest } = filters;
			return body(
				api.GET('/api/v1/exemplars', {
					params: {
						query: {
							...rest,
							limit: 20,
							...(kind ? { kind: kind as Exemplar['kind'] } : {}),
							...(field ? { field: field as Exemplar['field'] } : {}),
							...(state ? { state: state as Exemplar['state'] } : {}),
							...(year ? { year: Number(year) } : {}),
							...(pageParam ? { cursor: pageParam } : {})
						}
					},
					signal
				})
			);
		},
		getNextPageParam: (page) => page.next_cursor
	});

export const exemplar = (id: string) =>
	queryOptions({
		queryKey: ['exemplars', id, 'record'],
		queryFn: ({ signal }) =>
			versioned(
				api.GET('/api/v1/exemplars/{exemplar_id}', {
					params: { path: { exemplar_id: id } },
					signal
				})
			)
	});

export const exemplarLife = (id: string) =>
	queryOptions({
		queryKey: ['exemplars', id, 'timeline'],
		queryFn: ({ signal }) =>
			body(
				api.GET('/api/v1/exemplars/{exemplar_id}/timeline', {
					params: { path: { exemplar_id: id } },
					signal
				})
			)
	});

/** The newest articles that speak of it. */
export const articlesAbout = (id: string) =>
	queryOptions({
		queryKey: ['articles', 'about', id],
		queryFn: ({ signal }) =>
			body(
				api.GET('/api/v1/articles', {
					params: { query: { exemplar_id: id, limit: 10, sort: '-updated_at' } },
					signal
				})
			)
	});

export const actOnExemplar = (id: string, etag: string, { name, body: sent, key }: ActionCall) =>
	versioned(
		api.POST('/api/v1/exemplars/{exemplar_id}/actions/{name}', {
			params: { path: { exemplar_id: id, name } },
			body: sent as Schemas['ExemplarAction'],
			headers: writing({ etag, key })
		})
	);
