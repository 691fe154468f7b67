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
	no_news: 'Nothing new.',
	who_sent: 'Exemplars by quarter: who sent, who did not',
	whole_table: 'Table of all units',
	sent: '{n} of {of} units have sent',
	in_time: '{n} of them on time',
	judged: 'On time and accepted {rate}.',
	not_sent: '{n} {n|unit has|units have} not sent',
	missing_list: 'Open the list of those missing',
	all_sent: 'All units have sent.'
};

export default en;
