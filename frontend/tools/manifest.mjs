import { readFileSync } from 'node:fs';

/**
 * @typedef {{file: string, imports?: string[], dynamicImports?: string[], css?: string[], assets?: string[]}} Chunk
 * @typedef {Record<string, Chunk>} Manifest
 */

/**
 * Every file that the given chunks need at once (static imports only), styles and fonts included.
 * @param {Manifest} manifest Vite's client manifest
 * @param {string[]} keys manifest keys to start from
 * @returns {Set<string>} paths below the build folder
 */
export function closure(manifest, keys) {
	const files = new Set();
	const seen = new Set();
	const queue = [...keys];
	while (queue.length) {
		const key = /** @type {string} */ (queue.pop());
		const chunk = manifest[key];
		if (!chunk || seen.has(key)) continue;
		seen.add(key);
		files.add(chunk.file);
		for (const file of [...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(file);
		queue.push(...(chunk.imports ?? []));
	}
	return files;
}

/** The chunks that every page loads: SvelteKit's start and app. @param {Manifest} manifest */
export function entryKeys(manifest) {
	return Object.keys(manifest).filter((key) =>
		/client\/entry\.js$|generated\/client(-optimized)?\/app\.js$/.test(key)
	);
}

/** The sources of all pages. @param {Manifest} manifest @returns {string[]} */
export function pageSources(manifest) {
	const sources = Object.keys(manifest)
		.filter((key) => key.includes('/nodes/'))
		.flatMap(sourcesOf)
		.filter((source) => source.endsWith('/+page.svelte'));
	return [...new Set(sources)].sort();
}

/** Routes that must open without network, by the folder of their files. */
const OFFLINE = /^src\/routes\/(\+|SignedIn|\(unit\)\/|\(public\)\/\+layout|\(public\)\/login\/)/;

/**
 * The manifest keys of route nodes whose sources are wanted. SvelteKit writes one small file per layout and page,
 * `generated/client-optimized/nodes/N.js`, that imports the real +layout or +page.
 * @param {Manifest} manifest
 * @param {(source: string) => boolean} wanted by path, such as src/routes/(unit)/+layout.svelte
 */
export function nodeKeys(manifest, wanted) {
	return Object.keys(manifest).filter(
		(key) => key.includes('/nodes/') && sourcesOf(key).some(wanted)
	);
}

/** The group of a route: "unit" of src/routes/(unit)/unit/+page.svelte. @param {string} source */
export const shellOf = (source) => /^src\/routes\/\((\w+)\)\//.exec(source)?.[1];

/** The list of pages that a page's shell loads before it; none for those in SvelteKit's own. @param {string} page */
export const listKeys = (page) => [`virtual:pages-${shellOf(page)}`];

/**
 * What the first page of a shell needs besides that of every page, by the first part of its address: its list of pages
 * and its layout. Without this a browser learns of them one after the other.
 * @param {Manifest} manifest @returns {Record<string, string[]>} scripts below the build folder
 */
export function filesAhead(manifest) {
	const always = closure(manifest, entryKeys(manifest));
	const shells = Object.keys(manifest).flatMap(
		(key) => /^virtual:pages-(\w+)$/.exec(key)?.[1] ?? []
	);
	return Object.fromEntries(
		shells.map((shell) => {
			const layout = nodeKeys(
				manifest,
				(source) => source === `src/routes/(${shell})/+layout.svelte`
			);
			const files = closure(manifest, [`virtual:pages-${shell}`, ...layout]);
			return [shell, [...files].filter((file) => file.endsWith('.js') && !always.has(file))];
		})
	);
}

/** The routes behind a node. @param {string} key path of generated/…/nodes/N.js @returns {string[]} */
export function sourcesOf(key) {
	const text = readFileSync(key, 'utf8');
	return [...text.matchAll(/["'](?:\.\.\/)+(src\/routes\/[^"']+)["']/g)].map(
		(match) => match[1] ?? ''
	);
}

/** Code that comes by import() and must work without network: the sender, dialogs, words in English, the demo's bar. */
const OFFLINE_LAZY =
	/^src\/lib\/(shared|features\/(session|shell|drafts|deadlines|home|nominations))\//;

/** What the service worker keeps. @param {Manifest} manifest */
export function offlineFiles(manifest) {
	const nodes = nodeKeys(manifest, (source) => OFFLINE.test(source));
	const lazy = Object.keys(manifest).filter((key) => OFFLINE_LAZY.test(key));
	const lists = listKeys('src/routes/(unit)/');
	return [...closure(manifest, [...entryKeys(manifest), ...lists, ...nodes, ...lazy])].sort();
}
