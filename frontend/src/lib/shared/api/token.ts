/**
 * The access token, in memory only. One refresh at a time over all tabs; a token that one tab gets is handed to
 * the others, so that ten tabs make one call.
 */
export interface TokenAnswer {
	access_token: string;
	expires_in: number;
}

type Listener = (event: 'signed-in' | 'signed-out' | 'expired' | 'disabled') => void;
type Message = { type: 'token'; token: string; expiresAt: number } | { type: 'signed-out' };

const HINT = 'thidua.signed-in';
const LOCK = 'thidua-refresh';
/** Refresh this long before the end, so that a slow request does not arrive with a dead token. */
const MARGIN_MS = 30_000;

let token: string | null = null;
let expiresAt = 0;
let inPage: Promise<unknown> = Promise.resolve();
const listeners = new Set<Listener>();
const channel =
	typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('thidua-auth');

if (channel) {
	channel.onmessage = ({ data }: MessageEvent<Message>) => {
		if (data.type === 'signed-out') {
			forget();
			emit('signed-out');
		} else {
			keep(data.token, data.expiresAt);
			emit('signed-in');
		}
	};
}

function emit(event: Parameters<Listener>[0]) {
	for (const listener of listeners) listener(event);
}

function keep(next: string, until: number) {
	token = next;
	expiresAt = until;
}

function forget() {
	token = null;
	expiresAt = 0;
}

/** Whether this browser had a session: without the hint a public page makes no call to /auth/refresh. */
export function hasHint(): boolean {
	try {
		return localStorage.getItem(HINT) === '1';
	} catch {
		return true;
	}
}

function setHint(on: boolean) {
	try {
		if (on) localStorage.setItem(HINT, '1');
		else localStorage.removeItem(HINT);
	} catch {
		// Storage refused: then every page asks for a refresh once.
	}
}

export function onToken(listener: Listener): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

export function acceptToken(answer: TokenAnswer): void {
	keep(answer.access_token, Date.now() + answer.expires_in * 1000);
	setHint(true);
	channel?.postMessage({ type: 'token', token: answer.access_token, expiresAt } satisfies Message);
}

export function dropToken(): void {
	forget();
	setHint(false);
	channel?.postMessage({ type: 'signed-out' } satisfies Message);
}

export function currentToken(): string | null {
	return token;
}

/** Runs one at a time over all tabs; over this page only where the browser has no locks (plain http). */
async function exclusively<T>(work: () => Promise<T>): Promise<T> {
	if (typeof navigator !== 'undefined' && navigator.locks) {
		return navigator.locks.request(LOCK, () => work()) as Promise<T>;
	}
	const mine = inPage.then(work, work);
	inPage = mine.catch(() => undefined);
	return mine;
}

/**
 * A token other than `stale`, from another tab or by POST /auth/refresh; null when the session is over.
 * Rejects with TypeError when there is no network: the session may still be good.
 */
export async function refreshToken(stale: string | null): Promise<string | null> {
	return exclusively(async () => {
		if (token !== null && token !== stale && Date.now() < expiresAt - MARGIN_MS) return token;
		const response = await fetch('/api/v1/auth/refresh', {
			method: 'POST',
			credentials: 'same-origin',
			headers: { Accept: 'application/json' }
		});
		if (response.ok) {
			acceptToken((await response.json()) as TokenAnswer);
			return token;
		}
		if (response.status === 401 || response.status === 403) {
			const had = token !== null;
			const { code } = (await response.json().catch(() => ({}))) as { code?: string };
			forget();
			setHint(false);
			if (had) emit(code === 'account_disabled' ? 'disabled' : 'expired');
			return null;
		}
		throw new TypeError(`refresh answered ${response.status}`);
	});
}

/** The token to send now, refreshed first when it is about to end; null when nobody is signed in. */
export async function freshToken(): Promise<string | null> {
	if (token === null || Date.now() < expiresAt - MARGIN_MS) return token;
	return refreshToken(token);
}
