import { caller, type Caller } from './test';

const ACHIEVEMENT =
	'Trong hai năm, bà đã hiến 450 m² đất, vận động 12 hộ dân dọc tuyến đường liên ấp cùng hiến đất, góp 180 ngày ' +
	'công để mở rộng con đường từ 3 m lên 6 m, dài 1,2 km.';

const REMARKS = [
	{ field: 'exemplar.results', message: 'Nêu rõ số hộ hưởng lợi của từng ấp.' },
	{ field: 'exemplar.name', message: 'Ghi đủ họ, chữ đệm và tên.' }
];

type Step = (unit: Caller, office: Caller, path: string) => Promise<unknown>;

const submit: Step = (unit, _office, path) => unit.act(path, 'submit');
const take: Step = (_unit, office, path) => office.act(path, 'take');
const decide =
	(name: string, body: object = {}): Step =>
	(_unit, office, path) =>
		office.act(path, name, body);

/** What brings a new nomination of the commune into each state. */
const STEPS = {
	DRAFT: [],
	SUBMITTED: [submit],
	IN_REVIEW: [submit, take],
	RETURNED: [submit, take, decide('return', { note: 'Bổ sung số liệu.', remarks: REMARKS })],
	ELIGIBLE: [submit, take, decide('mark_eligible')],
	INELIGIBLE: [submit, take, decide('mark_ineligible', { note: 'Chưa có việc làm mới.' })],
	VOIDED: [submit, take, decide('void', { note: 'Gửi nhầm đơn vị.' })]
} satisfies Record<string, Step[]>;

export type NominationState = keyof typeof STEPS;
export const STATES = Object.keys(STEPS) as NominationState[];

/** A draft of this caller's unit; its address in the API. `told`: what differs from the usual story. */
export async function draft(unit: Caller, told: object = {}): Promise<string> {
	const movements = await unit.get('/api/v1/movements?limit=2');
	const { id } = await unit.post('/api/v1/nominations', {
		exemplar: {
			kind: 'INDIVIDUAL',
			name: 'Nguyễn Thị Hạnh Phúc',
			honorific: 'bà',
			birth_year: 1979,
			occupation: 'Chi hội trưởng Chi hội Phụ nữ ấp Tân Đông 1',
			residence: 'ấp Tân Đông 1, xã Tân Lập, huyện Tân Biên, tỉnh Tây Ninh',
			field: 'ECONOMY',
			movement_ids: (movements.items as { id: string }[]).map((movement) => movement.id),
			topic_codes: ['a', 'd'],
			title: 'Người phụ nữ hiến đất mở đường, vận động 12 hộ cùng góp công làm đường liên ấp',
			achievement: ACHIEVEMENT,
			results: '86 hộ được hưởng lợi; tiết kiệm 215.000.000 đồng cho ngân sách.',
			...told
		}
	});
	return `/api/v1/nominations/${String(id)}`;
}

/** A nomination of commune Tân Lập in this state. */
export async function nominationIn(state: NominationState, url: string): Promise<void> {
	const unit = await caller(url, 'xa.tanlap');
	const office = await caller(url, 'noivu');
	const path = await draft(unit, { name: `Nguyễn Thị Hạnh Phúc (${state.toLowerCase()})` });
	for (const step of STEPS[state]) await step(unit, office, path);
}

/** A machine that may read the portal, so that the administrator's page of one has something to show. */
export async function apiClient(url: string): Promise<void> {
	const admin = await caller(url, 'admin');
	await admin.post('/api/v1/api-clients', {
		name: 'Cổng thông tin điện tử',
		scopes: ['portal.read']
	});
}
