import { queryOptions } from '@tanstack/svelte-query';
import { api, body, versioned, writing } from '$lib/shared/api/client';
import { paged, whole } from '$lib/shared/api/pages';
import type { components } from '$lib/shared/api/schema';
import type { ActionCall } from '$lib/shared/ui/actions';

type Schemas = components['schemas'];
export type Sheet = Schemas['SheetRead'];
export type Line = Schemas['LineRead'];
export type Given = Schemas['GivenRead'];
export type Column = Schemas['ScoreColumn'];
export type Dispute = Schemas['DisputeRead'];
export type DisputeCreate = Schemas['DisputeCreate'];
export type LineWrite = Schemas['LineWrite'];
export type TableRow = Schemas['TableRow'];

const at = (id: string) => ({ path: { sheet_id: id } });

/** The sheets of the caller's own unit, the newest year first. */
export const ownSheets = () =>
	queryOptions({
		queryKey: ['scores', 'own'],
		queryFn: ({ signal }) =>
			body(
				api.GET('/api/v1/unit-scores', {
					params: { query: { mine: true, sort: '-year', limit: 20 } },
					signal
				})
			)
	});

export const sheet = (id: string) =>
	queryOptions({
		queryKey: ['scores', 'sheet', id],
		queryFn: ({ signal }) =>
			versioned(api.GET('/api/v1/unit-scores/{sheet_id}', { params: at(id), signal }))
	});

export const sheetHistory = (id: string) =>
	queryOptions({
		queryKey: ['scores', 'sheet', id, 'history'],
		queryFn: ({ signal }) =>
			body(api.GET('/api/v1/unit-scores/{sheet_id}/history', { params: at(id), signal }))
	});

export const disputes = (id: string) =>
	queryOptions({
		queryKey: ['scores', 'sheet', id, 'disputes'],
		queryFn: ({ signal }) =>
			whole((cursor) =>
				body(
					api.GET('/api/v1/unit-scores/{sheet_id}/disputes', {
						params: { ...at(id), query: paged(cursor) },
						signal
					})
				)
			)
	});

/** The table of the bloc under one scheme. */
export const table = (schemeId: string) =>
	queryOptions({
		queryKey: ['scores', 'table', schemeId],
		queryFn: ({ signal }) =>
			body(
				api.GET('/api/v1/score-schemes/{scheme_id}/table', {
					params: { path: { scheme_id: schemeId } },
					signal
				})
			)
	});

export const actOnSheet = (id: string, etag: string, { name, body: sent, key }: ActionCall) =>
	versioned(
		api.POST('/api/v1/unit-scores/{sheet_id}/actions/{name}', {
			body: sent,
			params: { path: { sheet_id: id, name } },
			headers: writing({ etag, key })
		})
	);

export const saveLines = (id: string, etag: string, column: Column, lines: LineWrite[]) =>
	versioned(
		api.PATCH('/api/v1/unit-scores/{sheet_id}/lines/{column}', {
			body: { lines },
			params: { path: { sheet_id: id, column: column.toLowerCase() } },
			headers: writing({ etag })
		})
	);

export const raiseDispute = (id: string, sent: DisputeCreate, key: string) =>
	body(
		api.POST('/api/v1/unit-scores/{sheet_id}/disputes', {
			body: sent,
			params: at(id),
			headers: writing({ key })
		})
	);

export const actOnDispute = (
	sheetId: string,
	dispute: Dispute,
	etag: string,
	{ name, body: sent, key }: ActionCall
) =>
	body(
		api.POST('/api/v1/unit-scores/{sheet_id}/disputes/{dispute_id}/actions/{name}', {
			body: sent,
			params: { path: { sheet_id: sheetId, dispute_id: dispute.id, name } },
			headers: writing({ etag, key })
		})
	);
