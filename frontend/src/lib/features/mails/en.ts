import type { Translation } from '$lib/shared/i18n';
import type { MailWords } from './vi';

const en: Translation<MailWords> = {
	title: 'Outgoing mail',
	lead: 'Mails to accounts. Only to whom and what became of them is shown, never what they say.',
	address: 'Address',
	account: 'Account',
	state: 'State',
	'state.QUEUED': 'Waiting',
	'state.SENT': 'Sent',
	'state.FAILED': 'Could not be sent',
	'state.DROPPED': 'No longer needed',
	attempts: 'Tries',
	created: 'Made at',
	sent: 'Sent at',
	not_sent: 'Not sent',
	error: 'Error: {text}',
	retry_of: 'Send the mail to {address} again',
	retried: 'The mail to {address} waits to be sent again.',
	action: 'Action',
	none: 'No mails yet.',
	none_help:
		'A mail is made when there is news for an account with a mail address and a mail server is set.'
};

export default en;
