import type { Translation } from '$lib/shared/i18n';
import type { DeadlineWords } from './vi';

const en: Translation<DeadlineWords> = {
	days_left: '{n} {n|day|days} left - until the end of {date}',
	left: '{n} {n|day|days} left',
	last_day: 'Today is the last day',
	overdue: '{n} {n|day|days} overdue',
	until: 'until the end of {date}',
	quarters: 'Exemplars by quarter',
	duties: 'To be sent',
	year_duties: 'Reports and other duties of the year',
	year_lead:
		'To be sent to Home Affairs, the standing office of the Emulation and Commendation Council.',
	standing_lead:
		'What the standing office owes itself. The chair of the Emulation and Commendation Council reviews it.',
	to_send: 'Still to be sent',
	settled: 'Sent, or not owed any more',
	none_open: 'Nothing is to be sent.',
	none_open_help: 'New duties appear here when a plan is issued.',
	none_year: 'Nothing has been assigned yet.',
	clause: 'Section {clause} of the plan',
	count: '{n} of {min} sent',
	optional: 'Not obligatory',
	send_exemplar: 'Nominate an exemplar',
	report_nil: 'Report that there is none this quarter',
	enter_paper: 'Enter what came on paper',
	enter_nil_paper: 'Enter a paper that reports none',
	all_duties: 'See all',
	more: 'About the due date',
	more_or_extend: 'Details, ask for an extension'
};

export default en;
