import type { Article, Kind } from './queries';

/** What the editor writes: the fields of an ArticleUpdate. */
export interface Values {
	title: string;
	summary: string;
	kind: Kind;
	visibility: Article['visibility'];
	body_html: string;
	topic_codes: readonly string[];
	comm_form_code: string | null;
	movement_ids: readonly string[];
	exemplar_ids: readonly string[];
	cover_file_id: string | null;
	cover_alt: string | null;
	cover_caption: string | null;
	cover_credit: string | null;
	column: string;
	byline: string | null;
	source: string | null;
	change_note: string | null;
}

export const valuesOfArticle = (article: Article): Values => ({
	title: article.title,
	summary: article.summary,
	kind: article.kind,
	visibility: article.visibility,
	body_html: article.body_html,
	topic_codes: article.topic_codes,
	comm_form_code: article.comm_form_code,
	movement_ids: article.movement_ids,
	exemplar_ids: article.exemplars.map(({ id }) => id),
	cover_file_id: article.cover?.file_id ?? null,
	cover_alt: article.cover?.alt || null,
	cover_caption: article.cover?.caption ?? null,
	cover_credit: article.cover?.credit ?? null,
	column: article.column,
	byline: article.byline,
	source: article.source,
	change_note: article.edition.change_note
});

/** Lists whose order says nothing are compared as sets. */
const UNORDERED = new Set(['topic_codes', 'movement_ids']);
const form = (name: string, value: unknown) =>
	JSON.stringify(UNORDERED.has(name) ? (value as string[]).toSorted() : value);

/** Only what differs: the body of the PATCH. */
export function changedValues(before: Values, after: Values): Partial<Values> {
	const other = before.cover_file_id !== after.cover_file_id;
	return Object.fromEntries(
		Object.entries(after).filter(
			([name, value]) =>
				form(name, value) !== form(name, before[name as keyof Values]) ||
				// Another picture starts without words: what is said about it goes with it.
				(other && after.cover_file_id !== null && name.startsWith('cover_'))
		)
	);
}
