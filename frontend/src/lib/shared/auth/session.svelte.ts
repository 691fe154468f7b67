import { send } from '$lib/shared/api/transport';
import { Problem } from '$lib/shared/api/problem';
import {
	acceptToken,
	currentToken,
	dropToken,
	hasHint,
	onToken,
	refreshToken,
	type TokenAnswer
} from '$lib/shared/api/token';
import { readMe } from './me';
import type { Me } from './types';

/**
 * `expired`: signed in a moment ago, the session ended: the page stays, the dialog asks for the password again.
 * `disabled`: the same, but the account was locked: the dialog says so.
 */
type Status = 'unknown' | 'anonymous' | 'active' | 'expired' | 'disabled' | 'unreachable';

let me = $state.raw<Me | null>(null);
let status = $state<Status>('unknown');
let restoring: Promise<Me | null> | null = null;

onToken((event) => {
	if ((event === 'expired' || event === 'disabled') && me) status = event;
	if (event === 'signed-out') {
		me = null;
		status = 'anonymous';
	}
	if (event === 'signed-in' && status === 'expired') status = 'active';
});

const REMEMBERED = 'thidua.me';

/** The last known person, so that the unit's pages open without network; nothing secret is in it. */
function remembered(): Me | null {
	try {
		return JSON.parse(localStorage.getItem(REMEMBERED) ?? 'null') as Me | null;
	} catch {
		return null;
	}
}

function remember(next: Me | null): void {
	try {
		if (next) localStorage.setItem(REMEMBERED, JSON.stringify(next));
		else localStorage.removeItem(REMEMBERED);
	} catch {
		// Storage refused: offline start is then not possible, everything else is.
	}
}

async function load(): Promise<Me | null> {
	me = await readMe();
	status = 'active';
	remember(me);
	return me;
}

async function restore(): Promise<Me | null> {
	if (!hasHint()) {
		status = 'anonymous';
		return null;
	}
	try {
		const token = currentToken() ?? (await refreshToken(null));
		if (token) return await load();
		status = 'anonymous';
		return null;
	} catch (error) {
		if (error instanceof Problem && !error.isTemporary) throw error;
		me = remembered();
		status = 'unreachable';
		return me;
	}
}

export const session = {
	get me(): Me | null {
		return me;
	},
	get status(): Status {
		return status;
	},

	/** Who is signed in: from memory, else through the refresh cookie. Called by the layouts' loads. */
	async ready(): Promise<Me | null> {
		if (me && ['active', 'expired', 'disabled'].includes(status)) return me;
		restoring ??= restore().finally(() => (restoring = null));
		return restoring;
	},

	/** Throws the API's Problem (401, 423, 429) for the form to show. */
	async signIn(username: string, password: string, totp: string | null): Promise<Me> {
		const response = await send('/api/v1/auth/login', {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify(totp ? { username, password, totp } : { username, password })
		});
		const before = me?.user.id;
		acceptToken((await response.json()) as TokenAnswer);
		const now = await load();
		if (!now) throw new Problem(401, '');
		// Another person on an open page must not see what the first one had loaded.
		if (before && before !== now.user.id) location.assign('/');
		return now;
	},

	async signOut(): Promise<void> {
		try {
			await send('/api/v1/auth/logout', { method: 'POST' });
		} finally {
			dropToken();
			remember(null);
			me = null;
			status = 'anonymous';
		}
	},

	/** After the demo clock moved or the profile changed. */
	reload: load
};
