import { infiniteQueryOptions, queryOptions } from '@tanstack/svelte-query';
import { api, body, etagOf, versioned, writing } from '$lib/shared/api/client';
import { uuid } from '$lib/shared/api/ids';
import type { components } from '$lib/shared/api/schema';

type Schemas = components['schemas'];
export type Notification = Schemas['NotificationRead'];
export type MailMode = Schemas['MailMode'];

const EVERY_MS = 120_000;

/** The bell's number: known with the person, asked again while the page is looked at. */
export const unreadCount = (known: number) =>
	queryOptions({
		queryKey: ['notifications', 'count'],
		initialData: known,
		refetchInterval: EVERY_MS,
		queryFn: async ({ signal }) => {
			const query = { unread: true, limit: 1 };
			const page = await body(api.GET('/api/v1/notifications', { params: { query }, signal }));
			return page.total ?? 0;
		}
	});

/** What the person was told and has, or has not, read; newest first. */
export const notifications = (unread: boolean) =>
	infiniteQueryOptions({
		queryKey: ['notifications', 'list', unread],
		initialPageParam: undefined as string | undefined,
		queryFn: ({ pageParam, signal }) => {
			const query = { unread, limit: 20, cursor: pageParam };
			return body(api.GET('/api/v1/notifications', { params: { query }, signal }));
		},
		getNextPageParam: (page) => page.next_cursor ?? undefined
	});

/** `read` or `unread`, as the notification offers it. */
export const mark = ({ id, version }: Notification, name: string) =>
	body(
		api.POST('/api/v1/notifications/{notification_id}/actions/{name}', {
			params: { path: { notification_id: id, name } },
			body: {},
			headers: writing({ etag: etagOf(version), key: uuid() })
		})
	);

/** Everything that was told up to a moment: what comes in meanwhile stays unread. */
export const readAll = (until: string) =>
	body(
		api.POST('/api/v1/notifications/actions/read_all', {
			body: { until },
			headers: writing({ key: uuid() })
		})
	);

export const preferences = () =>
	queryOptions({
		queryKey: ['notifications', 'preferences'],
		queryFn: ({ signal }) => versioned(api.GET('/api/v1/notifications/preferences', { signal }))
	});

export const prefer = (mail: MailMode, etag: string) =>
	versioned(
		api.PATCH('/api/v1/notifications/preferences', { body: { mail }, headers: writing({ etag }) })
	);

export const calendar = () =>
	queryOptions({
		queryKey: ['notifications', 'calendar'],
		queryFn: ({ signal }) => body(api.GET('/api/v1/notifications/calendar', { signal }))
	});

export const makeCalendar = (key: string) =>
	body(api.POST('/api/v1/notifications/calendar', { headers: writing({ key }) }));

export const revokeCalendar = (version: number) =>
	body(
		api.POST('/api/v1/notifications/calendar/actions/revoke', {
			body: {},
			headers: writing({ etag: etagOf(version) })
		})
	);
