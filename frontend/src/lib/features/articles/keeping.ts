import type { Versioned } from '$lib/shared/api/types';
import { Keeper } from '$lib/shared/keeping/keeper.svelte';
import { e } from './editor.vi';
import type { Article, ArticleUpdate } from './queries';
import { changedValues, valuesOfArticle, type Values } from './values';

interface Doors {
	read: () => Values;
	save: (etag: string, changed: Partial<ArticleUpdate>) => Promise<Versioned<Article>>;
	reload: () => Promise<Versioned<Article>>;
}

/** Keeps an article while it is written; it waits as long as title or summary is empty. */
export function articleKeeper(
	etag: string,
	base: Values,
	{ save, ...doors }: Doors
): Keeper<Article, Values> {
	return new Keeper<Article, Values>(etag, base, {
		...doors,
		save: (version, changed) => save(version, changed as Partial<ArticleUpdate>),
		changed: changedValues,
		valuesOf: valuesOfArticle,
		// What is for whom follows from the kind, and the server decides it.
		settled: (sent, { visibility, column }) => ({ ...sent, visibility, column }),
		savedAt: ({ edition }) => edition.saved_at,
		held: ({ title, summary }) =>
			title === '' ? e('held_title') : summary === '' ? e('held_summary') : null
	});
}
