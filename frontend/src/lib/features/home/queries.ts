import { queryOptions } from '@tanstack/svelte-query';
import { api, body } from '$lib/shared/api/client';
import type { components } from '$lib/shared/api/schema';

export type Overview = components['schemas']['OverviewRead'];

/** Counts, dates and news for the caller: what waits for him, what comes, what happened. */
export const overview = () =>
	queryOptions({
		queryKey: ['dashboard', 'overview'],
		queryFn: ({ signal }) => body(api.GET('/api/v1/dashboard/overview', { signal }))
	});
