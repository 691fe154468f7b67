import type { Translation } from '$lib/shared/i18n';
import type { SearchWords } from './vi';

const en: Translation<SearchWords> = {
	title: 'Search',
	lead: 'Looks in everything you may see. Type with accents or without.',
	words: 'Words',
	kind: 'Kind',
	name: 'Name',
	unit: 'Unit',
	state: 'State',
	none: 'Nothing yet.',
	begin: 'Type what you are looking for.',
	begin_help: 'For instance a person, a unit, the title of an article, words of a report.',
	'kind.nomination': 'Nomination',
	'kind.exemplar': 'Exemplar',
	'kind.submission': 'Plan or report',
	'kind.article': 'Article',
	'kind.activity': 'Activity',
	'kind.initiative': 'Initiative',
	'kind.movement': 'Movement',
	'kind.unit': 'Unit',
	'kind.user': 'Account'
};

export default en;
