import { language } from '$lib/shared/i18n';
import { asProblem, problemFrom } from './problem';
import { freshToken, refreshToken } from './token';

const withoutToken = (url: string) =>
	new URL(url, location.origin).pathname.startsWith('/api/v1/auth/');

/** fetch with the access token, refreshed where needed. */
export async function fetchWithSession(request: Request): Promise<Response> {
	request.headers.set('Accept-Language', language.current);
	if (withoutToken(request.url)) return fetch(request);

	const token = await freshToken();
	// A request's body can be read once only: the copy is for the second try.
	const again = request.clone();
	if (token) request.headers.set('Authorization', `Bearer ${token}`);
	const response = await fetch(request);
	if (response.status !== 401 || !token) return response;

	const next = await refreshToken(token);
	if (!next) return response;
	again.headers.set('Authorization', `Bearer ${next}`);
	return fetch(again);
}

/** A call outside the typed paths (multipart, the offline outbox's own requests), with session and problems. */
export async function send(path: string, init: RequestInit = {}): Promise<Response> {
	try {
		const response = await fetchWithSession(new Request(new URL(path, location.origin), init));
		if (response.ok) return response;
		throw problemFrom(response, await response.json().catch(() => null));
	} catch (error) {
		throw asProblem(error);
	}
}
