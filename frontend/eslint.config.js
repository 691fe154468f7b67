import { existsSync, readdirSync } from 'node:fs';
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const features = existsSync('src/lib/features')
	? readdirSync('src/lib/features', { withFileTypes: true })
			.filter((entry) => entry.isDirectory())
			.map((entry) => entry.name)
	: [];

const restrict = (
	/** @type {Array<{group?: string[], regex?: string, message: string}>} */ patterns
) => ({
	'no-restricted-imports': ['error', { patterns }]
});

const noRoutes = {
	group: ['**/routes/**'],
	message: 'routes → features → shared: nothing imports a route.'
};

const layers = [
	{
		files: ['src/lib/shared/**'],
		rules: restrict([
			noRoutes,
			{ group: ['$lib/features/**', '**/features/**'], message: 'shared/ knows no feature.' }
		])
	},
	...features.map((name) => ({
		files: [`src/lib/features/${name}/**`],
		rules: restrict([
			noRoutes,
			{
				regex: `^\\$lib/features/(?!${name}/)`,
				message:
					'A feature never imports another: compose them in a route, or move the part to shared/.'
			},
			{
				regex: '^\\.\\./',
				message: 'A feature folder is flat: import from ./ or from $lib/shared/.'
			}
		])
	})),
	{
		files: ['src/routes/**'],
		rules: restrict([
			{ regex: 'lib/shared/api/schema', message: 'Routes are thin: types come through a feature.' }
		])
	}
];

export default ts.config(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'src/lib/shared/api/schema.d.ts',
			'src/lib/shared/api/constraints.ts'
		]
	},
	js.configs.recommended,
	ts.configs.strict,
	ts.configs.stylistic,
	svelte.configs.recommended,
	svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			// TypeScript itself reports these, with the Svelte globals it knows.
			'no-undef': 'off',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
			'@typescript-eslint/no-non-null-assertion': 'error',
			'no-console': 'error',
			eqeqeq: 'error'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig }
		},
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector: "SvelteAttribute[key.name='style']",
					message: 'A style attribute breaks the CSP: use a class, or style:property={value}.'
				}
			],
			'svelte/button-has-type': 'error',
			'svelte/no-target-blank': 'error',
			'svelte/require-each-key': 'error',
			// Static build at the site's root: paths are written as they are in the address bar.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	...layers,
	{ files: ['tools/**', '*.config.*', 'e2e/**'], rules: { 'no-console': 'off' } },
	{ files: ['src/**/*.test.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } }
);
