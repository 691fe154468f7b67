import { infiniteQueryOptions, keepPreviousData } from '@tanstack/svelte-query';
import { api, body } from '$lib/shared/api/client';
import type { components } from '$lib/shared/api/schema';
import type { StateKind } from '$lib/shared/ui/states';

type Schemas = components['schemas'];
export type Found = Schemas['Found'];
export type FoundKind = Schemas['FoundKind'];

export const KINDS: readonly FoundKind[] = [
	'nomination',
	'exemplar',
	'submission',
	'article',
	'activity',
	'initiative',
	'movement',
	'unit',
	'user'
];

/** The machine whose words a state of this kind is told in. */
export const MACHINE: Readonly<Partial<Record<FoundKind, StateKind>>> = {
	nomination: 'nomination',
	exemplar: 'exemplar',
	submission: 'submission',
	article: 'article',
	activity: 'activity',
	user: 'user'
};

export const found = ({ q, kind }: Readonly<Record<string, string>>) =>
	infiniteQueryOptions({
		queryKey: ['search', q, kind],
		enabled: !!q,
		placeholderData: keepPreviousData,
		initialPageParam: undefined as string | undefined,
		queryFn: ({ pageParam, signal }) => {
			const query = { limit: 20, cursor: pageParam, q: q ?? '', kind: kind as FoundKind };
			return body(api.GET('/api/v1/search', { params: { query }, signal }));
		},
		getNextPageParam: (page) => page.next_cursor ?? undefined
	});
