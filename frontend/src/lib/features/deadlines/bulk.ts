import { api, body, writing } from '$lib/shared/api/client';
import type { components } from '$lib/shared/api/schema';
import { valuesOf, type FormValues } from '$lib/shared/ui/form.svelte';

type Schemas = components['schemas'];
export type Bulk = Schemas['BulkExtensionCreate'];
export type BulkResult = Schemas['BulkExtensionRead'];
export type BulkLine = Schemas['BulkLine'];

/** What the form holds, as the API takes it. */
export function readBulk(form: HTMLFormElement, values: FormValues): Bulk {
	const text = (name: string) => values[name] ?? null;
	return {
		filter: {
			year: text('filter.year') ? Number(text('filter.year')) : null,
			kinds: valuesOf(form, 'filter.kinds') as Schemas['DutyKind'][],
			period: text('filter.period'),
			unit_ids: valuesOf(form, 'filter.unit_ids'),
			due_from: text('filter.due_from'),
			due_to: text('filter.due_to')
		},
		new_due_on: text('new_due_on'),
		reason: text('reason') ?? '',
		document: text('document'),
		scoring_effect: (text('scoring_effect') ?? 'FULL') as Schemas['ScoringEffect'],
		dry_run: true
	};
}

/** A dry run lists; with what was seen it is applied. */
export const extendMany = (sent: Bulk, key?: string): Promise<BulkResult> =>
	body(api.POST('/api/v1/extensions/bulk', { body: sent, headers: key ? writing({ key }) : {} }));
