import type { Translation } from '$lib/shared/i18n';
import type { AdminNavWords } from './admin-nav.vi';

const en: Translation<AdminNavWords> = {
	mails: 'Outgoing mail',
	units: 'Units',
	users: 'Accounts',
	catalogues: 'Catalogues',
	clients: 'API clients',
	webhooks: 'Webhooks',
	audit: 'Audit log',
	health: 'System health'
};

export default en;
