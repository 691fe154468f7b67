import { infiniteQueryOptions, queryOptions } from '@tanstack/svelte-query';
import { api, body, etagOf, writing } from '$lib/shared/api/client';
import { paged, whole } from '$lib/shared/api/pages';
import type { components } from '$lib/shared/api/schema';

type Schemas = components['schemas'];
export type Rule = Schemas['RuleRead'];
export type RuleCreate = Schemas['RuleCreate'];
export type OutlookLine = Schemas['OutlookLine'];
export type Dispatch = Schemas['DispatchRead'];
type Outcome = Schemas['DispatchOutcome'];

/** Every rule, in order of time. */
export const rules = () =>
	queryOptions({
		queryKey: ['reminders', 'rules'],
		queryFn: ({ signal }) =>
			whole((cursor) =>
				body(api.GET('/api/v1/reminder-rules', { params: { query: paged(cursor) }, signal }))
			)
	});

export const addRule = (sent: RuleCreate, key: string) =>
	body(api.POST('/api/v1/reminder-rules', { body: sent, headers: writing({ key }) }));

export const editRule = (id: string, version: number, sent: Partial<Schemas['RuleUpdate']>) =>
	body(
		api.PATCH('/api/v1/reminder-rules/{rule_id}', {
			params: { path: { rule_id: id } },
			// What is absent stays as it is; the generated type asks for all.
			body: sent as Schemas['RuleUpdate'],
			headers: writing({ etag: etagOf(version) })
		})
	);

/** What the coming runs will say, as things stand. */
export const outlook = () =>
	queryOptions({
		queryKey: ['reminders', 'outlook'],
		queryFn: ({ signal }) => body(api.GET('/api/v1/reminder-rules/outlook', { signal }))
	});

/** What was reminded of, newest first. */
export const dispatches = (filters: Readonly<Record<string, string>>) =>
	infiniteQueryOptions({
		queryKey: ['reminders', 'log', filters],
		initialPageParam: undefined as string | undefined,
		queryFn: ({ pageParam, signal }) => {
			const { unit_id, on, outcome, sort } = filters;
			const query = {
				limit: 20,
				cursor: pageParam,
				unit_id,
				on,
				outcome: outcome as Outcome | undefined,
				sort
			};
			return body(api.GET('/api/v1/reminder-dispatches', { params: { query }, signal }));
		},
		getNextPageParam: (page) => page.next_cursor ?? undefined
	});
