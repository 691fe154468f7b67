import type { Translation } from '$lib/shared/i18n';
import type { HomeWords } from './vi';

const en: Translation<HomeWords> = {
	title: 'To do',
	waiting: 'Waiting',
	dates: 'Dates',
	news: 'News',
	nothing: 'Nothing is waiting.',
	nothing_help: 'New tasks will appear here.',
	no_dates: 'No dates are near.',
	no_news: 'Nothing new.'
};

export default en;
