import path from 'node:path';
import { shellOf, sourcesOf } from './manifest.mjs';

/** The script that SvelteKit writes for every page: it names all layouts and pages. */
const APP = /\/generated\/client-optimized\/app\.js$/;
const NODE = /\(\) => import\('\.\/(nodes\/\d+)'\)/g;
const LIST = /^\0(virtual:pages-\w+)$/;

/**
 * Every page loads SvelteKit's list of all layouts and pages, each with the files to fetch ahead. The many pages of a
 * signed-in shell stand in lists of their own, which come with the first of them (the built index.html asks for them
 * ahead), so that the public's telephone does not pay for each of them, nor a commune's for those of the desks.
 * @returns {import('vite').Plugin}
 */
export function splitRoutes() {
	/** @type {Map<string, string[]>} files of the route nodes by the name of their list */
	const lists = new Map();
	return {
		name: 'split-routes',
		apply: 'build',
		enforce: 'pre',
		// Every script names those it needs; seven characters of their hashes (the fewest there may be) tell them apart as well as eight.
		outputOptions(options) {
			const shorter = (/** @type {unknown} */ name) =>
				typeof name === 'string' ? name.replace('[hash]', '[hash:7]') : name;
			return Object.assign(options, {
				chunkFileNames: shorter(options.chunkFileNames),
				entryFileNames: shorter(options.entryFileNames)
			});
		},
		resolveId: (id) => (id.startsWith('virtual:pages-') ? `\0${id}` : null),
		load(id) {
			const list = LIST.exec(id)?.[1];
			if (!list) return null;
			return (lists.get(list) ?? [])
				.map((file, at) => `export const page${at} = () => import(${JSON.stringify(file)});`)
				.join('\n');
		},
		transform(code, id) {
			if (!APP.test(id)) return null;
			lists.clear();
			const changed = code.replace(NODE, (whole, name) => {
				const file = `${path.posix.join(path.posix.dirname(id), name)}.js`;
				const list = listOf(file);
				if (!list) return whole;
				const files = lists.get(list) ?? [];
				lists.set(list, files);
				return `() => ${nameOf(list)}().then((pages) => pages.page${files.push(file) - 1}())`;
			});
			if (lists.size === 0) this.error('SvelteKit writes its list of pages in another form');
			const imports = [...lists.keys()].map(
				(list) => `const ${nameOf(list)} = () => import('${list}');`
			);
			return { code: `${imports.join('\n')}\n${changed}`, map: null };
		}
	};
}

/** The name of a list's import, once in the script. @param {string} list virtual:pages-desk */
const nameOf = (list) => list.replace(/\W/g, '_');

/** @param {string} node path of generated/…/nodes/N.js */
function listOf(node) {
	const shells = new Set(sourcesOf(node).map(shellOf));
	const [shell] = shells;
	return shells.size === 1 && shell && shell !== 'public' ? `virtual:pages-${shell}` : null;
}
