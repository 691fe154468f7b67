import type { Translation } from '$lib/shared/i18n';
import type { DeskWords } from './desk.vi';

const en: Translation<DeskWords> = {
	title: 'Plans and reports received',
	search: 'Search titles and units',
	kind: 'Kind',
	period: 'Period',
	nil: 'Nothing to nominate this time',
	accepted: '{n} of {min} accepted.',
	for_bloc: 'Sent for {bloc}.',
	go_on: 'Continue writing',
	answer: 'Correct and send again',
	accept: 'Accept “{name}”?',
	reject: 'Not accept “{name}”?',
	reject_text:
		'It keeps the time at which it was sent but does not count as done. The unit sees the reason and may send another.'
};

export default en;
