import type { Translation } from '$lib/shared/i18n';
import type { BriefWords } from './brief.vi';

const en: Translation<BriefWords> = {
	in_force: 'Plans in force',
	plan_of: '{year}: {title}',
	number_of: 'No. {number} of {date}'
};

export default en;
