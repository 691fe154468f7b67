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

const ASKED = [
	{ field: 'payload.people', message: 'Nêu rõ quyết định công nhận của từng người.' },
	{ field: 'payload.place', message: 'Ghi đủ địa chỉ.' }
];

/** What brings a new activity of the commune into each state. */
const SUBMISSION_STEPS = {
	DRAFT: [],
	SUBMITTED: [submit],
	IN_REVIEW: [submit, take],
	RETURNED: [submit, take, decide('return', { note: 'Bổ sung quyết định.', remarks: ASKED })],
	ACCEPTED: [submit, take, decide('accept')],
	REJECTED: [submit, take, decide('reject', { note: 'Chưa phải sáng kiến được công nhận.' })],
	VOIDED: [submit, take, decide('void', { note: 'Sai mẫu.' })]
} satisfies Record<string, Step[]>;

const owedBy = async (who: Caller, kind: string): Promise<string> => {
	const { items } = await who.get(`/api/v1/obligations?mine=true&kind=${kind}&limit=1`);
	return (items as { id: string }[])[0]?.id ?? '';
};

/** Activities of commune Tân Lập in every state, since a unit may hold several, and what the office itself writes. */
export async function submissions(url: string): Promise<void> {
	const unit = await caller(url, 'xa.tanlap');
	const office = await caller(url, 'noivu');
	const activity = await owedBy(unit, 'INITIATIVE');
	for (const [state, steps] of Object.entries(SUBMISSION_STEPS)) {
		const { id } = await unit.post('/api/v1/submissions', {
			obligation_id: activity,
			payload: {
				title: `Hội nghị giới thiệu sáng kiến của hội viên nông dân (${state.toLowerCase()})`,
				held_on: '2022-03-15',
				place: 'Hội trường Ủy ban nhân dân xã Tân Lập',
				participants: 120,
				people: [
					{
						name: 'Lê Văn Sáng Tạo',
						birth_year: 1980,
						initiative: 'Máy gieo hạt tự chế kéo bằng máy cày tay',
						level: 'DISTRICT',
						decision: '15/QĐ-UBND ngày 10/3/2022'
					}
				],
				links: [{ url: 'https://tanlap.example/hoi-nghi-sang-kien' }]
			}
		});
		for (const step of steps) await step(unit, office, `/api/v1/submissions/${String(id)}`);
	}
	await office.post('/api/v1/submissions', { obligation_id: await owedBy(office, 'CUSTOM') });
}

/** A machine that may read the portal and one that is told, so that the administrator's pages have something to show. */
export async function apiClient(url: string): Promise<void> {
	const admin = await caller(url, 'admin');
	await admin.post('/api/v1/webhooks', {
		name: 'Cổng thông tin điện tử huyện Tân Biên',
		url: 'https://cong.example/thi-dua'
	});
	await admin.post('/api/v1/api-clients', {
		name: 'Cổng thông tin điện tử',
		scopes: ['portal.read']
	});
}
