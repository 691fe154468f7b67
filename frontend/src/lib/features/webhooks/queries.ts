import { infiniteQueryOptions, queryOptions } from '@tanstack/svelte-query';
import { api, body, versioned, writing } from '$lib/shared/api/client';
import type { components } from '$lib/shared/api/schema';
import type { ActionCall } from '$lib/shared/ui/actions';

type Schemas = components['schemas'];
export type Webhook = Schemas['WebhookRead'];
export type Delivery = Schemas['DeliveryRead'];
export type Attempt = Schemas['AttemptRead'];
type Event = Schemas['WebhookEvent'];

/** What a receiver may be told; the API refuses any other. */
export const EVENTS: readonly Event[] = [
	'article.published',
	'article.updated',
	'article.withdrawn',
	'article.removed'
];

const at = (id: string) => ({ path: { webhook_id: id } });

export const webhooks = (filters: Readonly<Record<string, string>>) =>
	infiniteQueryOptions({
		queryKey: ['webhooks', 'list', filters],
		initialPageParam: undefined as string | undefined,
		queryFn: ({ pageParam, signal }) => {
			const { state, sort } = filters;
			const query = { limit: 20, cursor: pageParam, sort, state: state as Webhook['state'] };
			return body(api.GET('/api/v1/webhooks', { params: { query }, signal }));
		},
		getNextPageParam: (page) => page.next_cursor ?? undefined
	});

export const webhook = (id: string) =>
	queryOptions({
		queryKey: ['webhooks', id],
		queryFn: ({ signal }) =>
			versioned(api.GET('/api/v1/webhooks/{webhook_id}', { params: at(id), signal }))
	});

export const history = (id: string) =>
	queryOptions({
		queryKey: ['webhooks', id, 'history'],
		queryFn: ({ signal }) =>
			body(api.GET('/api/v1/webhooks/{webhook_id}/history', { params: at(id), signal }))
	});

/** What is waiting is sent within seconds: while something is, the log looks again by itself. */
const SOON = 3000;

export const deliveries = (id: string, filters: Readonly<Record<string, string>>) =>
	infiniteQueryOptions({
		queryKey: ['webhooks', id, 'deliveries', filters],
		initialPageParam: undefined as string | undefined,
		queryFn: ({ pageParam, signal }) => {
			const { state, event, sort } = filters;
			const query = {
				limit: 20,
				cursor: pageParam,
				sort,
				event,
				state: state as Delivery['state']
			};
			return body(
				api.GET('/api/v1/webhooks/{webhook_id}/deliveries', {
					params: { ...at(id), query },
					signal
				})
			);
		},
		getNextPageParam: (page) => page.next_cursor ?? undefined,
		refetchInterval: ({ state }) =>
			state.data?.pages.some(({ items }) => items.some((item) => item.state === 'PENDING'))
				? SOON
				: false
	});

export const createWebhook = (sent: Schemas['WebhookCreate'], key: string) =>
	body(api.POST('/api/v1/webhooks', { body: sent, headers: writing({ key }) }));

export const editWebhook = (id: string, etag: string, sent: Schemas['WebhookUpdate']) =>
	versioned(
		api.PATCH('/api/v1/webhooks/{webhook_id}', {
			params: at(id),
			body: sent,
			headers: writing({ etag })
		})
	);

export const actOnWebhook = (id: string, etag: string, { name, body: sent, key }: ActionCall) =>
	body(
		api.POST('/api/v1/webhooks/{webhook_id}/actions/{name}', {
			params: { path: { webhook_id: id, name } },
			body: sent as Schemas['WebhookAction'],
			headers: writing({ etag, key })
		})
	);

/** Named ones, or all dead letters. */
export const replay = (id: string, etag: string, key: string, ids?: string[]) =>
	body(
		api.POST('/api/v1/webhooks/{webhook_id}/replay', {
			params: at(id),
			body: ids ? { delivery_ids: ids } : {},
			headers: writing({ etag, key })
		})
	);
