import type { components } from '$lib/shared/api/schema';
import { valuesOf, type FormValues } from '$lib/shared/ui/form.svelte';
import type { Kind } from './queries';

type Written = components['schemas']['SuccessionCreate'];
type Successor = NonNullable<Written['successors']>[number];

const NEW = ['code', 'name', 'short_name', 'kind', 'parent_id', 'agency_code', 'public_contact'];

/** One successor as the form holds it: an existing unit, the names of a rename, or a new unit without empty fields. */
function successor(kind: Kind, values: FormValues, place: number): Successor {
	const at = (name: string) => values[`successors.${place}.${name}`] ?? null;
	if (kind === 'RENAME') return { name: at('name'), short_name: at('short_name') };
	if (at('way') === 'existing') return { unit_id: at('unit_id') };
	const given = NEW.map((name) => [name, at(name)] as const).filter(([, value]) => value !== null);
	return Object.fromEntries(given) as Successor;
}

/** The body that a filled form stands for. */
export function written(form: HTMLFormElement, values: FormValues, places: number): Written {
	const kind = (values.kind ?? 'MERGE') as Kind;
	const count = kind === 'DISSOLVE' ? 0 : places;
	return {
		kind,
		effective_on: values.effective_on ?? '',
		document: values.document ?? '',
		note: values.note ?? null,
		predecessor_ids: valuesOf(form, 'predecessor_ids'),
		successors: Array.from({ length: count }, (_, place) => successor(kind, values, place))
	};
}
