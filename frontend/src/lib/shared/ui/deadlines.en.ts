import type { Translation } from '$lib/shared/i18n';
import type { DeadlineWords } from './deadlines.vi';

const en: Translation<DeadlineWords> = {
	deadline: 'Next deadline',
	quarters: 'Periods of the year',
	q_done: 'done',
	q_late: 'late',
	q_missed: 'not sent',
	q_current: 'this period',
	q_future: 'not yet open'
};

export default en;
