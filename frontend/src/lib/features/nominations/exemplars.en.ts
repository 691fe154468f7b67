import type { Translation } from '$lib/shared/i18n';
import terms from '$lib/shared/terms/exemplar.en';
import type { ExemplarWords } from './exemplars.vi';

const en: Translation<ExemplarWords> = {
	...terms,
	title: 'Catalogue of exemplars',
	search: 'Search by name or achievement',
	kind: 'Kind of exemplar',
	field: 'Field',
	state: 'State',
	unit: 'Unit',
	movement: 'Emulation movement',
	topic: 'Topic of communication',
	year: 'Year',
	exemplar: 'Exemplar',
	nomination: 'Nomination',
	recorded: 'Recorded on',
	no_nomination: 'No nomination yet',
	none: 'There is no exemplar in the catalogue yet.',
	none_help: 'Exemplars that units nominate appear here.',
	back: 'Back to the catalogue',
	facts: 'About the exemplar',
	write: 'Write an article about it',
	suspended: 'Communication suspended since {time}',
	not_public: 'Cannot be public yet',
	no_photos_public: 'Pictures cannot be public yet',
	nominations: 'Nominations',
	no_nominations: 'There is no nomination yet.',
	no_period: 'Counts for no period',
	not_sent: 'Not sent',
	sent: 'Sent {time}',
	articles: 'Articles about the exemplar',
	no_articles: 'There is no article yet.',
	more_articles: 'See all articles about this exemplar',
	life: 'History',
	suspend: 'Suspend communication about “{name}”?',
	suspend_text: 'Articles about this exemplar are not shown to the public until it is resumed.',
	resume: 'Resume communication about “{name}”?'
};

export default en;
