import type { Translation } from '$lib/shared/i18n';
import type { SettingsWords } from './settings.vi';

const en: Translation<SettingsWords> = {
	mail_title: 'Mail',
	mail_to: 'Mail goes to {address}.',
	no_address:
		'The account has no mail address, so no mail is sent to it. An administrator can add one; notifications are shown here all the same.',
	refused:
		'A mail server has said that {address} does not exist, so no more mail is sent to it. An administrator can correct the address.',
	no_mail:
		'This system does not send mail yet. Notifications are shown here; the choice below holds as soon as it does.',
	mode: 'How mail is sent',
	'mode.IMMEDIATE': 'As things happen',
	'mode.IMMEDIATE_hint': 'What happens at the same time goes into one mail.',
	'mode.DAILY': 'Once a day',
	'mode.DAILY_hint': 'At 08:30, with everything since the mail before.',
	'mode.OFF': 'No mail',
	'mode.OFF_hint': 'Only in the list of notifications.',
	quiet: 'No mail is sent from {from} to {until}.',
	save: 'Save',
	saved: 'Saved.',
	unchanged: 'Nothing was changed.',
	calendar_title: 'Personal calendar on your phone',
	calendar_what:
		'The dates by which the unit must send appear in the calendar of a phone or computer and follow every change. It holds the names of duties and their last days, nothing else.',
	calendar_off: 'Not switched on.',
	calendar_on: 'Switched on at {time}. The address is shown only when it is made.',
	calendar_make: 'Make a calendar address',
	calendar_renew: 'Make a new address',
	calendar_revoke: 'Switch off',
	calendar_new: 'Your calendar address',
	calendar_once:
		'This address is not shown again. Whoever has it can read the calendar, so pass it on to nobody.',
	calendar_copy: 'Copy the address',
	calendar_open: 'Open in the calendar of this device',
	calendar_renew_question: 'Make a new calendar address?',
	calendar_renew_text:
		'The old address stops working at once. Calendars that use it must be added again.',
	calendar_revoke_question: 'Switch the personal calendar off?',
	calendar_revoke_text: 'Calendars that use the address are no longer updated.',
	calendar_revoked: 'The personal calendar is off.',
	how: 'How to add the calendar',
	how_iphone: 'iPhone, iPad',
	how_iphone_text:
		'Press “Open in the calendar of this device”, or go to Settings, Calendar, Accounts, Add Account, Other, Add Subscribed Calendar and paste the address.',
	how_android: 'Android (Google Calendar)',
	how_android_text:
		'On a computer open calendar.google.com, press + beside “Other calendars”, choose “From URL” and paste the address. It then appears on phones with the same Google account.',
	how_outlook: 'Outlook',
	how_outlook_text: 'Add calendar, Subscribe from web, and paste the address.'
};

export default en;
