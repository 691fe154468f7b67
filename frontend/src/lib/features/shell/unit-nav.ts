import { existing, finder, tasks, type NavItem, type Navigation } from './nav';
import { t } from './unit-nav.vi';

const UNIT_BAR: readonly NavItem[] = [
	tasks('/unit'),
	{ href: '/unit/nominations', word: () => t('nominate'), icon: 'star' },
	{ href: '/unit/reports', word: () => t('reports'), icon: 'report', also: ['/unit/submissions'] },
	{ href: '/unit/drafts', word: () => t('drafts'), icon: 'draft', drafts: true }
];

const UNIT_MORE: readonly NavItem[] = [
	{ href: '/unit/articles', word: () => t('articles') },
	{ href: '/unit/activities', word: () => t('activities') },
	{ href: '/unit/entries', word: () => t('entries') },
	{ href: '/unit/scores', word: () => t('scores') }
];

export const unitNav = (): Navigation => ({
	items: [...existing(__ROUTES__.unit, [...UNIT_BAR, ...UNIT_MORE]), finder],
	bar: existing(__ROUTES__.unit, UNIT_BAR)
});
