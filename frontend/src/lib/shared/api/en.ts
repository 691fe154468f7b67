import type { Translation } from '$lib/shared/i18n';
import type { ApiWords } from './vi';

const en: Translation<ApiWords> = {
	network: 'The server could not be reached. Check the network and try again.',
	server: 'The request could not be processed. Please try again later. Error code: {id}.',
	server_no_id: 'The request could not be processed. Please try again later.',
	session: 'Your session has ended. Please sign in again.',
	forbidden: 'This account may not do that.',
	not_found: 'The content was not found.',
	conflict: 'Someone else has just changed this. Reload before saving.',
	too_large: 'The content sent is too large.',
	too_many: 'Too many requests. Try again in {n} {n|second|seconds}.',
	refused: 'The request was not accepted. Check what was entered.'
};

export default en;
