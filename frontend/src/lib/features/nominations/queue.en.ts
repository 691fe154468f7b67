import type { Translation } from '$lib/shared/i18n';
import terms from '$lib/shared/terms/exemplar.en';
import type { QueueWords } from './queue.vi';

const en: Translation<QueueWords> = {
	...terms,
	title: 'Nominations received',
	search: 'Search by name, achievement',
	period: 'Period',
	kind: 'Kind',
	no_period: 'Counts for no period'
};

export default en;
