import { infiniteQueryOptions, queryOptions } from '@tanstack/svelte-query';
import { api, body } from '$lib/shared/api/client';
import type { components } from '$lib/shared/api/schema';
import { addDays, dayStart } from '$lib/shared/format';

export type Event = components['schemas']['AuditEventRead'];

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const instant = (day: string | undefined) => (day && DAY.test(day) ? dayStart(day) : undefined);

/** Newest first. `since` and `until` are days, both inclusive; the API takes instants and excludes the last. */
export const events = (filters: Readonly<Record<string, string>>) =>
	infiniteQueryOptions({
		queryKey: ['audit', 'list', filters],
		initialPageParam: undefined as string | undefined,
		queryFn: ({ pageParam, signal }) => {
			const { kind, action, actor_id, object_id, since, until } = filters;
			const query = {
				limit: 20,
				cursor: pageParam,
				kind,
				action,
				actor_id,
				object_id,
				since: instant(since),
				until: until && DAY.test(until) ? dayStart(addDays(until, 1)) : undefined
			};
			return body(api.GET('/api/v1/audit-events', { params: { query }, signal }));
		},
		getNextPageParam: (page) => page.next_cursor ?? undefined
	});

export const latest = () =>
	queryOptions({
		queryKey: ['audit', 'latest'],
		queryFn: ({ signal }) =>
			body(api.GET('/api/v1/audit-events', { params: { query: { limit: 5 } }, signal }))
	});

/** Walks the whole chain: asked only on a press. */
export const verify = () => body(api.GET('/api/v1/audit-events/verify'));
