import { ROLES } from '$lib/shared/ui/roles.vi';
import type { FormValues } from '$lib/shared/ui/form.svelte';

/** The grant that RoleFields describe; null without a role. */
export function grantFrom(values: FormValues, prefix = '') {
	const role = ROLES.find((code) => code === values[`${prefix}role`]);
	if (!role) return null;
	const from = values[`${prefix}valid_from`];
	return {
		role,
		is_lead: values[`${prefix}is_lead`] === 'true',
		...(from ? { valid_from: from } : {}),
		valid_to: values[`${prefix}valid_to`] ?? null
	};
}
