import { infiniteQueryOptions, queryOptions } from '@tanstack/svelte-query';
import { api, body, versioned, writing } from '$lib/shared/api/client';
import type { components } from '$lib/shared/api/schema';
import type { ActionCall } from '$lib/shared/ui/actions';

type Schemas = components['schemas'];
export type User = Schemas['UserRead'];
export type Grant = Schemas['RoleRead'];
type Role = Schemas['Role'];

const yes = (value: string | undefined) => (value === undefined ? undefined : value === 'true');

/** Accounts by name; the filters are the API's own parameters. */
export const users = (filters: Readonly<Record<string, string>>) =>
	infiniteQueryOptions({
		queryKey: ['users', 'list', filters],
		initialPageParam: undefined as string | undefined,
		queryFn: ({ pageParam, signal }) => {
			const { q, sort, unit_id, role, disabled, must_change_password, role_ends_by } = filters;
			const query = {
				limit: 20,
				cursor: pageParam,
				q,
				sort,
				unit_id,
				role: role as Role | undefined,
				disabled: yes(disabled),
				must_change_password: yes(must_change_password),
				role_ends_by
			};
			return body(api.GET('/api/v1/users', { params: { query }, signal }));
		},
		getNextPageParam: (page) => page.next_cursor ?? undefined
	});

const at = (id: string) => ({ path: { user_id: id } });

export const user = (id: string) =>
	queryOptions({
		queryKey: ['users', id],
		queryFn: ({ signal }) =>
			versioned(api.GET('/api/v1/users/{user_id}', { params: at(id), signal }))
	});

export const userHistory = (id: string) =>
	queryOptions({
		queryKey: ['users', id, 'history'],
		queryFn: ({ signal }) =>
			body(api.GET('/api/v1/users/{user_id}/history', { params: at(id), signal }))
	});

/** Every grant of one account, newest first; more than a hundred nobody has. */
export const grants = (id: string) =>
	queryOptions({
		queryKey: ['users', id, 'roles'],
		queryFn: ({ signal }) =>
			body(
				api.GET('/api/v1/users/{user_id}/roles', {
					params: { ...at(id), query: { limit: 100 } },
					signal
				})
			)
	});

export const createUser = (sent: Schemas['UserCreate'], key: string) =>
	body(api.POST('/api/v1/users', { body: sent, headers: writing({ key }) }));

export const editUser = (id: string, etag: string, sent: Schemas['UserUpdate']) =>
	versioned(
		api.PATCH('/api/v1/users/{user_id}', {
			params: at(id),
			body: sent,
			headers: writing({ etag })
		})
	);

export const actOnUser = (id: string, etag: string, { name, body: sent, key }: ActionCall) =>
	body(
		api.POST('/api/v1/users/{user_id}/actions/{name}', {
			params: { path: { user_id: id, name } },
			body: sent as Schemas['NoteBody'],
			headers: writing({ etag, key })
		})
	);

export const grantRole = (id: string, sent: Schemas['RoleGrant'], key: string) =>
	body(
		api.POST('/api/v1/users/{user_id}/roles', {
			params: at(id),
			body: sent,
			headers: writing({ key })
		})
	);

export const revokeRole = (id: string, grantId: string, etag: string, note: string | null) =>
	body(
		api.POST('/api/v1/users/{user_id}/roles/{role_id}/actions/revoke', {
			params: { path: { user_id: id, role_id: grantId } },
			body: { note },
			headers: writing({ etag })
		})
	);
