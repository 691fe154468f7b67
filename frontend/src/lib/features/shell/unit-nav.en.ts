import type { Translation } from '$lib/shared/i18n';
import type { UnitNavWords } from './unit-nav.vi';

const en: Translation<UnitNavWords> = {
	nominate: 'Nominations',
	reports: 'Reports',
	drafts: 'Drafts',
	articles: 'Articles',
	activities: 'Activities',
	entries: 'Contest entries',
	scores: 'Scores'
};

export default en;
