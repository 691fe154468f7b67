import type { Translation } from '$lib/shared/i18n';
import type { ExpiredWords } from './expired.vi';

const en: Translation<ExpiredWords> = {
	expired_title: 'Your session has ended. Sign in again?',
	expired_text: 'What you have entered is still on this page.',
	disabled_title: 'This account is disabled',
	disabled_text: 'Ask the system administrator. Unsent content is still on this device.',
	leave: 'Leave the page'
};

export default en;
