import { infiniteQueryOptions, queryOptions } from '@tanstack/svelte-query';
import { api, body } from '$lib/shared/api/client';
import type { NominationBrief } from './queries';
import type { Part } from './queue';

/** A colleague may take a record at any time: the list asks again by itself. */
const FRESH_MS = 60_000;

/** One list of the queue under the filters of the address bar; drafts are never in it. */
export const queuePart = (part: Part, filters: Readonly<Record<string, string>>) =>
	infiniteQueryOptions({
		queryKey: ['nominations', 'queue', part, filters],
		initialPageParam: null as string | null,
		refetchInterval: FRESH_MS,
		queryFn: ({ pageParam, signal }) => {
			const { period, year, unit_id, kind, q } = filters;
			return body(
				api.GET('/api/v1/nominations', {
					params: {
						query: {
							limit: 20,
							sort: part.sort,
							...(part.state ? { state: [part.state] } : {}),
							...(part.takenByMe ? { taken_by_me: true } : {}),
							...(period ? { period } : {}),
							...(year ? { year: Number(year) } : {}),
							...(unit_id ? { unit_id } : {}),
							...(kind ? { kind: kind as NominationBrief['exemplar']['kind'] } : {}),
							...(q ? { q } : {}),
							...(pageParam ? { cursor: pageParam } : {})
						}
					},
					signal
				})
			);
		},
		getNextPageParam: (page) => page.next_cursor
	});

/** The obligation that a record counts for, with the verdict explained. */
export const obligation = (id: string) =>
	queryOptions({
		queryKey: ['obligations', id, 'verdict'],
		queryFn: ({ signal }) =>
			body(
				api.GET('/api/v1/obligations/{obligation_id}', {
					params: { path: { obligation_id: id } },
					signal
				})
			)
	});
