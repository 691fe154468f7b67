import { infiniteQueryOptions, queryOptions } from '@tanstack/svelte-query';
import { api, body, versioned, writing } from '$lib/shared/api/client';
import type { components } from '$lib/shared/api/schema';
import type { ActionCall } from '$lib/shared/ui/actions';

type Schemas = components['schemas'];
export type Activity = Schemas['ActivityRead'];
export type Initiative = Schemas['InitiativeRead'];
export type Level = Schemas['InitiativeLevel'];

export const LEVELS: readonly Level[] = ['UNIT', 'DISTRICT', 'PROVINCE'];

export const activity = (id: string) =>
	queryOptions({
		queryKey: ['activities', id],
		queryFn: ({ signal }) =>
			versioned(
				api.GET('/api/v1/activities/{activity_id}', {
					params: { path: { activity_id: id } },
					signal
				})
			)
	});

export const activityHistory = (id: string) =>
	queryOptions({
		queryKey: ['activities', id, 'history'],
		queryFn: ({ signal }) =>
			body(
				api.GET('/api/v1/activities/{activity_id}/history', {
					params: { path: { activity_id: id } },
					signal
				})
			)
	});

/** The forms of II.2, sub-forms after their form. */
export const forms = () =>
	queryOptions({
		queryKey: ['comm-forms'],
		staleTime: 600_000,
		queryFn: async ({ signal }) => {
			const query = { limit: 100 };
			const found = await body(api.GET('/api/v1/comm-forms', { params: { query }, signal }));
			return found.items.map(({ code, name }) => ({ value: code, label: `${code}) ${name}` }));
		}
	});

export const createActivity = (sent: Schemas['ActivityCreate'], key: string) =>
	versioned(api.POST('/api/v1/activities', { body: sent, headers: writing({ key }) }));

export const editActivity = (id: string, etag: string, sent: Schemas['ActivityUpdate']) =>
	versioned(
		api.PATCH('/api/v1/activities/{activity_id}', {
			params: { path: { activity_id: id } },
			body: sent,
			headers: writing({ etag })
		})
	);

export const act = (id: string, etag: string, { name, body: sent, key }: ActionCall) =>
	versioned(
		api.POST('/api/v1/activities/{activity_id}/actions/{name}', {
			params: { path: { activity_id: id, name } },
			body: sent,
			headers: writing({ etag, key })
		})
	);

export const initiatives = (filters: Readonly<Record<string, string>>) =>
	infiniteQueryOptions({
		queryKey: ['initiatives', 'list', filters],
		initialPageParam: undefined as string | undefined,
		queryFn: ({ pageParam, signal }) => {
			const { q, sort, level } = filters;
			const query = { limit: 20, cursor: pageParam, q, sort, level: level as Level | undefined };
			return body(api.GET('/api/v1/initiatives', { params: { query }, signal }));
		},
		getNextPageParam: (page) => page.next_cursor ?? undefined
	});

export const createInitiative = (sent: Schemas['InitiativeCreate'], key: string) =>
	body(api.POST('/api/v1/initiatives', { body: sent, headers: writing({ key }) }));

export const editInitiative = (id: string, etag: string, sent: Schemas['InitiativeUpdate']) =>
	body(
		api.PATCH('/api/v1/initiatives/{initiative_id}', {
			params: { path: { initiative_id: id } },
			body: sent,
			headers: writing({ etag })
		})
	);

const authorsOf = ({ authors }: Initiative) => authors.map(({ name }) => name).join(', ');

/** Initiatives by name or author, for a Lookup. */
export async function findInitiatives(text: string, signal: AbortSignal) {
	const query = { limit: 20, ...(text ? { q: text } : {}) };
	const { items } = await body(api.GET('/api/v1/initiatives', { params: { query }, signal }));
	return items.map((one) => ({ value: one.id, label: one.title, hint: authorsOf(one) }));
}

/** Exemplars by name, for a Lookup. */
export async function findExemplars(text: string, signal: AbortSignal) {
	const query = { limit: 20, ...(text ? { q: text } : {}) };
	const { items } = await body(api.GET('/api/v1/exemplars', { params: { query }, signal }));
	return items.map(({ id, name, unit }) => ({ value: id, label: name, hint: unit.name }));
}
