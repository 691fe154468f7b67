import type { components } from '$lib/shared/api/schema';
import { valuesOf, type FormValues } from '$lib/shared/ui/form.svelte';

type Schemas = components['schemas'];

/** The body that a filled form stands for; numbers are typed with dots or without. */
export function writtenActivity(
	form: HTMLFormElement,
	values: FormValues
): Schemas['ActivityCreate'] {
	const count = values.participants?.replace(/\D/g, '');
	return {
		title: values.title ?? '',
		starts_at: values.starts_at ?? '',
		form_code: values.form_code ?? null,
		place: values.place ?? null,
		participants: count ? Number(count) : null,
		results: values.results ?? null,
		for_bloc: values.scope === 'bloc',
		topic_codes: valuesOf(form, 'topic_codes'),
		exemplar_ids: valuesOf(form, 'exemplar_ids'),
		file_ids: valuesOf(form, 'file_ids'),
		presentations: valuesOf(form, 'presentations').map((id) => ({ initiative_id: id }))
	};
}

/** "Lê Văn Hòa, 1980" a line: a name with the year that may follow it. */
export function authorsFrom(text: string): Schemas['PersonWrite'][] {
	return text
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean)
		.map((line) => {
			const found = /^(.*?)[,;\s]+((?:19|20)\d{2})$/.exec(line);
			return found
				? { name: (found[1] ?? '').trim(), birth_year: Number(found[2]) }
				: { name: line, birth_year: null };
		});
}

/** The lines that `authorsFrom` reads. */
export const authorLines = (authors: readonly Schemas['PersonRead'][]): string =>
	authors
		.map(({ name, birth_year }) => (birth_year ? `${name}, ${String(birth_year)}` : name))
		.join('\n');
