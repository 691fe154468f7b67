import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

describe('the drawings', () => {
	it('has a symbol for every name that a page may ask for, and no other', () => {
		const sprite = readFileSync('src/lib/shared/ui/icons.svg', 'utf8');
		const component = readFileSync('src/lib/shared/ui/Icon.svelte', 'utf8');
		const names = component.slice(
			component.indexOf('IconName ='),
			component.indexOf(';\n</script>')
		);
		const drawn = [...sprite.matchAll(/<symbol id="([a-z-]+)"/g)].map(([, id]) => id);
		const named = [...names.matchAll(/'([a-z-]+)'/g)].map(([, name]) => name);
		expect(named.length).toBeGreaterThan(0);
		expect(drawn.toSorted()).toEqual(named.toSorted());
	});
});
