import type { Translation } from '$lib/shared/i18n';
import type { ActivityFormWords } from './form.vi';

const en: Translation<ActivityFormWords> = {
	new: 'New activity',
	edit: 'Edit the activity',
	save: 'Save',
	saved: 'Activity saved.',
	choose_form: 'Choose a form',
	scope: 'Held for',
	scope_unit: 'The unit',
	scope_bloc: 'The emulation bloc',
	scope_bloc_hint: 'Only if the unit leads the bloc in that year.',
	place_hint: 'For example: the hall of the people’s committee',
	evidence_hint:
		'At least one file is needed when it is recorded as held. Pictures or PDF, up to 25 MB.',
	find_hint: 'Type the name and choose from the list.',
	presented_hint: 'Choose recorded initiatives; each author counts as a presenter.',
	new_initiative: 'Is the initiative not listed yet?',
	initiative: 'New initiative',
	edit_initiative: 'Edit the initiative',
	initiative_name: 'Name of the initiative',
	summary: 'Summary',
	authors: 'Authors',
	authors_hint: 'One person a line: name, birth year. For example: Lê Văn Hòa, 1980',
	level: 'Recognised by',
	decision: 'Decision',
	decision_hint: 'Number, date, issuer. Needed for district and province level.',
	initiative_saved: 'Initiative saved.',
	initiatives_lead: 'The duty counts initiatives recognised by the district or the province.',
	initiatives_search: 'Search by initiative or author',
	initiatives_none: 'No initiative yet.',
	activities: 'List of activities'
};
export default en;
