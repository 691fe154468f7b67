import type { FormValues } from '$lib/shared/ui/form.svelte';
import { MOVEMENT_KINDS } from './queries';

/** The body that MovementFields describe. */
export function movementFrom(values: FormValues) {
	return {
		name: values.name ?? '',
		kind: MOVEMENT_KINDS.find((kind) => kind === values.kind) ?? MOVEMENT_KINDS[0],
		national_name: values.national_name ?? null,
		launched_by_id: values.launched_by_id ?? null,
		is_priority: values.is_priority === 'true',
		starts_on: values.starts_on ?? null,
		ends_on: values.ends_on ?? null,
		results: values.results ?? null
	};
}
