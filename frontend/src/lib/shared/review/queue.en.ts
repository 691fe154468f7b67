import type { Translation } from '$lib/shared/i18n';
import type { QueueWords } from './queue.vi';

const en: Translation<QueueWords> = {
	list: 'List of records',
	tabs: 'What is received',
	'tab.nominations': 'Exemplars',
	'tab.submissions': 'Plans, reports',
	view: 'Records',
	unit: 'Unit',
	year: 'Year',
	'view.TODO': 'To be handled',
	'view.SUBMITTED': 'Waiting',
	'view.MINE': 'In my hands',
	'view.ALL': 'Everything sent',
	part_count: '{name} ({n})',
	none_waiting: 'No record is waiting.',
	none_mine: 'You have taken no record.',
	none: 'No record is in this state.',
	none_help: 'What units send appears here, the earliest first.',
	sent: 'Sent {time}',
	resend_due: 'To be sent again by the end of {date}',
	in_hands_of: 'In the hands of {name}',
	pick: 'Choose a record from the list.',
	pick_help: 'It opens on the right; the decision stands at its end.',
	all_done: 'Everything in the list has been handled.',
	shortcuts: 'Keyboard shortcuts',
	shortcuts_on: 'Use keyboard shortcuts',
	key_next: 'Next record in the list',
	key_previous: 'Previous record in the list',
	key_open: 'Open the chosen record'
};

export default en;
