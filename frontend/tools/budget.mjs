/** Bytes of the first load per page, gzip, against the budgets of the interface design. A hard gate: exits 1. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { closure, entryKeys, listKeys, nodeKeys, pageSources } from './manifest.mjs';

const KB = 1000;
/** By route, in kB of 1,000: JavaScript, and everything with styles, fonts and the page itself; the first that fits. */
const BUDGETS = [
	{ at: '/(public)/', js: 45, all: 130 },
	{ at: '/(unit)/', js: 75, all: 170 },
	{ at: '/', js: 80, all: 180 }
];
const BUILD = 'build';

/** @type {import('./manifest.mjs').Manifest} */
const manifest = JSON.parse(readFileSync('.svelte-kit/output/client/.vite/manifest.json', 'utf8'));

/** What goes over the wire: fonts are compressed already. @param {string} file */
function bytes(file) {
	const data = readFileSync(path.join(BUILD, file));
	return file.endsWith('.woff2') ? data.length : gzipSync(data, { level: 9 }).length;
}

/** A page with the layouts above it. @param {string} page src/routes/…/+page.svelte */
function filesOf(page) {
	const folder = path.posix.dirname(page);
	const wanted = (/** @type {string} */ source) => {
		const at = path.posix.dirname(source);
		const above = folder === at || folder.startsWith(`${at}/`);
		// SvelteKit loads the root's error page with every first page.
		if (source === 'src/routes/+error.svelte') return true;
		return source.includes('/+layout.') ? above : at === folder && source.includes('/+page.');
	};
	return closure(manifest, [
		...entryKeys(manifest),
		...listKeys(page),
		...nodeKeys(manifest, wanted)
	]);
}

let over = 0;
const shell = bytes('index.html');
for (const page of pageSources(manifest)) {
	const budget = BUDGETS.find(({ at }) => page.replace('src/routes', '').startsWith(at));
	const files = [...filesOf(page)];
	const js =
		files.filter((file) => file.endsWith('.js')).reduce((sum, file) => sum + bytes(file), 0) / KB;
	const all = (files.reduce((sum, file) => sum + bytes(file), 0) + shell) / KB;
	const fits = budget !== undefined && js <= budget.js && all <= budget.all;
	if (!fits) over += 1;
	const name = page.replace(/^src\/routes/, '').replace(/\/\+page\.svelte$/, '') || '/';
	console.log(
		`${fits ? 'ok  ' : 'OVER'} ${name.padEnd(44)} js ${js.toFixed(1).padStart(6)} / ${budget?.js}   all ${all.toFixed(1).padStart(6)} / ${budget?.all} kB`
	);
}
process.exit(over ? 1 : 0);
