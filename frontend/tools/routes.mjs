import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Addresses of all +page.svelte files, without their groups. @param {string} root @returns {string[]} */
export function pagePaths(root) {
	return readdirSync(root, { recursive: true, encoding: 'utf8' })
		.filter((file) => path.basename(file) === '+page.svelte')
		.map((file) => {
			const parts = path.dirname(file).split(path.sep);
			return `/${parts.filter((part) => part !== '.' && !/^\(.*\)$/.test(part)).join('/')}`;
		})
		.sort();
}
