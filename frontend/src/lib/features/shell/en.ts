import type { Translation } from '$lib/shared/i18n';
import type { ShellWords } from './vi';

const en: Translation<ShellWords> = {
	title: 'Tân Biên Emulation',
	subtitle: 'Communication on patriotic emulation movements',
	home: 'To the first page',
	menu: 'Menu',
	main_nav: 'Main sections',
	account: 'Account',
	sign_in: 'Sign in',
	sign_out: 'Sign out',
	change_password: 'Change password',
	dark: 'Dark theme',
	light: 'Light theme',
	in_english: 'English',
	in_vietnamese: 'Tiếng Việt',
	to_desk: 'Desk',
	to_unit: 'Unit pages',
	to_admin: 'Administration',

	tasks: 'To do',

	offline: 'Connection lost. What you write is kept on this device.',
	unreachable: 'The server cannot be reached. What is kept on this device is shown.',
	not_found: 'Page not found',
	not_found_help: 'The page has moved or the address is not right.',
	page_error: 'This page could not be opened',
	page_error_help: 'Reload the page. If that does not help, tell the administrator.',
	reload: 'Reload the page'
};

export default en;
