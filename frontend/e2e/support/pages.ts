import type { Page } from '@playwright/test';

/** How a page is reached for the check of all pages. */
export interface Visit {
	/** The demo account; null: anybody. */
	as: string | null;
	/** Where the [id] or [slug] comes from: the first item of this list that the account may see. */
	first?: string;
	/** Added to the address. */
	query?: string;
	/** Brings the page into a state of its own: a dialog, a refused form. */
	then?: (page: Page) => Promise<void>;
}

const UNIT = 'xa.tanlap';
const mine = (state: string) => `/api/v1/nominations?mine=true&limit=1&state=${state}`;
const press = (name: string) => (page: Page) => page.getByRole('button', { name }).click();

/** Every page of the application: a route without a line here fails e2e/pages.spec.ts. */
export const PAGES: Readonly<Record<string, readonly Visit[]>> = {
	'/': [{ as: null }],
	'/login': [{ as: null }, { as: null, then: press('Đăng nhập') }],
	'/bien-nhan': [{ as: null }, { as: null, query: '?code=AAAA-BBBB-CCCC' }],
	'/tin-bai/[slug]': [{ as: null, first: '/api/portal/v1/articles?limit=1' }],
	'/account': [{ as: UNIT }, { as: 'admin', then: press('Bật xác thực hai bước') }],
	'/unit': [{ as: UNIT }, { as: 'congan' }],
	'/unit/nominations': [{ as: UNIT }, { as: UNIT, query: '?state=SELECTED' }],
	'/unit/nominations/new': [
		{ as: UNIT },
		{ as: UNIT, then: press('Tiếp tục') },
		{ as: UNIT, query: '?step=2' },
		{ as: UNIT, query: '?step=3' },
		{ as: UNIT, query: '?step=4' }
	],
	'/unit/nominations/[id]': [
		{ as: UNIT, first: mine('DRAFT'), then: press('Ghi nhận đồng ý') },
		{ as: UNIT, first: mine('RETURNED'), then: press('Rút hồ sơ') },
		...['SUBMITTED', 'RETURNED', 'ELIGIBLE', 'INELIGIBLE', 'VOIDED'].map((state) => ({
			as: UNIT,
			first: mine(state)
		}))
	],
	'/unit/nominations/[id]/sheet': [{ as: UNIT, first: mine('ELIGIBLE') }],
	'/unit/reports': [{ as: UNIT }],
	'/unit/drafts': [{ as: UNIT }],
	'/desk': [{ as: 'noivu' }, { as: 'vhtt' }, { as: 'tuyengiao' }],
	'/admin': [{ as: 'admin' }]
};
