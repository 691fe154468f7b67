import { problemFrom } from '$lib/shared/api/problem';

export interface PublicArticle {
	slug: string;
	title: string;
	summary: string;
	published_at: string;
}

/** The newest published articles, from the portal's own contract. */
export async function latestArticles(): Promise<PublicArticle[]> {
	// Anonymous and cacheable: no token, so that a visitor does not load the session's code.
	const response = await fetch('/api/portal/v1/articles?limit=10');
	if (!response.ok) throw problemFrom(response, await response.json().catch(() => null));
	const { items } = (await response.json()) as { items: PublicArticle[] };
	return items;
}

export interface WholeArticle extends PublicArticle {
	column: string;
	byline: string | null;
	source: string | null;
	unit: { name: string };
	cover: { url: string; alt: string; caption: string | null; credit: string | null } | null;
	body_html: string;
	corrections: { at: string; note: string | null }[];
}

/** One published article; a Problem with status 410 and the notice when it was withdrawn. */
export async function wholeArticle(slug: string): Promise<WholeArticle> {
	const response = await fetch(`/api/portal/v1/articles/${encodeURIComponent(slug)}`);
	const found: unknown = await response.json().catch(() => null);
	if (!response.ok) throw problemFrom(response, found);
	return found as WholeArticle;
}
