import type { Me, RoleCode, Shell } from '$lib/shared/auth';
import type { PlainKey } from '$lib/shared/i18n';
import type { IconName } from '$lib/shared/ui/Icon.svelte';
import type { NavWords } from './nav.vi';

export interface NavItem {
	href: string;
	word: PlainKey<NavWords>;
	icon?: IconName;
	/** Shows how many local drafts there are. */
	drafts?: boolean;
}

const tasks = (href: string): NavItem => ({ href, word: 'tasks', icon: 'home' });

/** The order of ui.md, "Look" 6. An entry appears as soon as its route exists. */
const DESK: Readonly<Partial<Record<RoleCode, readonly NavItem[]>>> = {
	home_affairs: [
		{ href: '/desk/plans', word: 'plans' },
		{ href: '/desk/inbox', word: 'inbox' },
		{ href: '/desk/exemplars', word: 'exemplars' },
		{ href: '/desk/scores', word: 'scores' },
		{ href: '/desk/consultations', word: 'consultations' },
		{ href: '/desk/proposals', word: 'proposals' },
		{ href: '/desk/reports', word: 'reports' },
		{ href: '/desk/units', word: 'units' },
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
	council: [{ href: '/desk/selection-rounds', word: 'selection' }],
	judge: [{ href: '/desk/judging', word: 'judging' }]
};

const UNIT_BAR: readonly NavItem[] = [
	tasks('/unit'),
	{ href: '/unit/nominations', word: 'nominate', icon: 'star' },
	{ href: '/unit/reports', word: 'reports', icon: 'report' },
	{ href: '/unit/drafts', word: 'drafts', icon: 'draft', drafts: true }
];

const UNIT_MORE: readonly NavItem[] = [
	{ href: '/unit/articles', word: 'unit_articles' },
	{ href: '/unit/activities', word: 'activities' },
	{ href: '/unit/entries', word: 'entries' },
	{ href: '/unit/scores', word: 'unit_scores' }
];

const ADMIN: readonly NavItem[] = [
	tasks('/admin'),
	{ href: '/admin/users', word: 'users' },
	{ href: '/admin/units', word: 'units' },
	{ href: '/admin/catalogues', word: 'catalogues' },
	{ href: '/admin/api-clients', word: 'clients' },
	{ href: '/admin/audit', word: 'audit' },
	{ href: '/admin/health', word: 'health' }
];

const built = new Set(__ROUTES__);
const existing = (items: readonly NavItem[]) => items.filter((item) => built.has(item.href));

/** The left navigation of a shell for this person: the union over his roles, without doubles. */
export function navOf(shell: Shell, me: Me): NavItem[] {
	if (shell === 'admin') return existing(ADMIN);
	if (shell === 'unit') return existing([...UNIT_BAR, ...UNIT_MORE]);
	const items = me.roles.flatMap(({ role }) => DESK[role] ?? []);
	const unique = items.filter(
		(item, index) => items.findIndex((other) => other.href === item.href) === index
	);
	return existing([tasks('/desk'), ...unique]);
}

/** The bottom bar of a commune's phone: four entries. */
export const barOf = (): NavItem[] => existing(UNIT_BAR);

/** The entry of the page on screen: the longest address that it begins with. */
export function currentOf(items: readonly NavItem[], path: string): string | null {
	const fits = items.filter(({ href }) => path === href || path.startsWith(`${href}/`));
	return fits.toSorted((a, b) => b.href.length - a.href.length)[0]?.href ?? null;
}
