import type { Translation } from '$lib/shared/i18n';
import type { ReceiptWords } from './vi';

const en: Translation<ReceiptWords> = {
	title: 'Check a receipt',
	lead: 'Enter the code of a receipt to see whether and when the record was received. Its content is not shown.',
	code: 'Receipt code',
	hint: '12 characters, such as ABCD-EFGH-JKMN.',
	check: 'Check',
	valid: 'The receipt is valid',
	received: 'Received {time}.',
	invalid: 'There is no receipt with this code',
	invalid_help: 'Check every character. Codes have no letters O, I, L and no digits 0, 1.',
	failed: 'Could not be checked: {message}'
};

export default en;
