/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/**
 * Keeps the shell, so that the unit's pages open without network. It never answers for /api/: what is read must be
 * the server's, what is written is the outbox's work.
 */
import { version } from '$service-worker';

declare const self: ServiceWorkerGlobalScope;

const CACHE = `thidua-${version}`;
/** The page itself; asked for as a browser does, since the server gives it only to who accepts HTML. */
const SHELL = '/';
/** Written by the build: the files that the shell and the unit's routes need. */
const LIST = '/offline-files.json';
const PAGE_TIMEOUT_MS = 4000;

async function install(): Promise<void> {
	const list = (await (await fetch(LIST, { cache: 'no-store' })).json()) as string[];
	const cache = await caches.open(CACHE);
	await cache.addAll([
		new Request(SHELL, { cache: 'no-store', headers: { Accept: 'text/html' } }),
		...list.map((file) => `/${file}`)
	]);
}

async function activate(): Promise<void> {
	for (const name of await caches.keys()) {
		if (name.startsWith('thidua-') && name !== CACHE) await caches.delete(name);
	}
	await self.clients.claim();
}

/** Built files have their hash in their name: what is kept is right for ever. */
async function asset(request: Request): Promise<Response> {
	const cache = await caches.open(CACHE);
	const kept = await cache.match(request);
	if (kept) return kept;
	const response = await fetch(request);
	if (response.ok) await cache.put(request, response.clone());
	return response;
}

/** The server's page when it comes in time, else the kept shell. */
async function page(request: Request): Promise<Response> {
	try {
		return await fetch(request, { signal: AbortSignal.timeout(PAGE_TIMEOUT_MS) });
	} catch (error) {
		const kept = await (await caches.open(CACHE)).match(SHELL);
		if (kept) return kept;
		throw error;
	}
}

self.addEventListener('install', (event) => {
	event.waitUntil(install().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => event.waitUntil(activate()));

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== location.origin) return;
	if (url.pathname.startsWith('/api/')) return;
	if (url.pathname.startsWith('/_app/immutable/')) event.respondWith(asset(request));
	else if (request.mode === 'navigate') event.respondWith(page(request));
});
