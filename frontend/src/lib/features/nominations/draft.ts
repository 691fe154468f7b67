import type { Sending } from '$lib/shared/offline/outbox';
import type { JsonObject } from '$lib/shared/offline/db';
import type { FormValues } from '$lib/shared/ui/form.svelte';
import { fieldName } from './fields';
import type { Nomination } from './queries';

export const STEPS = [1, 2, 3, 4] as const;
export type Step = (typeof STEPS)[number];

/** The fields of each step, by their names in the body. */
export const FIELDS = {
	1: ['kind', 'name', 'honorific', 'gender', 'birth_year', 'is_minor', 'occupation', 'residence'],
	2: ['field', 'movement_ids', 'topic_codes'],
	3: ['title', 'achievement', 'results', 'lessons', 'prior_awards'],
	4: ['photos', 'duty_period_id']
} as const satisfies Record<Step, readonly string[]>;

export type TextName =
	| 'kind'
	| 'name'
	| 'honorific'
	| 'gender'
	| 'birth_year'
	| 'occupation'
	| 'residence'
	| 'field'
	| 'title'
	| 'achievement'
	| 'results'
	| 'lessons'
	| 'prior_awards'
	| 'duty_period_id';

/** What the four steps hold, kept as it is typed. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface does not fit the outbox's JSON
export type Draft = {
	text: Partial<Record<TextName, string | null>>;
	is_minor: boolean;
	movement_ids: string[];
	topic_codes: string[];
	/** Pictures that the server has already; new ones wait in the outbox. */
	photos: { file_id: string; alt: string; url: string | null }[];
	/** The nomination that is corrected: its id and the state from which it goes. */
	target: { id: string; state: string } | null;
	/** What the office wrote when it returned it; `field` as in FIELDS. */
	remarks: { field: string; message: string }[];
	note: string | null;
};

export const blank = (): Draft => ({
	text: {},
	is_minor: false,
	movement_ids: [],
	topic_codes: [],
	photos: [],
	target: null,
	remarks: [],
	note: null
});

export const asDraft = (form: JsonObject): Draft => ({ ...blank(), ...(form as Partial<Draft>) });

/** The step that holds a field; the last one for what belongs to the whole. */
export function stepOf(field: string): Step {
	return STEPS.find((step) => (FIELDS[step] as readonly string[]).includes(field)) ?? 4;
}

/** A nomination on the server, as a draft to be corrected on this device. */
export function draftFrom(nomination: Nomination): Draft {
	const { exemplar } = nomination;
	return {
		text: {
			kind: exemplar.kind,
			name: exemplar.name,
			honorific: exemplar.honorific,
			gender: exemplar.gender,
			birth_year: exemplar.birth_year === null ? null : String(exemplar.birth_year),
			occupation: exemplar.occupation,
			residence: exemplar.residence,
			field: exemplar.field,
			title: exemplar.title,
			achievement: exemplar.achievement,
			results: exemplar.results,
			lessons: exemplar.lessons,
			prior_awards: exemplar.prior_awards.join('\n') || null,
			duty_period_id: nomination.duty_period_id
		},
		is_minor: exemplar.is_minor,
		movement_ids: exemplar.movement_ids,
		topic_codes: exemplar.topic_codes,
		photos: exemplar.photos.map(({ file_id, alt, thumbnail_url }) => ({
			file_id,
			alt,
			url: thumbnail_url
		})),
		target: { id: nomination.id, state: nomination.state },
		remarks: nomination.remarks.map(({ field, message }) => ({ field: fieldName(field), message })),
		note: nomination.note
	};
}

/** The draft with what one step's form holds now. */
export function withStep(
	draft: Draft,
	step: Step,
	values: FormValues,
	lists: Partial<Pick<Draft, 'movement_ids' | 'topic_codes'>>
): Draft {
	const text = { ...draft.text };
	for (const name of FIELDS[step]) {
		// What the form does not show now, such as a collective's gender, keeps what was typed before.
		if (name in values && !(name in draft)) text[name as TextName] = values[name] ?? null;
	}
	if (step === 1) return { ...draft, text, is_minor: values.is_minor === 'true' };
	return { ...draft, text, ...lists };
}

const GROUPS: readonly (string | null | undefined)[] = ['COLLECTIVE', 'MODEL'];

/** Collectives and models have no form of address, gender, year of birth or occupation. */
export const isGroup = (draft: Draft): boolean => GROUPS.includes(draft.text.kind);

const NEEDED: readonly TextName[] = ['kind', 'name', 'field', 'title', 'achievement'];

/** The fields that are still empty and must not be when it is sent. */
export function missing(draft: Draft): string[] {
	const empty: string[] = NEEDED.filter((name) => !draft.text[name]);
	const themes = draft.movement_ids.length + draft.topic_codes.length;
	return themes === 0 ? [...empty, 'movement_ids'] : empty;
}

const NUMBER = /^\d{4}$/;

/** How the outbox sends a draft; `added` are the photos that wait beside it. */
export function sending(draft: Draft, added: readonly { file_id: string; alt: string }[]): Sending {
	const { text } = draft;
	const year = text.birth_year ?? '';
	const person = !isGroup(draft);
	const exemplar = {
		kind: text.kind ?? null,
		name: text.name ?? null,
		honorific: (person && text.honorific) || null,
		gender: (person && text.gender) || null,
		birth_year: person && NUMBER.test(year) ? Number(year) : null,
		occupation: (person && text.occupation) || null,
		residence: text.residence ?? null,
		field: text.field ?? null,
		movement_ids: draft.movement_ids,
		topic_codes: draft.topic_codes,
		title: text.title ?? null,
		achievement: text.achievement ?? null,
		results: text.results ?? null,
		lessons: text.lessons ?? null,
		prior_awards: (text.prior_awards ?? '')
			.split('\n')
			.map((award) => award.trim())
			.filter(Boolean),
		photos: [...draft.photos, ...added].map(({ file_id, alt }) => ({
			file_id,
			alt: alt.trim() || null
		})),
		is_minor: person && draft.is_minor
	};
	return {
		path: '/api/v1/nominations',
		create: { exemplar, duty_period_id: text.duty_period_id ?? null },
		action: { name: draft.target?.state === 'RETURNED' ? 'resubmit' : 'submit' }
	};
}
