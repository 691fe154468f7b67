import type { Translation } from '$lib/shared/i18n';
import type { LimitWords } from './limit.vi';

const en: Translation<LimitWords> = {
	limit: 'Due date',
	plan_says: 'The plan says (section {clause})',
	printed_ON: 'By {date} at the latest: that day is still on time.',
	printed_BEFORE: 'Before {date}: the last day on time is the day before.',
	first_limit: 'First limit: the end of {date}.',
	closes: 'Closes at {time}: nothing is received afterwards, unless extended.',
	opens: 'Received from {date}.',
	counted: '{n} of {min} accepted.',
	request_only: 'The plan asks and does not oblige.',
	for_bloc: 'Done on behalf of {bloc}.',
	evidence: 'Evidence is required.'
};

export default en;
