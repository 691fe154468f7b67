import type { Translation } from '$lib/shared/i18n';
import type { TimelinessWords } from './vi';

const en: Translation<TimelinessWords> = {
	title: 'Who sent, and on time, in {year}',
	page: 'Who sent, and on time',
	note: '{kind}. As of {time}.',
	kind: 'Kind of duty',
	year: 'Year',
	unit: 'Unit',
	unit_kind: 'Kind of unit',
	bloc: 'Emulation bloc',
	on_time_rate: 'On time',
	total: 'On time of those due',
	sent_title: 'Sent, by period',
	sent: 'Sent',
	owed: 'Owed',
	period: 'Period',
	on_time_title: 'On time, by kind of unit',
	on_time: 'On time and in full',
	due: 'Due',
	matrix: 'Every unit, every period',
	none_owed: 'no unit owes it',
	none_due: 'not due yet',
	rate_help:
		'On time n/N: N are due and neither waived, cancelled, passed to a successor nor merely asked; n were received on time and accepted in full. The date in brackets is the last day on time.',
	late: '{n} {n|day|days} late',
	sent_on_time: 'Sent on time',
	accepted: 'On time, accepted',
	optional: 'Not obligatory',
	not_owed: 'Not owed',
	empty: 'There is no duty of this kind in {year}.',
	empty_help: 'Choose another kind of duty or another year.',
	csv: 'Download CSV',
	list: 'List of duties',
	file: 'on-time-{kind}-{year}'
};

export default en;
