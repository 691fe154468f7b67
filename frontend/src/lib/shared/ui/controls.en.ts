import type { Translation } from '$lib/shared/i18n';
import type { ControlWords } from './controls.vi';

const en: Translation<ControlWords> = {
	remove_one: 'Remove {name}',
	remove: 'Remove',
	remove_named: 'Remove {name}',
	add_photo: 'Take or choose a photo',
	photo: 'Photo {n}',
	photo_alt: 'Description of photo {n}',
	photo_alt_hint: 'Say what can be seen, for people who cannot see it.',
	remove_photo: 'Remove photo {n}',
	preparing_photo: 'Preparing the photo',
	bad_photo: 'This photo could not be read. Choose another one.',
	photos_full: 'There are {n} photos, no more can be added.',
	choose_file: 'Choose a file',
	file_types: 'Only {types} files are accepted.',
	file_size: 'The file is larger than {n} MB.',
	file_max: 'At most {n} MB per file.',
	uploading: 'Uploading',
	remove_file: 'Remove file {name}',
	remark_field: 'Field to correct',
	remark_text: 'What to correct',
	add_remark: 'Add a field to correct',
	remove_remark: 'Remove correction {n}',
	remark_n: 'Correction {n}',
	found_n: '{n} {n|result|results}',
	found_none: 'Nothing fits.',
	find_failed: 'The list could not be loaded.',
	choose_listed: 'Choose one of the suggestions.',
	as_table: 'Show as a table',
	as_chart: 'Show the chart',
	csv: 'Download CSV'
};

export default en;
