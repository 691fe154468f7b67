import { send } from '$lib/shared/api/client';

export interface PublicArticle {
	slug: string;
	title: string;
	summary: string;
	published_at: string;
}

/** The newest published articles, from the portal's own contract. */
export async function latestArticles(): Promise<PublicArticle[]> {
	const response = await send('/api/portal/v1/articles?limit=10');
	const { items } = (await response.json()) as { items: PublicArticle[] };
	return items;
}
