import { redirect } from '@sveltejs/kit';
import { homeOf, shellsOf, type Shell } from './roles';
import { session } from './session.svelte';
import type { Me } from './types';

/** For a shell's layout load: who is here, or the way to the login page, or to the shell that is his. */
export async function enter(url: URL, shell?: Shell): Promise<{ me: Me }> {
	const me = await session.ready();
	if (!me) redirect(307, `/login?next=${encodeURIComponent(url.pathname + url.search)}`);
	// What is owed first (a new password, the second factor) limits the account until it is done.
	const owes = me.user.must_change_password || me.user.must_enrol_totp;
	if (owes && url.pathname !== '/account') redirect(307, '/account');
	if (shell && !shellsOf(me).includes(shell)) redirect(307, homeOf(me));
	return { me };
}
