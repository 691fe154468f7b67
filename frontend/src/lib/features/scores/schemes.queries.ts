import { queryOptions } from '@tanstack/svelte-query';
import { api, body, versioned, writing } from '$lib/shared/api/client';
import { paged, whole } from '$lib/shared/api/pages';
import type { components } from '$lib/shared/api/schema';
import type { ActionCall } from '$lib/shared/ui/actions';

type Schemas = components['schemas'];
export type Scheme = Schemas['SchemeRead'];
export type SchemeBrief = Schemas['SchemeBrief'];
export type SchemeCreate = Schemas['SchemeCreate'];
type Content = Schemas['SchemeContent-Output'];
export type Tie = Schemas['TieRule-Input'];
export type Criterion = Content['groups'][number]['criteria'][number];
export type Choices = Schemas['SchemeChoices'];
export type Kind = Schemas['CriterionKind'];

const at = (id: string) => ({ path: { scheme_id: id } });

/** Every scheme, the newest year first; few, so read to their end. */
export const schemes = () =>
	queryOptions({
		queryKey: ['scores', 'schemes'],
		queryFn: ({ signal }) =>
			whole((cursor) =>
				body(api.GET('/api/v1/score-schemes', { params: { query: paged(cursor) }, signal }))
			)
	});

export const scheme = (id: string) =>
	queryOptions({
		queryKey: ['scores', 'schemes', id],
		queryFn: ({ signal }) =>
			versioned(api.GET('/api/v1/score-schemes/{scheme_id}', { params: at(id), signal }))
	});

export const schemeHistory = (id: string) =>
	queryOptions({
		queryKey: ['scores', 'schemes', id, 'history'],
		queryFn: ({ signal }) =>
			body(api.GET('/api/v1/score-schemes/{scheme_id}/history', { params: at(id), signal }))
	});

export const choices = (id: string) =>
	queryOptions({
		queryKey: ['scores', 'schemes', id, 'choices'],
		queryFn: ({ signal }) =>
			body(api.GET('/api/v1/score-schemes/{scheme_id}/choices', { params: at(id), signal }))
	});

/** The blocs a scheme may be made for. */
export const blocs = () =>
	queryOptions({
		queryKey: ['blocs', 'all'],
		queryFn: ({ signal }) =>
			whole((cursor) =>
				body(api.GET('/api/v1/blocs', { params: { query: paged(cursor) }, signal }))
			)
	});

export const createScheme = (sent: SchemeCreate, key: string) =>
	body(api.POST('/api/v1/score-schemes', { body: sent, headers: writing({ key }) }));

export const editScheme = (
	id: string,
	etag: string,
	sent: { name: string; content: Schemas['SchemeContent-Input'] }
) =>
	versioned(
		api.PATCH('/api/v1/score-schemes/{scheme_id}', {
			body: sent,
			params: at(id),
			headers: writing({ etag })
		})
	);

export const actOnScheme = (id: string, etag: string, { name, body: sent, key }: ActionCall) =>
	versioned(
		api.POST('/api/v1/score-schemes/{scheme_id}/actions/{name}', {
			body: sent,
			params: { path: { scheme_id: id, name } },
			headers: writing({ etag, key })
		})
	);
