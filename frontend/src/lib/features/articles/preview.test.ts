import { describe, expect, it } from 'vitest';
import { shownOnPortal } from './preview';
import type { Article, PortalArticle } from './queries';

const A = '01a20ca3-c1ed-76fa-b6c9-d44805872e70';
const B = '01a20ca3-c1ed-76fa-b6c9-d44805872e71';

const article = {
	body_html: `<figure><img src="/api/v1/files/${A}?exp=1&amp;sig=a" alt="Đường"></figure>`,
	cover: { file_id: B, url: `/api/v1/files/${B}?exp=1&sig=b` }
} as unknown as Article;

describe('the preview', () => {
	it('shows the portal’s text with pictures of the editor’s session', () => {
		const preview = {
			title: 'Bài',
			body_html: `<figure><img src="/api/portal/v1/media/${A}" alt="Đường"></figure>`,
			cover: { id: B, url: `/api/portal/v1/media/${B}`, alt: 'Bìa' }
		} as unknown as PortalArticle;
		const { shown, hidden } = shownOnPortal(preview, article);
		expect(shown.body_html).toBe(article.body_html);
		expect(shown.cover?.url).toBe(`/api/v1/files/${B}?exp=1&sig=b`);
		expect(hidden).toBe(0);
	});

	it('counts the pictures that the portal leaves out', () => {
		const preview = { body_html: '<p>Chữ</p>', cover: null } as unknown as PortalArticle;
		expect(shownOnPortal(preview, article)).toMatchObject({
			shown: { body_html: '<p>Chữ</p>', cover: null },
			hidden: 2
		});
	});
});
