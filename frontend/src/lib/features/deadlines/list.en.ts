import type { Translation } from '$lib/shared/i18n';
import type { ObligationListWords } from './list.vi';

const en: Translation<ObligationListWords> = {
	list_title: 'Duties of the units',
	unit: 'Unit',
	duty: 'Duty',
	kind: 'Kind of duty',
	state: 'State',
	timeliness: 'Timeliness',
	period: 'Period',
	year: 'Year',
	due: 'Due',
	standing: 'Standing',
	overdue_filter: 'Overdue',
	overdue_only: 'Overdue only',
	receivable_filter: 'Closing',
	receivable_only: 'Still received',
	closed_only: 'Closed',
	extension_filter: 'Extension',
	extension_only: 'A request waits',
	extend_many: 'Extend many at once',
	empty: 'There is no duty yet.',
	empty_help: 'Duties arise when a plan is issued.'
};

export default en;
