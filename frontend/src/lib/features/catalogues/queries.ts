import { infiniteQueryOptions, queryOptions } from '@tanstack/svelte-query';
import { api, body, versioned, writing } from '$lib/shared/api/client';
import type { components } from '$lib/shared/api/schema';

type Schemas = components['schemas'];
export type Movement = Schemas['MovementRead'];
export type Holiday = Schemas['HolidayRead'];
export type Bloc = Schemas['BlocRead'];
export type Authority = Schemas['AuthorityRead'];

export const MOVEMENT_KINDS = ['MOVEMENT', 'CAMPAIGN'] as const;

export const movements = (filters: Readonly<Record<string, string>>) =>
	infiniteQueryOptions({
		queryKey: ['movements', 'list', filters],
		initialPageParam: undefined as string | undefined,
		queryFn: ({ pageParam, signal }) => {
			const { q, sort, kind } = filters;
			const query = { limit: 20, cursor: pageParam, q, sort, kind: kind as Movement['kind'] };
			return body(api.GET('/api/v1/movements', { params: { query }, signal }));
		},
		getNextPageParam: (page) => page.next_cursor ?? undefined
	});

const at = (id: string) => ({ path: { movement_id: id } });

export const movement = (id: string) =>
	queryOptions({
		queryKey: ['movements', id],
		queryFn: ({ signal }) =>
			versioned(api.GET('/api/v1/movements/{movement_id}', { params: at(id), signal }))
	});

export const createMovement = (sent: Schemas['MovementCreate'], key: string) =>
	body(api.POST('/api/v1/movements', { body: sent, headers: writing({ key }) }));

export const editMovement = (id: string, etag: string, sent: Schemas['MovementUpdate']) =>
	versioned(
		api.PATCH('/api/v1/movements/{movement_id}', {
			params: at(id),
			body: sent,
			headers: writing({ etag })
		})
	);

const whole = { query: { limit: 100 } };

/** Topics of II.1 and forms of II.2: the plan's own letters, read only. */
export const planCatalogue = () =>
	queryOptions({
		queryKey: ['plan-catalogue'],
		queryFn: async ({ signal }) => {
			const [topics, forms] = await Promise.all([
				body(api.GET('/api/v1/topics', { params: whole, signal })),
				body(api.GET('/api/v1/comm-forms', { params: whole, signal }))
			]);
			return { topics: topics.items, forms: forms.items };
		}
	});

export const holidays = (year: number) =>
	queryOptions({
		queryKey: ['holidays', year],
		queryFn: ({ signal }) =>
			body(api.GET('/api/v1/holidays', { params: { query: { year, limit: 100 } }, signal }))
	});

export const addHoliday = (sent: Schemas['HolidayCreate'], key: string) =>
	body(api.POST('/api/v1/holidays', { body: sent, headers: writing({ key }) }));

/** What the calendar of Viet Nam has in a year and the list has not. */
export const holidayProposal = (year: number) =>
	queryOptions({
		queryKey: ['holidays', year, 'proposal'],
		queryFn: ({ signal }) =>
			body(api.GET('/api/v1/holidays/proposal', { params: { query: { year } }, signal }))
	});

export const takeOverHolidays = (year: number, key: string) =>
	body(api.POST('/api/v1/holidays/proposal', { body: { year }, headers: writing({ key }) }));

export const removeHoliday = (id: string, etag: string) =>
	api.DELETE('/api/v1/holidays/{holiday_id}', {
		params: { path: { holiday_id: id } },
		headers: writing({ etag })
	});

export const blocs = (year: number) =>
	queryOptions({
		queryKey: ['blocs', 'list', year],
		queryFn: ({ signal }) =>
			body(api.GET('/api/v1/blocs', { params: { query: { year, limit: 100 } }, signal }))
	});

export const createBloc = (sent: Schemas['BlocCreate'], key: string) =>
	body(api.POST('/api/v1/blocs', { body: sent, headers: writing({ key }) }));

export const editBloc = (id: string, etag: string, sent: Schemas['BlocUpdate']) =>
	body(
		api.PATCH('/api/v1/blocs/{bloc_id}', {
			params: { path: { bloc_id: id } },
			body: sent,
			headers: writing({ etag })
		})
	);

export const authority = () =>
	queryOptions({
		queryKey: ['authority'],
		queryFn: ({ signal }) => versioned(api.GET('/api/v1/authority', { signal }))
	});

export const editAuthority = (etag: string, sent: Schemas['AuthorityUpdate']) =>
	versioned(api.PATCH('/api/v1/authority', { body: sent, headers: writing({ etag }) }));
