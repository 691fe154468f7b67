import type { Translation } from '$lib/shared/i18n';
import type { FrontWords } from './vi';

const en: Translation<FrontWords> = {
	title: 'Patriotic emulation',
	lead: 'News and articles on emulation movements, exemplars, new models and new factors.',
	articles: 'Latest articles',
	none: 'No article has been published yet.',
	none_help: 'Published articles will appear here.',
	failed: 'The list of articles could not be loaded.',
	retry: 'Try again',
	officers: 'For officers of offices and units',
	sign_in: 'Sign in',
	all: 'All articles',
	gone: 'This article is no longer published',
	missing: 'Article not found',
	check_receipt: 'Check the receipt of a record'
};

export default en;
