import type { Article, PortalArticle } from './queries';

const OWN = /\/api\/v1\/files\/([0-9a-f-]{36})[^"\s]*/g;
const PUBLIC = /\/api\/portal\/v1\/media\/([0-9a-f-]{36})/g;

/**
 * The portal's own JSON with pictures that the editor can see now: their public addresses answer only once the
 * article is live, so the addresses of the caller's session stand in. `hidden`: pictures the portal leaves out.
 */
export function shownOnPortal(preview: PortalArticle, article: Article) {
	const signed = new Map<string, string>();
	for (const [address, id] of article.body_html.matchAll(OWN)) if (id) signed.set(id, address);
	if (article.cover?.url)
		signed.set(article.cover.file_id, article.cover.url.replaceAll('&', '&amp;'));
	const all = signed.size;
	const kept = new Set<string>();
	const body_html = preview.body_html.replace(PUBLIC, (address, id: string) => {
		kept.add(id);
		return signed.get(id) ?? address;
	});
	if (preview.cover) kept.add(preview.cover.id);
	const cover = preview.cover && { ...preview.cover, url: article.cover?.url ?? preview.cover.url };
	return { shown: { ...preview, body_html, cover }, hidden: all - kept.size };
}
