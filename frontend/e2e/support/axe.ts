import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The accessibility faults of what is on the screen; `rules`: only these. */
export async function faults(page: Page, rules?: string[]): Promise<unknown[]> {
	const builder = new AxeBuilder({ page });
	const { violations } = await (rules ? builder.withRules(rules) : builder).analyze();
	return violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)]);
}

/** How many pixels the page is wider than the screen. */
export const sideways = (page: Page): Promise<number> =>
	page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));

/** No accessibility fault, and nothing wider than the screen. */
export async function clean(page: Page) {
	expect(await faults(page)).toEqual([]);
	expect(await sideways(page)).toBe(0);
}
