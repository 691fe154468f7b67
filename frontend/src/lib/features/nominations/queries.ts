import { infiniteQueryOptions, queryOptions } from '@tanstack/svelte-query';
import { api, body, versioned, writing } from '$lib/shared/api/client';
import type { components } from '$lib/shared/api/schema';
import type { ActionCall } from '$lib/shared/ui/actions';

type Schemas = components['schemas'];
export type Nomination = Schemas['NominationRead'];
export type NominationBrief = Schemas['NominationBrief'];
export type ExemplarFacts = Schemas['ExemplarFacts'];
export type Version = Schemas['VersionRead'];
export type Consent = Schemas['ConsentRead'];
export type ConsentCreate = Schemas['ConsentCreate'];
type State = Schemas['NominationState'];
type Kind = Schemas['ExemplarKind'];

/** The own unit's nominations, newest first. */
export const myNominations = (filters: Readonly<Record<string, string>>) =>
	infiniteQueryOptions({
		queryKey: ['nominations', 'mine', filters],
		initialPageParam: null as string | null,
		queryFn: ({ pageParam, signal }) => {
			const { state, kind, q } = filters;
			return body(
				api.GET('/api/v1/nominations', {
					params: {
						query: {
							mine: true,
							limit: 20,
							...(state ? { state: [state as State] } : {}),
							...(kind ? { kind: kind as Kind } : {}),
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

/** What came back from the office, with its remarks. */
export const returnedNominations = () =>
	queryOptions({
		queryKey: ['nominations', 'returned'],
		queryFn: ({ signal }) =>
			body(
				api.GET('/api/v1/nominations', {
					params: { query: { mine: true, state: ['RETURNED'], limit: 20 } },
					signal
				})
			)
	});

export const nomination = (id: string) =>
	queryOptions({
		queryKey: ['nominations', id],
		queryFn: ({ signal }) => readNomination(id, signal)
	});

export const readNomination = (id: string, signal?: AbortSignal) =>
	versioned(
		api.GET('/api/v1/nominations/{nomination_id}', {
			params: { path: { nomination_id: id } },
			signal
		})
	);

export const nominationHistory = (id: string) =>
	queryOptions({
		queryKey: ['nominations', id, 'history'],
		queryFn: ({ signal }) =>
			body(
				api.GET('/api/v1/nominations/{nomination_id}/history', {
					params: { path: { nomination_id: id } },
					signal
				})
			)
	});

export const nominationVersions = (id: string) =>
	queryOptions({
		queryKey: ['nominations', id, 'versions'],
		queryFn: ({ signal }) =>
			body(
				api.GET('/api/v1/nominations/{nomination_id}/versions', {
					params: { path: { nomination_id: id } },
					signal
				})
			)
	});

export const actOnNomination = (id: string, etag: string, { name, body: sent, key }: ActionCall) =>
	versioned(
		api.POST('/api/v1/nominations/{nomination_id}/actions/{name}', {
			params: { path: { nomination_id: id, name } },
			body: sent as Schemas['NominationAction'],
			headers: writing({ etag, key })
		})
	);

/** Where a nomination sent now would count, and the choice there is (rule 8). */
export const nominationChoice = () =>
	queryOptions({
		queryKey: ['obligations', 'choice'],
		retry: false,
		queryFn: ({ signal }) => body(api.GET('/api/v1/obligations/nomination-choice', { signal }))
	});

/** Exemplars whose name has all these words, among those the caller may see. */
export const exemplarsNamed = (name: string) =>
	queryOptions({
		queryKey: ['exemplars', 'named', name],
		retry: false,
		queryFn: ({ signal }) =>
			body(api.GET('/api/v1/exemplars', { params: { query: { q: name, limit: 3 } }, signal }))
	});

export const consentsOf = (exemplarId: string) =>
	queryOptions({
		queryKey: ['exemplars', exemplarId, 'consents'],
		queryFn: ({ signal }) =>
			body(
				api.GET('/api/v1/exemplars/{exemplar_id}/consents', {
					params: { path: { exemplar_id: exemplarId } },
					signal
				})
			)
	});

export const giveConsent = (exemplarId: string, sent: ConsentCreate, key: string) =>
	body(
		api.POST('/api/v1/exemplars/{exemplar_id}/consents', {
			params: { path: { exemplar_id: exemplarId } },
			body: sent,
			headers: writing({ key })
		})
	);

export const actOnConsent = (
	exemplarId: string,
	consentId: string,
	etag: string,
	{ name, body: sent, key }: ActionCall
) =>
	body(
		api.POST('/api/v1/exemplars/{exemplar_id}/consents/{consent_id}/actions/{name}', {
			params: { path: { exemplar_id: exemplarId, consent_id: consentId, name } },
			body: sent as Schemas['ExemplarAction'],
			headers: writing({ etag, key })
		})
	);
