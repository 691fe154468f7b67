import { queryOptions } from '@tanstack/svelte-query';
import { api, body } from './client';

interface Found {
	value: string;
	label: string;
	hint?: string;
}

/** Units whose name or code has the words, for a Lookup. */
export async function findUnits(text: string, signal: AbortSignal): Promise<readonly Found[]> {
	const query = { limit: 20, ...(text ? { q: text } : {}) };
	const { items } = await body(api.GET('/api/v1/units', { params: { query }, signal }));
	return items.map(({ id, name, parent }) => ({
		value: id,
		label: name,
		hint: parent?.short_name ?? parent?.name
	}));
}

/** The name of a unit that stands in an address; nothing is asked where none does. */
export const unitNamed = (id: string | null) =>
	queryOptions({
		queryKey: ['units', id, 'name'],
		enabled: id !== null,
		queryFn: async ({ signal }) => {
			const path = { unit_id: id ?? '' };
			return (await body(api.GET('/api/v1/units/{unit_id}', { params: { path }, signal }))).name;
		}
	});

/** Accounts by name or user name (administrators only). */
export async function findUsers(text: string, signal: AbortSignal): Promise<readonly Found[]> {
	const query = { limit: 20, ...(text ? { q: text } : {}) };
	const { items } = await body(api.GET('/api/v1/users', { params: { query }, signal }));
	return items.map(({ id, full_name, username, unit }) => ({
		value: id,
		label: full_name,
		hint: `${username}, ${unit.name}`
	}));
}

/** The name of an account that stands in an address. */
export const userNamed = (id: string | null) =>
	queryOptions({
		queryKey: ['users', id, 'name'],
		enabled: id !== null,
		queryFn: async ({ signal }) => {
			const path = { user_id: id ?? '' };
			const { full_name } = await body(
				api.GET('/api/v1/users/{user_id}', { params: { path }, signal })
			);
			return full_name;
		}
	});
