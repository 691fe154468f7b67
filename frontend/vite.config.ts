import { sveltekit } from '@sveltejs/kit/vite';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { pagePaths } from './tools/routes.mjs';
import { splitRoutes } from './tools/split-routes.mjs';

const api = process.env.THIDUA_API ?? 'http://127.0.0.1:8000';

const SVELTE =
	/node_modules\/(svelte\/src\/(internal|index|attachments|constants|utils|version)|clsx|esm-env)|@sveltejs\/kit\/src\/(runtime|utils|exports)\//;
const OWN =
	/shared\/i18n\/|api\/(problem|vi)\.ts|ui\/(vi|PageTitle|title\.svelte|Button|Icon|theme\.svelte)\b|shell\/(vi|Header|Emblem|Preferences|ErrorPage)\b|routes\/\+/;
/** What every page of a signed-in person loads. */
const SIGNED_IN =
	/node_modules\/@tanstack\/|features\/shell\/(?!demo|Demo|ErrorPage|PublicFrame)[A-Za-z.]+(?<!en\.ts)$|api\/(client|query|ids)\.ts|offline\/(outbox\.svelte|service)\.ts|routes\/SignedIn|ui\/(PageHead|toast\.svelte)\b|format\/duty\b/;
const PARTS = /ui\/(Empty|LoadError|Skeleton)\b|shared\/format\/(dates|numbers|index)\b/;
/** What every list shows at once. */
const LIST = /ui\/(FilterBar|LoadMore|NoResult|Table|table|list-state|list\.vi)\b/;
/** Parts of Svelte that only some pages use. */
const RARE =
	/svelte-element|blocks\/(await|html|key|svelte-component)|elements\/(transitions|custom-element|bindings)|client\/index\.js|dev\/|legacy/;
const everyPage = (id: string) => (SVELTE.test(id) || OWN.test(id)) && !RARE.test(id);

/** The pages of a shell that its navigation may name. */
const pages = pagePaths('src/routes').filter((path) => !path.includes('['));
const pagesOf = (shell: string) =>
	pages.filter((path) => path === `/${shell}` || path.startsWith(`/${shell}/`));

export default defineConfig({
	plugins: [splitRoutes(), sveltekit(), svelteTesting()],
	define: Object.fromEntries(
		['desk', 'unit', 'admin'].map((shell) => [
			`__ROUTES__.${shell}`,
			JSON.stringify(pagesOf(shell))
		])
	),
	build: {
		assetsInlineLimit: 0,
		reportCompressedSize: false,
		rolldownOptions: {
			output: {
				codeSplitting: {
					groups: [
						// What every page loads, together: it compresses better and is one request.
						{ name: 'base', test: everyPage },
						{ name: 'session', test: /api\/(transport|token)\.ts|shared\/auth\// },
						{
							name: 'sign-in',
							test: /ui\/(FieldFrame|ErrorSummary)\b|session\/(SignIn|vi)\b/
						},
						// Small parts of nearly every page, behind the frame.
						{ name: 'parts', test: PARTS },
						{ name: 'shell', test: SIGNED_IN },
						{ name: 'list', test: LIST }
					]
				}
			}
		}
	},
	server: { proxy: { '/api': api } },
	preview: { proxy: { '/api': api } },
	test: {
		environment: 'jsdom',
		include: ['src/**/*.test.ts', 'tools/**/*.test.ts'],
		setupFiles: ['src/test-setup.ts'],
		restoreMocks: true,
		// The machine may be busy with other suites; a test that hangs still ends.
		testTimeout: 30_000,
		hookTimeout: 60_000,
		unstubGlobals: true,
		env: { TZ: 'UTC' }
	}
});
