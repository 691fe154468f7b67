import type { Translation } from '$lib/shared/i18n';
import type { UiWords } from './vi';

const en: Translation<UiWords> = {
	error_prefix: 'Error: ',
	app: 'Tân Biên Emulation',
	error_summary: 'There is something to correct',
	error_label: 'Error',
	missing: 'Enter {field}.',
	missing_choice: 'Choose {field}.',
	too_long: '{field} may have at most {n} characters.',
	too_short: '{field} needs at least {n} characters.',
	too_small: '{field} may not be less than {n}.',
	too_big: '{field} may not be more than {n}.',
	bad_email: 'The e-mail address is not complete.',
	bad_value: '{field} is not right.',
	bad_date: 'Enter the date as day/month/year, for example 19/3/2022.',
	date_early: 'The date must be {date} or later.',
	date_late: 'The date must be {date} or earlier.',
	date_hint: 'For example 19/3/2022',
	pick_date: 'Open the calendar for {field}',
	hour: 'Time',
	words_of: '{n} {n|word|words}, {min} to {max} are advised',
	choose: 'Choose',
	retry: 'Try again',
	loading: 'Loading',
	empty: 'There is nothing here yet.',
	cannot_load: 'The content could not be loaded.',
	skip: 'Skip to the main content'
};

export default en;
