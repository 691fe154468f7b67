import type { Translation } from '$lib/shared/i18n';
import type { SessionWords } from './vi';

const en: Translation<SessionWords> = {
	title: 'Sign in',
	username: 'User name',
	password: 'Password',
	show_password: 'Show password',
	hide_password: 'Hide password',
	totp: 'Authentication code',
	totp_hint: 'Six digits from the authenticator on your phone.',
	totp_needed: 'This account needs an authentication code.',
	submit: 'Sign in',
	submitting: 'Signing in',
	help: 'No account, or password forgotten: ask the administrator of the district.'
};

export default en;
