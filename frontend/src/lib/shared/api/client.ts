import createClient, { type Middleware } from 'openapi-fetch';
import { asProblem, problemFrom } from './problem';
import type { paths } from './schema';
import { fetchWithSession } from './transport';
import type { Versioned } from './types';

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
