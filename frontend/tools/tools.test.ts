import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { constraintsOf } from './constraints.mjs';
import { closure, entryKeys } from './manifest.mjs';
import { pagePaths } from './routes.mjs';

describe('constraints', () => {
	const document = {
		components: {
			schemas: {
				PlanCreate: {
					required: ['title'],
					properties: {
						title: { type: 'string', minLength: 1, maxLength: 200 },
						number: { anyOf: [{ type: 'string', minLength: 2, maxLength: 40 }, { type: 'null' }] },
						year: { type: 'integer', minimum: 2000, maximum: 2100 },
						tags: { type: 'array', maxItems: 3 }
					}
				},
				PlanRead: { properties: { title: { maxLength: 1 } } }
			}
		}
	};

	it('become attributes of inputs: required, lengths, bounds; read models are left out', () => {
		expect(constraintsOf(document)).toBe(
			'export const PlanCreate = {"title":{"required":true,"maxlength":200},' +
				'"number":{"minlength":2,"maxlength":40},"year":{"min":2000,"max":2100}} as const;\n'
		);
	});
});

describe('manifest', () => {
	const manifest = {
		'node_modules/@sveltejs/kit/src/runtime/client/entry.js': { file: 'start.js', imports: ['a'] },
		a: {
			file: 'a.js',
			css: ['a.css'],
			assets: ['font.woff2'],
			dynamicImports: ['lazy'],
			imports: ['b']
		},
		b: { file: 'b.js', imports: ['a'] },
		lazy: { file: 'lazy.js' }
	};

	it('the files of a page are its static imports with styles and fonts, not the lazy ones', () => {
		expect([...closure(manifest, entryKeys(manifest))]).toEqual([
			'start.js',
			'a.js',
			'a.css',
			'font.woff2',
			'b.js'
		]);
	});
});

describe('pages', () => {
	it('are listed without their groups', () => {
		const paths = pagePaths('src/routes');
		expect(paths).toContain('/login');
		expect(paths).toContain('/unit/drafts');
		expect(paths.some((path) => path.includes('('))).toBe(false);
	});
});

describe('the strict CSP', () => {
	it('app.html has no style attribute and no script from elsewhere', () => {
		const html = readFileSync('src/app.html', 'utf8');
		expect(html).not.toMatch(/\sstyle=/);
		expect(html).not.toMatch(/<script[^>]+src=/);
		expect(html).not.toMatch(/\son\w+=/);
	});
});
