import type { Me, RoleCode } from '$lib/shared/auth';
import { existing, finder, tasks, type NavItem, type Navigation } from './nav';
import { t } from './desk-nav.vi';

/** The order of ui.md, "Look" 6. An entry appears as soon as its route exists. */
const DESK: Readonly<Partial<Record<RoleCode, readonly NavItem[]>>> = {
	home_affairs: [
		{ href: '/desk/plans', word: () => t('plans') },
		{ href: '/desk/inbox', word: () => t('inbox'), also: ['/desk/submissions'] },
		{ href: '/desk/chase', word: () => t('chase') },
		{ href: '/desk/exemplars', word: () => t('exemplars') },
		{ href: '/desk/scores', word: () => t('scores') },
		{ href: '/desk/consultations', word: () => t('consultations') },
		{ href: '/desk/proposals', word: () => t('proposals') },
		{ href: '/desk/reports', word: () => t('reports') },
		{ href: '/desk/activities', word: () => t('activities') },
		{ href: '/desk/units', word: () => t('units') },
		{ href: '/desk/reminders', word: () => t('reminders') },
		{ href: '/desk/articles', word: () => t('articles') }
	],
	culture: [
		{ href: '/desk/articles', word: () => t('articles') },
		{ href: '/desk/schedule', word: () => t('schedule') },
		{ href: '/desk/channels', word: () => t('channels') },
		{ href: '/desk/contests', word: () => t('contests') },
		// Its reports (ui.md, Look 6) come with the coverage: who is on time only Home Affairs may see.
		{ href: '/desk/consultations', word: () => t('consultations') }
	],
	propaganda: [
		{ href: '/desk/picks', word: () => t('picks') },
		{ href: '/desk/guidance', word: () => t('guidance') },
		{ href: '/desk/speakers', word: () => t('speakers') },
		{ href: '/desk/coverage', word: () => t('coverage') },
		{ href: '/desk/articles', word: () => t('articles') }
	],
	council: [
		{ href: '/desk/submissions', word: () => t('inbox'), ability: 'review_submissions' },
		{ href: '/desk/selection-rounds', word: () => t('selection') }
	],
	judge: [{ href: '/desk/judging', word: () => t('judging') }]
};

/** The left navigation of the desks for this person: the union over his roles, without doubles. */
export function deskNav(me: Me): Navigation {
	const items = me.roles
		.flatMap(({ role }) => DESK[role] ?? [])
		.filter(({ ability }) => !ability || me.abilities.includes(ability));
	const unique = items.filter(
		(item, index) => items.findIndex((other) => other.href === item.href) === index
	);
	return { items: [...existing(__ROUTES__.desk, [tasks('/desk'), ...unique]), finder] };
}
