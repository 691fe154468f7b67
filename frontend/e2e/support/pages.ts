import type { Page } from '@playwright/test';

/** How a page is reached for the check of all pages. */
export interface Visit {
	/** The demo account; null: anybody. */
	as: string | null;
	/** Where the [id] comes from: the first item of this list that the account may see; one list for each part. */
	first?: string | readonly string[];
	/** Parts of the address that are words, by name. */
	parts?: Readonly<Record<string, string>>;
	/** Added to the address. */
	query?: string;
	/** Brings the page into a state of its own: a dialog, a refused form. */
	then?: (page: Page) => Promise<void>;
}

const UNIT = 'xa.tanlap';
/** Pages that the demo has no object for say so; filled they are seen in specs of their own. */
const NOWHERE = '01900000-0000-7000-8000-000000000000';
const mine = (state: string) => `/api/v1/nominations?mine=true&limit=1&state=${state}`;
const papers = (state: string, more = '') =>
	`/api/v1/submissions?kind=INITIATIVE&limit=1&state=${state}${more}`;
const press = (name: string) => (page: Page) => page.getByRole('button', { name }).click();

const EXEMPLARS = '/api/v1/exemplars?limit=1';
const SHEETS = '/api/v1/unit-scores?limit=1';
const PLANS = '/api/v1/plans?limit=1';
const sentIn = (state: string) => `/api/v1/nominations?limit=1&state=${state}`;

/** The pages of one article, which a unit and the desk have alike. */
function articlePages(at: string, as: string): Record<string, Visit[]> {
	const first = '/api/v1/articles?limit=1';
	return Object.fromEntries(
		['', '/edit', '/editions', '/preview'].map((page) => [at + page, [{ as, first }]])
	);
}

/** Mergers and renames, which the office and the administrator have alike; with content: e2e/succession.spec.ts. */
const successionPages = (at: string, as: string): Record<string, Visit[]> => ({
	[`${at}/successions`]: [{ as }, { as, query: '?state=SCHEDULED' }],
	[`${at}/successions/new`]: [{ as }, { as, then: press('Lưu và xem trước') }],
	[`${at}/successions/[id]`]: [{ as, parts: { id: NOWHERE } }]
});

