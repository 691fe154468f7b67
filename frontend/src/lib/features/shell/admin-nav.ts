import { existing, tasks, type NavItem, type Navigation } from './nav';

const ADMIN: readonly NavItem[] = [
	tasks('/admin'),
	{ href: '/admin/users', word: 'users' },
	{ href: '/admin/units', word: 'units' },
	{ href: '/admin/catalogues', word: 'catalogues' },
	{ href: '/admin/api-clients', word: 'clients' },
	{ href: '/admin/webhooks', word: 'webhooks' },
	{ href: '/admin/mails', word: 'mails' },
	{ href: '/admin/audit', word: 'audit' },
	{ href: '/admin/health', word: 'health' }
];

export const adminNav = (): Navigation => ({ items: existing(__ROUTES__.admin, ADMIN) });
