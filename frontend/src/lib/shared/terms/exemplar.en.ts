import type { Translation } from '$lib/shared/i18n';
import type { ExemplarTerms } from './exemplar.vi';

const en: Translation<ExemplarTerms> = {
	'kind.INDIVIDUAL': 'Individual',
	'kind.COLLECTIVE': 'Collective',
	'kind.MODEL': 'New model',
	'kind.FACTOR': 'New factor',
	'kind.GOOD_DEED': 'Good person, good deed',
	'field.ECONOMY': 'Economy',
	'field.CULTURE_SOCIETY': 'Culture and society',
	'field.DEFENCE_SECURITY': 'Defence and security',
	'field.POLITICAL_SYSTEM': 'Political system'
};

export default en;
