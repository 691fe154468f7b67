import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { constraintsOf } from './constraints.mjs';
import { closure, entryKeys } from './manifest.mjs';
import { pagePaths } from './routes.mjs';
import { splitRoutes } from './split-routes.mjs';

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

describe('the list of all pages', () => {
	let folder = '';
	const nodes = {
		0: 'src/routes/+layout.svelte',
		1: 'src/routes/(unit)/unit/+page.svelte',
		2: 'src/routes/(desk)/desk/+page.svelte',
		3: 'src/routes/(admin)/admin/+page.svelte',
		4: 'src/routes/(desk)/desk/inbox/+page.svelte'
	};
	const app = (names: readonly string[]) =>
		`export const nodes = [${names.map((name) => `() => import('./nodes/${name}')`).join(', ')}];`;

	beforeAll(() => {
		folder = path.join(mkdtempSync(path.join(tmpdir(), 'split-')), 'generated/client-optimized');
		mkdirSync(path.join(folder, 'nodes'), { recursive: true });
		for (const [name, source] of Object.entries(nodes))
			writeFileSync(
				path.join(folder, `nodes/${name}.js`),
				`export { default as component } from "../../../../${source}";`
			);
	});
	afterAll(() => rmSync(path.dirname(path.dirname(folder)), { recursive: true }));

	/** What Vite calls, without the rest of Vite. */
	function plugin() {
		const { transform, load } = splitRoutes() as unknown as {
			transform: (this: { error: (text: string) => never }, code: string, id: string) => unknown;
			load: (id: string) => string | null;
		};
		const error = (text: string): never => {
			throw new Error(text);
		};
		const run = (code: string, id = path.join(folder, 'app.js')) =>
			transform.call({ error }, code, id) as { code: string } | null;
		return { run, load };
	}

	it('keeps the pages of the public, and leaves the others to a list of their shell', () => {
		const { run, load } = plugin();
		const code = run(app(Object.keys(nodes)))?.code ?? '';
		expect(code).toContain("() => import('./nodes/0')");
		expect(code).not.toMatch(/nodes\/[1234]/);
		expect(code).toContain("const virtual_pages_desk = () => import('virtual:pages-desk');");
		expect(code).toContain('virtual_pages_desk().then((pages) => pages.page1())');
		const desk = load('\0virtual:pages-desk') ?? '';
		expect(desk.indexOf('nodes/2.js')).toBeLessThan(desk.indexOf('nodes/4.js'));
		expect(desk).toMatch(/page0 = \(\) => import\(".*nodes\/2\.js"\)/);
		expect(load('\0virtual:pages-admin')).toContain('nodes/3.js');
		expect(load('\0virtual:pages-unit')).toContain('nodes/1.js');
	});

	it('says when SvelteKit has changed its way of writing it; other scripts are left alone', () => {
		const { run, load } = plugin();
		expect(() => run(app([]))).toThrow('in another form');
		expect(run(app(['2']), '/src/lib/app.js')).toBeNull();
		expect(load('/src/lib/app.js')).toBeNull();
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
