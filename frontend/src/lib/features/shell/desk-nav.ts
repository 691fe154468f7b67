import type { Me, RoleCode } from '$lib/shared/auth';
import { existing, tasks, type NavItem, type Navigation } from './nav';

/** The order of ui.md, "Look" 6. An entry appears as soon as its route exists. */
const DESK: Readonly<Partial<Record<RoleCode, readonly NavItem[]>>> = {
	home_affairs: [
		{ href: '/desk/plans', word: 'plans' },
		{ href: '/desk/inbox', word: 'inbox', also: ['/desk/submissions'] },
		{ href: '/desk/chase', word: 'chase' },
		{ href: '/desk/exemplars', word: 'exemplars' },
		{ href: '/desk/scores', word: 'scores' },
		{ href: '/desk/consultations', word: 'consultations' },
		{ href: '/desk/proposals', word: 'proposals' },
		{ href: '/desk/reports', word: 'reports' },
		{ href: '/desk/activities', word: 'activities' },
		{ href: '/desk/units', word: 'units' },
		{ href: '/desk/reminders', word: 'reminders' },
		{ href: '/desk/articles', word: 'articles' }
	],
	culture: [
		{ href: '/desk/articles', word: 'articles' },
		{ href: '/desk/schedule', word: 'schedule' },
		{ href: '/desk/channels', word: 'channels' },
		{ href: '/desk/contests', word: 'contests' },
		// Its reports (ui.md, Look 6) come with the coverage: who is on time only Home Affairs may see.
		{ href: '/desk/consultations', word: 'consultations' }
	],
	propaganda: [
		{ href: '/desk/picks', word: 'picks' },
		{ href: '/desk/guidance', word: 'guidance' },
		{ href: '/desk/speakers', word: 'speakers' },
		{ href: '/desk/coverage', word: 'coverage' },
		{ href: '/desk/articles', word: 'articles' }
	],
	council: [
		{ href: '/desk/submissions', word: 'inbox', ability: 'review_submissions' },
		{ href: '/desk/selection-rounds', word: 'selection' }
	],
	judge: [{ href: '/desk/judging', word: 'judging' }]
};

/** The left navigation of the desks for this person: the union over his roles, without doubles. */
export function deskNav(me: Me): Navigation {
	const items = me.roles
		.flatMap(({ role }) => DESK[role] ?? [])
		.filter(({ ability }) => !ability || me.abilities.includes(ability));
	const unique = items.filter(
		(item, index) => items.findIndex((other) => other.href === item.href) === index
	);
	return { items: existing(__ROUTES__.desk, [tasks('/desk'), ...unique]) };
}
