import { queryOptions } from '@tanstack/svelte-query';
import { api, body } from '$lib/shared/api/client';
import type { components } from '$lib/shared/api/schema';

export type Obligation = components['schemas']['ObligationRead'];

/** What the caller's own unit owes, soonest first. */
export const myObligations = () =>
	queryOptions({
		queryKey: ['obligations', 'mine'],
		queryFn: ({ signal }) =>
			body(
				api.GET('/api/v1/obligations', {
					params: { query: { mine: true, limit: 100 } },
					signal
				})
			)
	});
