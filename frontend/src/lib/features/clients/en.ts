import type { Translation } from '$lib/shared/i18n';
import type { ClientWords } from './vi';

const en: Translation<ClientWords> = {
	title: 'API clients',
	lead: 'Every system outside, such as the district portal, reads what is public with a key of its own.',
	add: 'Add a client',
	name: 'Name of the system',
	name_hint: 'For example: district portal of Tân Biên',
	scopes: 'Scopes',
	'scope.portal.read': 'Read the portal',
	'scope_hint.portal.read': 'Published articles, exemplars and movements.',
	per_minute: 'Requests a minute',
	per_minute_hint: 'Above this the answer is “too many requests”.',
	key: 'Key',
	key_starts: 'The key begins with',
	last_used: 'Last used',
	never: 'Never used',
	created: 'Made on',
	state: 'State',
	empty: 'No system is connected yet.',
	empty_help: 'Choose “Add a client” to give the first one a key.',
	create: 'Make the key',
	back: 'Back to the list',
	edit: 'Edit',
	once: 'The key of {name} was made',
	once_help:
		'Copy it and hand it to the operators on a private way. Only a hash of the key is kept here.',
	once_done: 'Copied, open the client',
	lost: 'The client was made, but its key cannot be shown again. Revoke it and make another.',
	revoke_question: 'Revoke the key of {name}?',
	revoke_text: 'That system is cut off at once. A revoked key never comes back.',
	change_key:
		'To change a key: add another client, move the system to the new key, then revoke this one.',
	usage: 'Use in the last 30 days',
	usage_total: '{n} requests answered',
	usage_refused: '{n} requests refused for coming too fast',
	usage_none: 'This key was not used in the last 30 days.',
	usage_limits: 'Without a key: {n} requests a minute for each address.',
	usage_required: 'The portal answers only with a key.',
	day: 'Day',
	answered: 'Answered',
	refused: 'Refused',
	log: 'See it in the audit log'
};

export default en;
