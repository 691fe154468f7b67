import type { Translation } from '$lib/shared/i18n';
import type { ShellWords } from './vi';

const en: Translation<ShellWords> = {
	title: 'Tân Biên Emulation',
	subtitle: 'Communication on patriotic emulation movements',
	home: 'To the first page',
	sign_in: 'Sign in',
	dark: 'Dark theme',
	light: 'Light theme',
	in_english: 'English',
	in_vietnamese: 'Tiếng Việt',
	not_found: 'Page not found',
	not_found_help: 'The page has moved or the address is not right.',
	page_error: 'This page could not be opened',
	page_error_help: 'Reload the page. If that does not help, tell the administrator.',
	reload: 'Reload the page'
};

export default en;
