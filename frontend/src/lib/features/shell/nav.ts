import type { IconName } from '$lib/shared/ui/Icon.svelte';
import { t } from './frame.vi';

export interface NavItem {
	href: string;
	/** The entry in the language on screen. */
	word: () => string;
	icon?: IconName;
	/** Shown to whoever may begin this. */
	ability?: string;
	/** Pages that belong to it though their address begins otherwise. */
	also?: readonly string[];
	/** Shows how many local drafts there are. */
	drafts?: boolean;
}

/** A shell's navigation. The layouts pass it, so that a person loads no other shell's. */
export interface Navigation {
	items: readonly NavItem[];
	/** The bottom bar of a commune's phone: four entries. */
	bar?: readonly NavItem[];
}

/** The same page for everybody. */
export const finder: NavItem = { href: '/search', word: () => t('search'), icon: 'search' };

export const tasks = (href: string): NavItem => ({ href, word: () => t('tasks'), icon: 'home' });

/** The entries whose page exists. */
export const existing = (pages: readonly string[], items: readonly NavItem[]): NavItem[] =>
	items.filter(({ href }) => pages.includes(href));

/** The entry of the page on screen: the longest address that it begins with. */
export function currentOf(items: readonly NavItem[], path: string): string | null {
	const begins = (href: string) => path === href || path.startsWith(`${href}/`);
	const fits = items.flatMap(({ href, also = [] }) =>
		[href, ...also].filter(begins).map((of) => ({ href, of }))
	);
	return fits.toSorted((a, b) => b.of.length - a.of.length)[0]?.href ?? null;
}
