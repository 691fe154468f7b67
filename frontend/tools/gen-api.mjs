/**
 * Types and form constraints from backend/openapi.json.
 *   node tools/gen-api.mjs           writes src/lib/shared/api/{schema.d.ts,constraints.ts}
 *   node tools/gen-api.mjs --check   exits 1 when they are stale
 *   --from FILE                      another OpenAPI file
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { constraintsOf } from './constraints.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const from = process.argv.indexOf('--from');
const source = path.resolve(
	from > 0 ? process.argv[from + 1] : path.join(here, '../../backend/openapi.json')
);
const target = path.join(here, '../src/lib/shared/api');
const check = process.argv.includes('--check');

if (!existsSync(source)) {
	console.error(
		'backend/openapi.json is missing: write it with `thidua openapi`, then run `npm run gen:api`.'
	);
	process.exit(1);
}

const document = JSON.parse(await readFile(source, 'utf8'));
const banner = '// Generated from backend/openapi.json by `npm run gen:api`. Do not edit.\n';
const files = {
	'schema.d.ts': banner + astToString(await openapiTS(document, { alphabetize: true })),
	'constraints.ts': banner + constraintsOf(document)
};

let stale = 0;
for (const [name, text] of Object.entries(files)) {
	const file = path.join(target, name);
	const before = existsSync(file) ? await readFile(file, 'utf8') : '';
	if (before === text) continue;
	stale += 1;
	if (check) console.error(`src/lib/shared/api/${name} is stale: run \`npm run gen:api\`.`);
	else await writeFile(file, text);
}
if (check && stale) process.exit(1);
