import axe from 'axe-core';
import { expect, type Page } from '@playwright/test';

type Fault = [rule: string, targets: string[]];

/**
 * The accessibility faults of what is on the screen; `rules`: only these. axe comes into a document once, and tells of
 * faults only: what it says about everything that is in order costs three times as much as the look itself.
 */
export async function faults(page: Page, rules?: string[]): Promise<Fault[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
	return page.evaluate(async (only) => {
		const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
			resultTypes: ['violations'],
			...(only ? { runOnly: { type: 'rule' as const, values: only } } : {})
		});
		return violations.map(({ id, nodes }): Fault => [
			id,
			nodes.map(({ target }) => String(target))
		]);
	}, rules);
}

/** How many pixels the page is wider than the screen. */
export const sideways = (page: Page): Promise<number> =>
	page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));

/** The page has come, has no accessibility fault, and nothing wider than the screen. */
export async function clean(page: Page) {
	await expect(page.locator('h1')).not.toHaveCount(0);
	expect(await faults(page)).toEqual([]);
	expect(await sideways(page)).toBe(0);
}
