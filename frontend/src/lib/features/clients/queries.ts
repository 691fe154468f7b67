import { infiniteQueryOptions, queryOptions } from '@tanstack/svelte-query';
import { api, body, versioned, writing } from '$lib/shared/api/client';
import type { components } from '$lib/shared/api/schema';
import type { ActionCall } from '$lib/shared/ui/actions';

type Schemas = components['schemas'];
export type Client = Schemas['ApiClientRead'];
export type UsageDay = Schemas['ApiClientDay'];
type Scope = Schemas['ApiScope'];

/** What a key may be used for; the API refuses any other. */
export const SCOPES: readonly Scope[] = ['portal.read'];

export const clients = (filters: Readonly<Record<string, string>>) =>
	infiniteQueryOptions({
		queryKey: ['api-clients', 'list', filters],
		initialPageParam: undefined as string | undefined,
		queryFn: ({ pageParam, signal }) => {
			const { state, sort } = filters;
			const query = { limit: 20, cursor: pageParam, sort, state: state as Client['state'] };
			return body(api.GET('/api/v1/api-clients', { params: { query }, signal }));
		},
		getNextPageParam: (page) => page.next_cursor ?? undefined
	});

const at = (id: string) => ({ path: { client_id: id } });

export const client = (id: string) =>
	queryOptions({
		queryKey: ['api-clients', id],
		queryFn: ({ signal }) =>
			versioned(api.GET('/api/v1/api-clients/{client_id}', { params: at(id), signal }))
	});

export const usage = (id: string) =>
	queryOptions({
		queryKey: ['api-clients', id, 'usage'],
		queryFn: ({ signal }) =>
			body(api.GET('/api/v1/api-clients/{client_id}/usage', { params: at(id), signal }))
	});

export const createClient = (sent: Schemas['ApiClientCreate'], key: string) =>
	body(api.POST('/api/v1/api-clients', { body: sent, headers: writing({ key }) }));

export const editClient = (id: string, etag: string, sent: Schemas['ApiClientUpdate']) =>
	versioned(
		api.PATCH('/api/v1/api-clients/{client_id}', {
			params: at(id),
			body: sent,
			headers: writing({ etag })
		})
	);

export const actOnClient = (id: string, etag: string, { name, body: sent, key }: ActionCall) =>
	body(
		api.POST('/api/v1/api-clients/{client_id}/actions/{name}', {
			params: { path: { client_id: id, name } },
			body: sent as Schemas['NoteBody'],
			headers: writing({ etag, key })
		})
	);
