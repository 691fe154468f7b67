import type { Translation } from '$lib/shared/i18n';
import type { ExtensionWords } from './extension.vi';

const en: Translation<ExtensionWords> = {
	extensions: 'Extensions',
	no_extension: 'No extension was requested.',
	until: 'Until the end of {date}',
	asked_at: 'Requested at {time}',
	given_at: 'Granted at {time}',
	reason: 'Reason',
	document: 'Document',
	'effect.FULL': 'Full points, as if on time',
	'effect.PARTIAL': 'A part of the points',
	'effect.NONE': 'No points',
	effect: 'Score',
	after_fact: 'Given after the date had passed',
	ask: 'Ask for an extension',
	give: 'Extend for the unit',
	ask_question: 'Ask Home Affairs for an extension?',
	ask_text:
		'Present limit: the end of {date}. It changes only when Home Affairs grants the request.',
	give_question: 'Extend for {unit}?',
	give_text: 'Present limit: the end of {date}. The unit is told and the new limit holds at once.',
	new_due: 'Extend to the end of',
	reason_hint: 'Say what is delayed and when it will be done.',
	document_hint: 'Number of the document, if any, such as 15/CV-UBND.',
	send_request: 'Send the request',
	asked_done: 'The request was sent to Home Affairs.',
	given_done: 'Extended.',
	withdraw_question: 'Withdraw the request?',
	withdraw_text: 'The present limit stays. The unit may ask again.'
};

export default en;
