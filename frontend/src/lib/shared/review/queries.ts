import { infiniteQueryOptions, queryOptions } from '@tanstack/svelte-query';
import { api, body } from '$lib/shared/api/client';
import type { Part, Source } from './queue';

/** A colleague may take a record at any time: the list asks again by itself. */
const FRESH_MS = 60_000;

/** One list of the queue under the filters of the address bar; drafts are never in it. */
export const queuePart = <Row>(
	source: Source<Row>,
	part: Part,
	filters: Readonly<Record<string, string>>
) =>
	infiniteQueryOptions({
		queryKey: [source.key, 'queue', part, filters],
		initialPageParam: null as string | null,
		refetchInterval: FRESH_MS,
		queryFn: ({ pageParam, signal }) => {
			const window = {
				limit: 20,
				sort: part.sort,
				...(part.takenByMe ? { taken_by_me: true as const } : {}),
				...(pageParam ? { cursor: pageParam } : {})
			};
			return source.page({ window, state: part.state, filters }, signal);
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
