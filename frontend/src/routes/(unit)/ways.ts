import type { Ways } from '$lib/features/deadlines/papers';

/** Where a unit writes what it owes. */
export const ways: Ways = {
	nominate: '/unit/nominations/new',
	paper: (kind, id) => `/unit/${kind}s/${id}`,
	write: (id) => `/unit/submissions/${id}`
};
