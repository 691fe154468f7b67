import { infiniteQueryOptions } from '@tanstack/svelte-query';
import { api, body } from '$lib/shared/api/client';
import type { components } from '$lib/shared/api/schema';

type Schemas = components['schemas'];
export type ActivityBrief = Schemas['ActivityBrief'];
type State = Schemas['ActivityState'];

export const STATES: readonly State[] = ['DRAFT', 'PLANNED', 'HELD', 'VERIFIED', 'CANCELLED'];

export const activities = (filters: Readonly<Record<string, string>>) =>
	infiniteQueryOptions({
		queryKey: ['activities', 'list', filters],
		initialPageParam: undefined as string | undefined,
		queryFn: ({ pageParam, signal }) => {
			const { q, sort, state, unit_id, year, to_verify, mine } = filters;
			const query = {
				limit: 20,
				cursor: pageParam,
				q,
				sort,
				unit_id,
				year: year ? Number(year) : undefined,
				state: state ? [state as State] : undefined,
				to_verify: to_verify === 'true' || undefined,
				mine: mine === 'true' || undefined
			};
			return body(api.GET('/api/v1/activities', { params: { query }, signal }));
		},
		getNextPageParam: (page) => page.next_cursor ?? undefined
	});
