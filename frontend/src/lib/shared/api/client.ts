import createClient, { type Middleware } from 'openapi-fetch';
import { language } from '$lib/shared/i18n';
import { asProblem, problemFrom } from './problem';
import type { paths } from './schema';
import { currentToken, freshToken, refreshToken } from './token';
import type { Versioned } from './types';

const withoutToken = (url: string) =>
	new URL(url, location.origin).pathname.startsWith('/api/v1/auth/');

async function fetchWithSession(request: Request): Promise<Response> {
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

const refuse: Middleware = {
	async onResponse({ response }) {
		if (response.ok) return undefined;
		throw problemFrom(response, await response.json().catch(() => null));
	},
	onError({ error }) {
		return asProblem(error);
	}
};

/** The typed client: `api.GET('/api/v1/units', …)`. Any answer but 2xx throws a `Problem`. */
export const api = createClient<paths>({ baseUrl: '', fetch: fetchWithSession });
api.use(refuse);

interface Answer<Data> {
	data?: Data;
	response: Response;
}

/** The body of an answer. */
export async function body<Data>(call: Promise<Answer<Data>>): Promise<NonNullable<Data>> {
	const { data, response } = await call;
	if (data === undefined || data === null) throw problemFrom(response, null);
	return data as NonNullable<Data>;
}

/** One object with the ETag it had; the form that edits it keeps both. */
export async function versioned<Data>(
	call: Promise<Answer<Data>>
): Promise<Versioned<NonNullable<Data>>> {
	const { data, response } = await call;
	if (data === undefined || data === null) throw problemFrom(response, null);
	return { value: data as NonNullable<Data>, etag: response.headers.get('ETag') ?? '' };
}

/** Headers of a write: If-Match for an existing object, Idempotency-Key for creates and actions. */
export function writing(options: { etag?: string; key?: string }): Record<string, string> {
	const headers: Record<string, string> = {};
	if (options.etag) headers['If-Match'] = options.etag;
	if (options.key) headers['Idempotency-Key'] = options.key;
	return headers;
}

/** The ETag of a row in a list: an ETag is the row's version. */
export const etagOf = (version: number): string => `"${version}"`;

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

export const isSignedIn = (): boolean => currentToken() !== null;
