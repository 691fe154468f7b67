import type { Me, RoleCode } from './types';

export type Shell = 'unit' | 'desk' | 'admin';

const SHELL_OF: Readonly<Record<RoleCode, Shell>> = {
	home_affairs: 'desk',
	culture: 'desk',
	propaganda: 'desk',
	council: 'desk',
	judge: 'desk',
	unit: 'unit',
	admin: 'admin'
};

const HOME_OF: Readonly<Record<Shell, string>> = { unit: '/unit', desk: '/desk', admin: '/admin' };

/** The shells a person may enter, most used first; only navigation: what he may do there the API says. */
export function shellsOf(me: Me): Shell[] {
	const found = me.roles.map(({ role }) => SHELL_OF[role]);
	return (['desk', 'unit', 'admin'] as const).filter((shell) => found.includes(shell));
}

export function homeOf(me: Me): string {
	const [first] = shellsOf(me);
	return first ? HOME_OF[first] : '/';
}

export const homeOfShell = (shell: Shell): string => HOME_OF[shell];

/** The local path to go to after signing in; another origin or the login page itself is refused. */
export function safeNext(next: string | null): string | null {
	if (!next?.startsWith('/') || next.startsWith('//') || next.startsWith('/\\')) return null;
	return next.startsWith('/login') ? null : next;
}
