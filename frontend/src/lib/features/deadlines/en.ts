import type { Translation } from '$lib/shared/i18n';
import type { DeadlineWords } from './vi';

const en: Translation<DeadlineWords> = {
	days_left: '{n} {n|day|days} left - until the end of {date}',
	last_day: 'Today is the last day',
	overdue: '{n} {n|day|days} overdue',
	until: 'until the end of {date}',
	quarters: 'Exemplars by quarter'
};

export default en;
