import type { Translation } from '$lib/shared/i18n';
import type { PublicArticleWords } from './public-article.vi';

const en: Translation<PublicArticleWords> = {
	published: 'Published {date}',
	unpublished: 'Not published yet',
	from: 'Sent by: {unit}',
	source: 'Source: {source}',
	corrected: 'Corrected on {date}',
	credit: 'Photo: {name}'
};

export default en;
