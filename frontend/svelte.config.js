import { mkdir, readFile, writeFile } from 'node:fs/promises';
import adapterStatic from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { filesAhead, offlineFiles } from './tools/manifest.mjs';

/** Asks for what a signed-in page will need while SvelteKit's first script is on its way. */
const AHEAD = `
		<script>
			for (const file of FILES[location.pathname.split('/')[1]] ?? []) {
				const link = document.createElement('link');
				link.rel = 'modulepreload';
				link.href = '/' + file;
				document.head.append(link);
			}
		</script>
	</head>`;

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
			const page = await readFile('build/index.html', 'utf8');
			const ahead = AHEAD.replace('FILES', JSON.stringify(filesAhead(manifest)));
			await writeFile('build/index.html', page.replace('</head>', ahead));
			await writeFile('build/offline-files.json', JSON.stringify(offlineFiles(manifest)));
		}
	};
}

/** @type {import('@sveltejs/kit').Config} */
const config = {
	preprocess: vitePreprocess(),
	compilerOptions: {
		runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true),
		// It stands in every piece of markup; five characters of the hash are enough to tell four hundred components apart.
		cssHash: ({ hash, css }) => `s${hash(css).slice(0, 5)}`
	},
	kit: {
		adapter: adapter(),
		serviceWorker: { register: false },
		output: { bundleStrategy: 'split' }
	}
};

export default config;
