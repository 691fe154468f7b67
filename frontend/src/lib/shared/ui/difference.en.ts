import type { Translation } from '$lib/shared/i18n';
import type { DifferenceWords } from './difference.vi';

const en: Translation<DifferenceWords> = {
	added: 'Added',
	removed: 'Removed',
	changed: 'Changed',
	nothing: 'There is no difference.',
	kept: '{n} {n|paragraph|paragraphs} unchanged',
	empty: 'None',
	before: 'Before',
	after: 'After',
	end: 'end'
};

export default en;
