import type { Translation } from '$lib/shared/i18n';
import type { FrameWords } from './frame.vi';

const en: Translation<FrameWords> = {
	menu: 'Menu',
	main_nav: 'Main sections',
	account: 'Account',
	sign_out: 'Sign out',
	own_account: 'Account, mail',
	to_desk: 'Desk',
	to_unit: 'Unit pages',
	to_admin: 'Administration',
	offline: 'Connection lost. What you write is kept on this device.',
	unreachable: 'The server cannot be reached. What is kept on this device is shown.',
	tasks: 'To do',
	search: 'Search'
};

export default en;
