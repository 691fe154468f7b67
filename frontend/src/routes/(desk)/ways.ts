import type { Ways } from '$lib/features/deadlines/papers';

/** Where the desk finds what units have sent, and writes what it owes itself. */
export const ways: Ways = {
	nominate: '/desk/inbox',
	paper: (kind, id) => (kind === 'submission' ? `/desk/submissions/${id}` : `/desk/inbox/${id}`),
	write: (id) => `/desk/submissions/${id}/write`
};