/** Every page of the application: a route without a line here fails e2e/pages.spec.ts. */
export const PAGES: Readonly<Record<string, readonly Visit[]>> = {
	'/': [{ as: null }],
	'/login': [{ as: null }, { as: null, then: press('Đăng nhập') }],
	'/bien-nhan': [{ as: null }, { as: null, query: '?code=AAAA-BBBB-CCCC' }],
	'/tin-bai/[slug]': [{ as: null, first: '/api/portal/v1/articles?limit=1' }],
	'/account': [{ as: UNIT }, { as: 'admin', then: press('Bật xác thực hai bước') }],
	'/search': [
		{ as: UNIT },
		{ as: 'noivu', query: '?q=tan' },
		{ as: 'admin', query: '?q=khongcoaica' }
	],
	'/notifications': [{ as: UNIT }, { as: 'noivu' }, { as: 'admin' }],
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
	'/unit/reports/[id]': [
		{
			as: UNIT,
			first: '/api/v1/obligations?mine=true&kind=PERIODIC_REPORT&limit=1',
			then: press('Đề nghị gia hạn')
		}
	],
	'/unit/submissions/[id]': [
		{ as: UNIT, first: papers('DRAFT', '&mine=true') },
		{
			as: UNIT,
			first: papers('DRAFT', '&mine=true'),
			then: press('Thêm cá nhân')
		},
		...['SUBMITTED', 'RETURNED', 'ACCEPTED', 'REJECTED', 'VOIDED'].map((state) => ({
			as: UNIT,
			first: papers(state, '&mine=true')
		}))
	],
	'/unit/drafts': [{ as: UNIT }],
	'/unit/activities': [{ as: UNIT }],
	'/unit/activities/new': [{ as: UNIT }, { as: UNIT, then: press('Lưu') }],
	'/unit/activities/[id]': [
		{ as: UNIT, first: '/api/v1/activities?mine=true&state=HELD&limit=1' },
		{ as: UNIT, first: '/api/v1/activities?mine=true&state=PLANNED&limit=1', then: press('Sửa') }
	],
	'/unit/activities/initiatives': [{ as: UNIT }, { as: UNIT, then: press('Thêm sáng kiến') }],
	'/unit/articles': [{ as: UNIT }],
	'/unit/articles/new': [{ as: UNIT }],
	...articlePages('/unit/articles/[id]', UNIT),

	'/desk': [{ as: 'noivu' }, { as: 'vhtt' }, { as: 'tuyengiao' }],
	'/desk/inbox': [{ as: 'noivu' }],
	'/desk/inbox/[id]': [
		{ as: 'noivu', first: sentIn('SUBMITTED') },
		{ as: 'noivu', first: sentIn('IN_REVIEW') },
		{ as: 'noivu', first: sentIn('INELIGIBLE') }
	],
	'/desk/submissions': [{ as: 'noivu' }, { as: 'hoidong.1' }],
	'/desk/submissions/[id]': [
		{ as: 'noivu', first: papers('IN_REVIEW'), then: press('Trả lại, yêu cầu bổ sung') },
		...['SUBMITTED', 'RETURNED', 'ACCEPTED', 'VOIDED'].map((state) => ({
			as: 'noivu',
			first: papers(state)
		}))
	],
	'/desk/submissions/[id]/write': [
		{ as: 'noivu', first: '/api/v1/submissions?mine=true&state=DRAFT&limit=1' }
	],
	'/desk/duties': [{ as: 'noivu' }],
	'/desk/inbox/[id]/sheet': [{ as: 'noivu', first: sentIn('ELIGIBLE') }],
	'/desk/exemplars': [{ as: 'noivu' }, { as: 'vhtt', query: '?state=SUSPENDED' }],
	'/desk/exemplars/[id]': [
		{ as: 'noivu.lead', first: EXEMPLARS, then: press('Tạm dừng tuyên truyền') },
		{ as: 'vhtt', first: EXEMPLARS }
	],
	'/desk/reports': [
		{
			as: 'noivu',
			then: (page) => page.getByRole('button', { name: 'Xem dạng bảng' }).last().click()
		},
		{ as: 'noivu', query: '?kind=CUSTOM' },
		{ as: 'noivu', query: '?year=2030' }
	],
	'/desk/obligations': [
		{ as: 'noivu', query: '?overdue=true&receivable=true' },
		{ as: 'noivu', query: '?year=2023' }
	],
	'/desk/obligations/[id]': [
		{
			as: 'noivu.lead',
			first: '/api/v1/obligations?overdue=true&limit=1',
			then: press('Gia hạn cho đơn vị')
		},
		{ as: 'hoidong.1', first: '/api/v1/obligations?limit=1' }
	],
	'/desk/chase': [
		{ as: 'noivu' },
		{ as: 'noivu', query: '?year=2021' },
		{
			as: 'noivu',
			then: (page) => page.getByRole('button', { name: 'Ghi cuộc gọi' }).first().click()
		}
	],
	'/desk/reminders': [{ as: 'noivu' }, { as: 'noivu', then: press('Thêm quy tắc') }],
	'/desk/reminders/log': [{ as: 'noivu' }, { as: 'noivu', query: '?on=2022-01-01' }],
	'/desk/obligations/extend': [
		{ as: 'noivu' },
		{ as: 'noivu', then: press('Xem trước danh sách') }
	],
	'/desk/plans': [{ as: 'noivu' }, { as: 'noivu', query: '?state=REVIEW' }],
	'/desk/plans/[id]/difference': [{ as: 'noivu.lead', first: PLANS }],
	'/desk/plans/new': [{ as: 'noivu' }, { as: 'noivu', then: press('Tạo bản nháp') }],
	'/desk/plans/[id]': [
		{ as: 'noivu', first: '/api/v1/plans?limit=1' },
		{ as: 'hoidong.2', first: '/api/v1/plans?limit=1' }
	],
	// The demo's plan is issued, so these say why it cannot be edited; the forms are seen in plans-day.spec.ts.
	'/desk/plans/[id]/edit': [{ as: 'noivu.lead', first: PLANS }],
	'/desk/plans/[id]/duties/new': [{ as: 'noivu.lead', first: PLANS }],
	'/desk/plans/[id]/duties/[duty]': [
		{ as: 'noivu.lead', first: [PLANS, '/api/v1/plans/{id}/duties?limit=1'] }
	],
	'/desk/activities': [{ as: 'noivu' }],
	'/desk/activities/[id]': [{ as: 'noivu', first: '/api/v1/activities?limit=1' }],
	'/desk/activities/initiatives': [{ as: 'noivu' }],
	'/desk/units': [{ as: 'noivu' }],
	'/desk/units/[id]': [{ as: 'noivu', first: '/api/v1/units?limit=1' }],
	...successionPages('/desk/units', 'noivu'),
	'/unit/scores': [
		{ as: UNIT },
		{ as: UNIT, then: press('Tự chấm điểm') },
		{
			as: 'xa.thanhbinh',
			then: (page) => page.getByRole('heading', { name: 'Bảng điểm của Khối' }).click()
		}
	],
	'/unit/scores/[id]': [{ as: UNIT, first: SHEETS }],
	'/unit/scores/[id]/print': [{ as: UNIT, first: SHEETS }],
	'/desk/scores': [{ as: 'noivu' }, { as: 'noivu.lead' }],
	'/desk/scores/[id]': [
		{ as: 'noivu.lead', first: SHEETS, then: press('Thẩm định điểm') },
		{ as: 'noivu', first: SHEETS }
	],
	'/desk/scores/[id]/print': [{ as: 'noivu', first: SHEETS }],
	'/desk/scores/schemes': [{ as: 'noivu' }, { as: 'noivu', then: press('Lập bảng điểm') }],
	'/desk/scores/schemes/[id]': [{ as: 'noivu', first: '/api/v1/score-schemes?limit=1' }],
	'/desk/articles': [{ as: 'vhtt' }],
	'/desk/articles/new': [{ as: 'vhtt' }],
	...articlePages('/desk/articles/[id]', 'vhtt'),

	'/admin': [{ as: 'admin' }],
	'/admin/mails': [{ as: 'admin' }, { as: 'admin', query: '?state=FAILED' }],
	'/admin/audit': [{ as: 'admin' }],
	'/admin/users': [{ as: 'admin' }],
	'/admin/users/new': [{ as: 'admin' }],
	'/admin/users/[id]': [{ as: 'admin', first: '/api/v1/users?limit=1' }],
	'/admin/units': [{ as: 'admin' }],
	'/admin/units/new': [{ as: 'admin' }],
	'/admin/units/[id]': [{ as: 'admin', first: '/api/v1/units?limit=1' }],
	...successionPages('/admin/units', 'admin'),
	'/admin/catalogues': [{ as: 'admin' }],
	'/admin/catalogues/[part]': [
		{ as: 'admin', parts: { part: 'holidays' } },
		{ as: 'admin', parts: { part: 'holidays' }, query: '?year=2030' },
		{ as: 'admin', parts: { part: 'blocs' }, then: press('Thêm Khối Thi đua') },
		{ as: 'admin', parts: { part: 'topics' } },
		{ as: 'admin', parts: { part: 'authority' }, then: press('Sửa') }
	],
	'/admin/catalogues/movements': [{ as: 'admin' }],
	'/admin/catalogues/movements/new': [{ as: 'admin' }],
	'/admin/catalogues/movements/[id]': [{ as: 'admin', first: '/api/v1/movements?limit=1' }],
	'/admin/api-clients': [{ as: 'admin' }],
	'/admin/api-clients/new': [{ as: 'admin' }],
	'/admin/api-clients/[id]': [{ as: 'admin', first: '/api/v1/api-clients?limit=1' }],
	'/admin/webhooks': [{ as: 'admin' }],
	'/admin/webhooks/new': [{ as: 'admin' }],
	'/admin/webhooks/[id]': [
		{ as: 'admin', first: '/api/v1/webhooks?limit=1' },
		{ as: 'admin', first: '/api/v1/webhooks?limit=1', then: press('Sửa') }
	]
};
