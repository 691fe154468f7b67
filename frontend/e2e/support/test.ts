import { test as base, expect, type Page } from '@playwright/test';
import { PASSWORD, startServer, type Server } from './server';

interface Worker {
	/** A file that moves the demo's clock names a server of its own: `test.use({ serverName: 'editor-day' })`. */
	serverName: string;
	server: Server;
}

interface Each {
	/** Signs in and waits for that person's home. */
	signIn: (page: Page, username: string) => Promise<void>;
	/** Calls the API as somebody else, such as the office that returns a record. */
	asked: (username: string) => Promise<Caller>;
}

export interface Caller {
	get: (path: string) => Promise<Record<string, unknown>>;
	post: (path: string, body: object) => Promise<Record<string, unknown>>;
	put: (path: string, body: object) => Promise<Record<string, unknown>>;
	/** PATCH under the version that the object has now. */
	patch: (path: string, body: object) => Promise<Record<string, unknown>>;
	/** POST …/actions/{name} under the version that the object has now. */
	act: (path: string, name: string, body?: object) => Promise<Record<string, unknown>>;
}

async function json(response: Response): Promise<Record<string, unknown>> {
	const body = (await response.json()) as Record<string, unknown>;
	if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(body)}`);
	return body;
}

export async function caller(url: string, username: string): Promise<Caller> {
	const login = await fetch(`${url}/api/v1/auth/login`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify({ username, password: PASSWORD })
	});
	const { access_token: token } = await json(login);
	const headers = { Authorization: `Bearer ${String(token)}` };
	const sending = (method: string, body: object, more: Record<string, string> = {}) => ({
		method,
		headers: { ...headers, 'Content-Type': 'application/json', ...more },
		body: JSON.stringify(body)
	});
	const version = async (path: string) => {
		const now = await fetch(url + path, { headers });
		return { 'If-Match': now.headers.get('ETag') ?? '' };
	};
	return {
		get: async (path) => json(await fetch(url + path, { headers })),
		post: async (path, body) => json(await fetch(url + path, sending('POST', body))),
		put: async (path, body) => json(await fetch(url + path, sending('PUT', body))),
		patch: async (path, body) =>
			json(await fetch(url + path, sending('PATCH', body, await version(path)))),
		act: async (path, name, body = {}) => {
			const held = { ...(await version(path)), 'Idempotency-Key': crypto.randomUUID() };
			return json(await fetch(`${url}${path}/actions/${name}`, sending('POST', body, held)));
		}
	};
}

/** Signs in and waits for that person's home. */
export async function signIn(page: Page, url: string, username: string): Promise<void> {
	await page.goto(`${url}/login`);
	await page.getByLabel('Tên đăng nhập').fill(username);
	await page.locator('[name=password]').fill(PASSWORD);
	await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Việc cần làm' })).toBeVisible();
}

export const test = base.extend<Each, Worker>({
	serverName: ['', { option: true, scope: 'worker' }],
	server: [
		// eslint-disable-next-line no-empty-pattern -- the runner reads the names it is given
		async ({}, use) => {
			const server = await startServer();
			await use(server);
			await server.stop();
		},
		{ scope: 'worker', timeout: 180_000 }
	],
	baseURL: async ({ server }, use) => use(server.url),
	signIn: async ({ server }, use) => use((page, username) => signIn(page, server.url, username)),
	asked: async ({ server }, use) => use((username) => caller(server.url, username))
});

export { expect };
