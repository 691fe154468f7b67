import type { Translation } from '$lib/shared/i18n';
import type { FormWords } from './form.vi';

const en: Translation<FormWords> = {
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
	save: 'Save',
	cancel: 'Cancel',
	saved: 'Saved.',
	unchanged: 'Nothing was changed.'
};

export default en;
