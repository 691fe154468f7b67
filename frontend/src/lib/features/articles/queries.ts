import { infiniteQueryOptions, queryOptions } from '@tanstack/svelte-query';
import { api, body, versioned, writing } from '$lib/shared/api/client';
import type { components } from '$lib/shared/api/schema';
import type { ActionCall } from '$lib/shared/ui/actions';

type Schemas = components['schemas'];
export type Article = Schemas['ArticleRead'];
export type ArticleBrief = Schemas['ArticleBrief'];
export type ArticleCreate = Schemas['ArticleCreate'];
export type ArticleUpdate = Schemas['ArticleUpdate'];
export type PortalArticle = Schemas['PortalArticle'];
export type Edition = Schemas['EditionRead'];
export type Kind = Schemas['ArticleKind'];
export type ExemplarChoice = Schemas['ExemplarBrief'];
type State = Schemas['ArticleState'];

export interface Choice {
	value: string;
	label: string;
}

/** Articles by the filters of the address bar; `waiting` and `mine` are "true" where they are wanted. */
export const articles = (filters: Readonly<Record<string, string>>) =>
	infiniteQueryOptions({
		queryKey: ['articles', 'list', filters],
		initialPageParam: null as string | null,
		queryFn: ({ pageParam, signal }) => {
			const { state, kind, waiting, mine, ...rest } = filters;
			return body(
				api.GET('/api/v1/articles', {
					params: {
						query: {
							...rest,
							limit: 20,
							...(state ? { state: state as State } : {}),
							...(kind ? { kind: kind as Kind } : {}),
							...(waiting === 'true' ? { waiting: true } : {}),
							...(mine === 'true' ? { mine: true } : {}),
							...(pageParam ? { cursor: pageParam } : {})
						}
					},
					signal
				})
			);
		},
		getNextPageParam: (page) => page.next_cursor
	});

export const readArticle = (id: string, signal?: AbortSignal) =>
	versioned(
		api.GET('/api/v1/articles/{article_id}', { params: { path: { article_id: id } }, signal })
	);

export const article = (id: string) =>
	queryOptions({
		queryKey: ['articles', id],
		queryFn: ({ signal }) => readArticle(id, signal)
	});

/** What the portal would show if the newest edition went live now. */
export const portalPreview = (id: string) =>
	queryOptions({
		queryKey: ['articles', id, 'preview'],
		queryFn: ({ signal }) =>
			body(
				api.GET('/api/v1/articles/{article_id}/preview', {
					params: { path: { article_id: id } },
					signal
				})
			)
	});

export const articleHistory = (id: string) =>
	queryOptions({
		queryKey: ['articles', id, 'history'],
		queryFn: ({ signal }) =>
			body(
				api.GET('/api/v1/articles/{article_id}/history', {
					params: { path: { article_id: id } },
					signal
				})
			)
	});

export const articleEditions = (id: string) =>
	queryOptions({
		queryKey: ['articles', id, 'editions'],
		queryFn: ({ signal }) =>
			body(
				api.GET('/api/v1/articles/{article_id}/editions', {
					params: { path: { article_id: id } },
					signal
				})
			)
	});

export const createArticle = (sent: ArticleCreate, key: string) =>
	body(api.POST('/api/v1/articles', { body: sent, headers: writing({ key }) }));

export const createFromExemplar = (exemplarId: string, key: string) =>
	body(
		api.POST('/api/v1/articles/from-exemplar', {
			body: { exemplar_id: exemplarId, kind: 'PORTRAIT' },
			headers: writing({ key })
		})
	);

export const saveArticle = (id: string, etag: string, changed: Partial<ArticleUpdate>) =>
	versioned(
		api.PATCH('/api/v1/articles/{article_id}', {
			params: { path: { article_id: id } },
			body: changed as ArticleUpdate,
			headers: writing({ etag })
		})
	);

export const actOnArticle = (id: string, etag: string, { name, body: sent, key }: ActionCall) =>
	versioned(
		api.POST('/api/v1/articles/{article_id}/actions/{name}', {
			params: { path: { article_id: id, name } },
			body: sent as Schemas['ArticleAction'],
			headers: writing({ etag, key })
		})
	);

/** Exemplars the caller may write about, by words of their name; the newest where no word was given. */
export const exemplarsLike = (q: string) =>
	queryOptions({
		queryKey: ['exemplars', 'like', q],
		queryFn: ({ signal }) =>
			body(
				api.GET('/api/v1/exemplars', {
					params: { query: { limit: 10, sort: '-created_at', ...(q ? { q } : {}) } },
					signal
				})
			)
	});

export const exemplar = (id: string) =>
	queryOptions({
		queryKey: ['exemplars', id, 'brief'],
		queryFn: ({ signal }) =>
			body(
				api.GET('/api/v1/exemplars/{exemplar_id}', {
					params: { path: { exemplar_id: id } },
					signal
				})
			)
	});

/** Movements (priority ones first), topics and forms of communication, as choices. */
export const catalogue = () =>
	queryOptions({
		queryKey: ['articles', 'catalogue'],
		staleTime: 600_000,
		queryFn: async ({ signal }) => {
			const query = { limit: 100 };
			const [movements, topics, forms] = await Promise.all([
				body(api.GET('/api/v1/movements', { params: { query }, signal })),
				body(api.GET('/api/v1/topics', { params: { query }, signal })),
				body(api.GET('/api/v1/comm-forms', { params: { query }, signal }))
			]);
			return {
				movements: movements.items
					.toSorted((a, b) => Number(b.is_priority) - Number(a.is_priority))
					.map(({ id, name }): Choice => ({ value: id, label: name })),
				topics: topics.items.map(({ code, name }): Choice => ({
					value: code,
					label: `${code}) ${name}`
				})),
				forms: forms.items.map(({ code, name }): Choice => ({ value: code, label: name }))
			};
		}
	});

export const units = () =>
	queryOptions({
		queryKey: ['units', 'choice'],
		staleTime: 600_000,
		queryFn: async ({ signal }) => {
			const found: Choice[] = [];
			let cursor: string | null = null;
			do {
				const page: Schemas['Page_UnitRead_'] = await body(
					api.GET('/api/v1/units', {
						params: { query: { limit: 100, ...(cursor ? { cursor } : {}) } },
						signal
					})
				);
				found.push(...page.items.map(({ id, name }) => ({ value: id, label: name })));
				cursor = page.next_cursor ?? null;
			} while (cursor);
			return found;
		}
	});
