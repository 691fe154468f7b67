import { infiniteQueryOptions, queryOptions } from '@tanstack/svelte-query';
import { api, body, etagOf, versioned, writing } from '$lib/shared/api/client';
import { paged, whole } from '$lib/shared/api/pages';
import type { components, operations } from '$lib/shared/api/schema';
import type { ActionCall } from '$lib/shared/ui/actions';

type Schemas = components['schemas'];
type Filters = NonNullable<
	operations['list_obligations_api_v1_obligations_get']['parameters']['query']
>;
export type Extension = Schemas['ExtensionRead'];
export type ExtensionCreate = Schemas['ExtensionCreate'];

export const FILTERS = [
	'unit_id',
	'kind',
	'state',
	'timeliness',
	'period',
	'year',
	'overdue',
	'receivable',
	'extension_requested'
] as const;

const PERIODS = ['Quý I', 'Quý II', 'Quý III', 'Quý IV', '06 tháng', 'Năm'];

/** The periods to choose from; one asked for by a link is offered too, whatever its name. */
export const periodNames = (year: number, asked?: string | null): string[] => [
	...new Set([...PERIODS, `Năm ${year}`, asked ?? 'Năm'])
];

/** What the address bar says, as the API takes it. */
function asked(filters: Readonly<Record<string, string>>): Filters {
	const { year, overdue, receivable, extension_requested, ...plain } = filters;
	const flag = (value: string | undefined) => (value ? value === 'true' : undefined);
	return {
		...(plain as Filters),
		...(year ? { year: Number(year) } : {}),
		overdue: flag(overdue),
		receivable: flag(receivable),
		extension_requested: flag(extension_requested)
	};
}

/** What units owe, soonest limit first. */
export const obligations = (filters: Readonly<Record<string, string>>) =>
	infiniteQueryOptions({
		queryKey: ['obligations', 'list', filters],
		initialPageParam: null as string | null,
		queryFn: ({ pageParam, signal }) =>
			body(
				api.GET('/api/v1/obligations', {
					params: {
						query: { ...asked(filters), limit: 20, ...(pageParam ? { cursor: pageParam } : {}) }
					},
					signal
				})
			),
		getNextPageParam: (page) => page.next_cursor
	});

const at = (id: string) => ({ path: { obligation_id: id } });

export const obligation = (id: string) =>
	queryOptions({
		queryKey: ['obligations', id],
		queryFn: ({ signal }) =>
			versioned(api.GET('/api/v1/obligations/{obligation_id}', { params: at(id), signal }))
	});

export const obligationHistory = (id: string) =>
	queryOptions({
		queryKey: ['obligations', id, 'history'],
		queryFn: ({ signal }) =>
			body(api.GET('/api/v1/obligations/{obligation_id}/history', { params: at(id), signal }))
	});

export const actOnObligation = (id: string, etag: string, { name, body: sent, key }: ActionCall) =>
	versioned(
		api.POST('/api/v1/obligations/{obligation_id}/actions/{name}', {
			params: { path: { obligation_id: id, name } },
			body: sent as Schemas['ObligationAction'],
			headers: writing({ etag, key })
		})
	);

export const extensions = (id: string) =>
	queryOptions({
		queryKey: ['obligations', id, 'extensions'],
		queryFn: ({ signal }) =>
			whole((cursor) =>
				body(
					api.GET('/api/v1/obligations/{obligation_id}/extensions', {
						params: { ...at(id), query: paged(cursor) },
						signal
					})
				)
			)
	});

export const askExtension = (id: string, sent: ExtensionCreate, key: string) =>
	body(
		api.POST('/api/v1/obligations/{obligation_id}/extensions', {
			params: at(id),
			body: sent,
			headers: writing({ key })
		})
	);

export const actOnExtension = (extension: Extension, { name, body: sent, key }: ActionCall) =>
	body(
		api.POST('/api/v1/obligations/{obligation_id}/extensions/{extension_id}/actions/{name}', {
			params: {
				path: { obligation_id: extension.obligation_id, extension_id: extension.id, name }
			},
			body: sent as Schemas['ExtensionAction'],
			headers: writing({ etag: etagOf(extension.version), key })
		})
	);
