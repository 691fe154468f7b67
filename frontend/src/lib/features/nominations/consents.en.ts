import type { Translation } from '$lib/shared/i18n';
import type { ConsentWords } from './consents.vi';

const en: Translation<ConsentWords> = {
	title: 'Consents',
	lead: 'Name, achievement and pictures are published only with the person’s consent. Under 18 a parent or guardian must agree too.',
	none: 'No consent has been recorded.',
	add: 'Record a consent',
	save: 'Save',
	saved: 'The consent was recorded.',
	purpose: 'Consent to',
	method: 'How it was given',
	giver: 'Who gave it',
	given_on: 'Day it was given',
	file: 'Photo or scan of the paper',
	file_open: 'See the paper',
	'purpose.PUBLISH': 'Publication',
	'purpose.PHOTO': 'Publication of pictures',
	'purpose.CONSULTATION': 'Public consultation',
	'method.PAPER': 'On paper',
	'method.VERBAL': 'Spoken',
	'method.ONLINE': 'Online',
	'giver.SELF': 'The person',
	'giver.REPRESENTATIVE': 'A parent, guardian or representative',
	given: 'Given on {date}',
	withdrawn: 'Withdrawn on {date}',
	withdraw_question: 'Withdraw the consent “{purpose}”?',
	withdraw_text: 'What was published because of it is taken down at once.'
};

export default en;
