import { infiniteQueryOptions, queryOptions } from '@tanstack/svelte-query';
import { api, body, versioned, writing } from '$lib/shared/api/client';
import type { components } from '$lib/shared/api/schema';
import type { ActionCall } from '$lib/shared/ui/actions';
import { t } from './vi';

type Schemas = components['schemas'];
export type Succession = Schemas['SuccessionRead'];
export type Party = Schemas['PartyRead'];
export type Line = Schemas['EffectLine'];
export type Kind = Schemas['SuccessionKind'];
type State = Schemas['SuccessionState'];

export const KINDS: readonly Kind[] = ['MERGE', 'SPLIT', 'RENAME', 'DISSOLVE'];
export const STATES: readonly State[] = ['DRAFT', 'SCHEDULED', 'APPLIED', 'CANCELLED'];

export const successions = (filters: Readonly<Record<string, string>>) =>
	infiniteQueryOptions({
		queryKey: ['successions', 'list', filters],
		initialPageParam: undefined as string | undefined,
		queryFn: ({ pageParam, signal }) => {
			const { kind, state, sort } = filters;
			const query = { limit: 20, cursor: pageParam, sort, kind: kind as Kind | undefined };
			const states = state ? [state as State] : undefined;
			return body(
				api.GET('/api/v1/successions', { params: { query: { ...query, state: states } }, signal })
			);
		},
		getNextPageParam: (page) => page.next_cursor ?? undefined
	});

export const succession = (id: string) =>
	queryOptions({
		queryKey: ['successions', id],
		queryFn: ({ signal }) =>
			versioned(
				api.GET('/api/v1/successions/{succession_id}', {
					params: { path: { succession_id: id } },
					signal
				})
			)
	});

export const preview = (id: string) =>
	queryOptions({
		queryKey: ['successions', id, 'preview'],
		queryFn: ({ signal }) =>
			body(
				api.GET('/api/v1/successions/{succession_id}/preview', {
					params: { path: { succession_id: id } },
					signal
				})
			)
	});

export const successionHistory = (id: string) =>
	queryOptions({
		queryKey: ['successions', id, 'history'],
		queryFn: ({ signal }) =>
			body(
				api.GET('/api/v1/successions/{succession_id}/history', {
					params: { path: { succession_id: id } },
					signal
				})
			)
	});

/** What a unit came from and what became of it. */
export const pastOf = (unitId: string) =>
	queryOptions({
		queryKey: ['successions', 'of-unit', unitId],
		queryFn: ({ signal }) => {
			const query = { unit_id: unitId, state: ['APPLIED' as const], limit: 100 };
			return body(api.GET('/api/v1/successions', { params: { query }, signal }));
		}
	});

export const createSuccession = (sent: Schemas['SuccessionCreate'], key: string) =>
	versioned(api.POST('/api/v1/successions', { body: sent, headers: writing({ key }) }));

export const editSuccession = (id: string, etag: string, sent: Schemas['SuccessionUpdate']) =>
	versioned(
		api.PATCH('/api/v1/successions/{succession_id}', {
			params: { path: { succession_id: id } },
			body: sent,
			headers: writing({ etag })
		})
	);

export const act = (id: string, etag: string, { name, body: sent, key }: ActionCall) =>
	versioned(
		api.POST('/api/v1/successions/{succession_id}/actions/{name}', {
			params: { path: { succession_id: id, name } },
			body: sent,
			headers: writing({ etag, key })
		})
	);

/** Units that exist today, for a Lookup: what has ended is nothing to choose any more. */
export const findLiving = (today: string) => async (text: string, signal: AbortSignal) => {
	const query = { limit: 20, as_of: today, ...(text ? { q: text } : {}) };
	const { items } = await body(api.GET('/api/v1/units', { params: { query }, signal }));
	return items.map(({ id, name, parent }) => ({
		value: id,
		label: name,
		hint: parent?.short_name ?? parent?.name
	}));
};

function joined(parties: readonly Party[]): string {
	const names = parties.map(({ name }) => name);
	const last = names.pop() ?? '';
	return names.length > 0 ? t('and', { first: names.join(', '), last }) : last;
}

/** The succession as one sentence: "Sáp nhập Xã Mỏ Công và Xã Trà Vong thành …". */
export function sentence({ kind, predecessors, successors }: Succession): string {
	const before = joined(predecessors);
	const after = joined(successors);
	if (kind === 'DISSOLVE') return t('what.DISSOLVE', { before });
	const joins = kind === 'MERGE' && predecessors.length === 1;
	return t(joins ? 'what.JOIN' : `what.${kind}`, { before, after });
}
