import { existing, tasks, type NavItem, type Navigation } from './nav';

const UNIT_BAR: readonly NavItem[] = [
	tasks('/unit'),
	{ href: '/unit/nominations', word: 'nominate', icon: 'star' },
	{ href: '/unit/reports', word: 'reports', icon: 'report', also: ['/unit/submissions'] },
	{ href: '/unit/drafts', word: 'drafts', icon: 'draft', drafts: true }
];

const UNIT_MORE: readonly NavItem[] = [
	{ href: '/unit/articles', word: 'unit_articles' },
	{ href: '/unit/activities', word: 'activities' },
	{ href: '/unit/entries', word: 'entries' },
	{ href: '/unit/scores', word: 'unit_scores' }
];

export const unitNav = (): Navigation => ({
	items: existing(__ROUTES__.unit, [...UNIT_BAR, ...UNIT_MORE]),
	bar: existing(__ROUTES__.unit, UNIT_BAR)
});
