import type { Client } from 'openapi-fetch';
import { asProblem, problemFrom } from './problem';
import type { paths } from './schema';
import { fetchWithSession } from './transport';
import type { Versioned } from './types';

interface Asked {
	params?: { path?: Record<string, string>; query?: Record<string, unknown> };
	body?: unknown;
	headers?: Record<string, string>;
	signal?: AbortSignal;
}

function address(
	path: string,
	{ path: parts = {}, query = {} }: NonNullable<Asked['params']>
): URL {
	const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
		encodeURIComponent(parts[name] ?? '')
	);
	const url = new URL(filled, location.origin);
	for (const [name, value] of Object.entries(query)) {
		for (const one of [value].flat()) {
			if (one !== undefined && one !== null) url.searchParams.append(name, String(one));
		}
	}
	return url;
}

async function call(method: string, path: string, asked: Asked = {}): Promise<Answer<unknown>> {
	const { params = {}, body: sent, headers, signal } = asked;
	const withBody = sent !== undefined;
	try {
		const response = await fetchWithSession(
			new Request(address(path, params), {
				method,
				headers: withBody ? { 'Content-Type': 'application/json', ...headers } : headers,
				body: withBody ? JSON.stringify(sent) : undefined,
				signal
			})
		);
		const data: unknown = await response.json().catch(() => undefined);
		if (!response.ok) throw problemFrom(response, data);
		return { data, response };
	} catch (error) {
		throw asProblem(error);
	}
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/**
 * The typed client: `api.GET('/api/v1/units', …)`. Any answer but 2xx throws a `Problem`.
 * The types are openapi-fetch's; its code weighs more than all that this API needs of it, and every page loads it.
 */
export const api = Object.fromEntries(
	METHODS.map((method) => [method, call.bind(null, method)])
) as unknown as Pick<Client<paths>, (typeof METHODS)[number]>;

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
