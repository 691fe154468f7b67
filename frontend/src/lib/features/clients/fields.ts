import { valuesOf } from '$lib/shared/ui/form.svelte';
import { SCOPES } from './queries';

/** The body that ClientFields describe. */
export function clientFrom(form: HTMLFormElement) {
	const chosen = valuesOf(form, 'scopes');
	const text = (name: string) => valuesOf(form, name)[0]?.normalize('NFC').trim() ?? '';
	return {
		name: text('name'),
		scopes: SCOPES.filter((scope) => chosen.includes(scope)),
		per_minute: Number(text('per_minute'))
	};
}
