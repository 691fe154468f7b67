import { existing, finder, tasks, type NavItem, type Navigation } from './nav';
import { t } from './admin-nav.vi';

const ADMIN: readonly NavItem[] = [
	tasks('/admin'),
	{ href: '/admin/users', word: () => t('users') },
	{ href: '/admin/units', word: () => t('units') },
	{ href: '/admin/catalogues', word: () => t('catalogues') },
	{ href: '/admin/api-clients', word: () => t('clients') },
	{ href: '/admin/webhooks', word: () => t('webhooks') },
	{ href: '/admin/mails', word: () => t('mails') },
	{ href: '/admin/audit', word: () => t('audit') },
	{ href: '/admin/health', word: () => t('health') }
];

export const adminNav = (): Navigation => ({
	items: [...existing(__ROUTES__.admin, ADMIN), finder]
});
