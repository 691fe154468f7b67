import type { Translation } from '$lib/shared/i18n';
import type { UnitWords } from './vi';

const en: Translation<UnitWords> = {
	title: 'Units',
	add: 'Add a unit',
	search: 'Search by name or code',
	name: 'Name of the unit',
	name_hint: 'The full name, for example: Xã Tân Lập',
	short_name: 'Short name',
	code: 'Code',
	code_hint:
		'Capital letters A-Z, digits and underscores, for example XA_TANLAP. It cannot be changed later.',
	code_bad: 'A code has 2 to 40 capital letters A-Z, digits and underscores.',
	kind: 'Kind of unit',
	parent: 'Stands under',
	parent_hint: 'Type the name of the higher body and choose from the list.',
	agency_code: 'Agency code',
	valid_from: 'Exists from',
	valid_from_hint: 'Empty if it always did. It owes duties from 30 days after this day.',
	valid_to: 'Until the end of',
	valid_to_hint: 'Only when it is dissolved or merged. Earlier results stay.',
	contact: 'Public contact',
	contact_hint: 'A telephone number or e-mail that may be made public.',
	as_of: 'As of',
	none: 'None',
	always: 'It always did',
	open_end: 'Still exists',
	bloc: 'Emulation bloc in {year}',
	bloc_lead: 'leads it',
	no_bloc: 'In no bloc',
	accounts: 'Accounts in use',
	accounts_n: '{n} {n|account|accounts}',
	empty: 'There is no unit yet.',
	empty_help: 'Choose “Add a unit” to make the first one.',
	create: 'Add the unit',
	created: 'The unit {name} was added.',
	back: 'Back to the list',
	edit: 'Edit',
	successions: 'Mergers, splits, renames',
	former_names: 'Former names',
	former_name: '{name} (until {date})'
};

export default en;
