import { words } from '$lib/shared/i18n';

const vi = {
	published: 'Đăng ngày {date}',
	unpublished: 'Chưa đăng',
	from: 'Đơn vị gửi: {unit}',
	source: 'Nguồn: {source}',
	corrected: 'Đính chính ngày {date}',
	credit: 'Ảnh: {name}'
} as const;

export type PublicArticleWords = typeof vi;
export const t = words(vi, () => import('./public-article.en'));
