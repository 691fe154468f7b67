import { mkdir, readFile, writeFile } from 'node:fs/promises';
import adapterStatic from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { offlineFiles } from './tools/manifest.mjs';

/**
 * adapter-static with the list of files that the service worker keeps for work without network:
 * the shell and the unit's routes, not the lazy editors and charts.
 */
function adapter() {
	const base = adapterStatic({ fallback: 'index.html', strict: true });
	return {
		name: 'static-with-offline-list',
		/** @param {import('@sveltejs/kit').Builder} builder */
		async adapt(builder) {
			await base.adapt(builder);
			await mkdir('build', { recursive: true });
			const manifest = JSON.parse(
				await readFile('.svelte-kit/output/client/.vite/manifest.json', 'utf8')
			);
			await writeFile('build/offline-files.json', JSON.stringify(offlineFiles(manifest)));
		}
	};
}

/** @type {import('@sveltejs/kit').Config} */
const config = {
	preprocess: vitePreprocess(),
	compilerOptions: {
		runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true)
	},
	kit: {
		adapter: adapter(),
		serviceWorker: { register: false },
		output: { bundleStrategy: 'split' }
	}
};

export default config;
