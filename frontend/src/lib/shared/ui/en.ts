import type { Translation } from '$lib/shared/i18n';
import type { UiWords } from './vi';

const en: Translation<UiWords> = {
	error_prefix: 'Error: ',
	app: 'Tân Biên Emulation',
	error_summary: 'There is something to correct',
	error_label: 'Error',
	missing: 'Enter {field}.',
	retry: 'Try again',
	loading: 'Loading',
	empty: 'There is nothing here yet.',
	cannot_load: 'The content could not be loaded.',
	skip: 'Skip to the main content'
};

export default en;
