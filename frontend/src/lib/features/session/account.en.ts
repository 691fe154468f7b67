import type { Translation } from '$lib/shared/i18n';
import type { AccountWords } from './account.vi';

const en: Translation<AccountWords> = {
	account_title: 'Account',
	change_password: 'Change password',
	current_password: 'Current password',
	new_password: 'New password',
	new_password_hint:
		'At least 15 characters, or 8 with an authentication code. A sentence is enough.',
	repeat_password: 'New password again',
	not_same: 'The two new passwords differ.',
	changed: 'The password was changed.',
	save_password: 'Change password',
	must_change: 'Change the password before you go on.',
	must_enrol: 'Turn on two-step sign-in before you go on.',
	two_step: 'Two-step sign-in',
	two_step_lead: 'Besides the password, a six-digit code from an authenticator on your phone.',
	two_step_on: 'On. {n} recovery {n|code|codes} left.',
	two_step_start: 'Turn on two-step sign-in',
	two_step_scan: 'Open the authenticator on your phone and scan this code.',
	two_step_qr: 'QR code that adds the account to the authenticator; the key is written below',
	two_step_secret:
		'If it cannot be scanned, enter this key in the authenticator, or open the link on the same phone.',
	two_step_copy: 'Copy the key',
	two_step_copy_codes: 'Copy the codes',
	two_step_open: 'Open in the authenticator',
	two_step_confirm: 'Confirm',
	two_step_codes:
		'Write these recovery codes down. Each works once without the phone; they are not shown again.',
	two_step_saved: 'Written down',
	two_step_stop: 'Turn off two-step sign-in',
	two_step_stopped: 'Two-step sign-in is off.',
	two_step_started: 'Two-step sign-in is on.',
	continue: 'Go on working',
	sign_out_question: 'Sign out with unsent content?',
	sign_out_text:
		'There are {n} unsent {n|item|items} on this device. Kept, they are here when you sign in again; deleted, they are gone.',
	sign_out_keep: 'Keep and sign out',
	sign_out_wipe: 'Delete and sign out',
	stay: 'Stay'
};

export default en;
