import type { Translation } from '$lib/shared/i18n';
import terms from '$lib/shared/terms/exemplar.en';
import type { NominationListWords } from './list.vi';

const en: Translation<NominationListWords> = {
	...terms,
	list_title: 'Nominated exemplars',
	start: 'Nominate an exemplar',
	search: 'Search by name or achievement',
	state: 'State',
	kind: 'Kind',
	period: 'Period',
	sent: 'Sent at',
	period_open: 'Set when sent',
	exemplar: 'Exemplar',
	not_sent: 'Not sent',
	empty: 'No exemplar has been nominated yet.',
	empty_help: 'Choose “Nominate an exemplar” to begin.'
};

export default en;
