import type { Shell } from '$lib/shared/auth';

interface Link {
	kind: string;
	id: string | null;
}

/** Where each kind of thing stands in a shell; `{id}` is the thing's. */
export const PLACES: Readonly<Record<Shell, Readonly<Record<string, string>>>> = {
	unit: {
		obligation: '/unit/reports/{id}',
		nomination: '/unit/nominations/{id}',
		submission: '/unit/submissions/{id}',
		article: '/unit/articles/{id}',
		plan: '/unit/reports',
		unit_score: '/unit/scores/{id}',
		activity: '/unit/activities/{id}',
		initiative: '/unit/activities/initiatives'
	},
	desk: {
		obligation: '/desk/obligations/{id}',
		nomination: '/desk/inbox/{id}',
		submission: '/desk/submissions/{id}',
		article: '/desk/articles/{id}',
		plan: '/desk/plans/{id}',
		chase: '/desk/chase',
		unit_score: '/desk/scores/{id}',
		exemplar: '/desk/exemplars/{id}',
		activity: '/desk/activities/{id}',
		initiative: '/desk/activities/initiatives',
		unit: '/desk/units/{id}'
	},
	admin: {
		unit: '/admin/units/{id}',
		movement: '/admin/catalogues/movements/{id}',
		user: '/admin/users/{id}'
	}
};

/** The page of what a notification is about or a search has found; null where this shell has none. */
export function placeOf(shell: Shell, { kind, id }: Link): string | null {
	const place = PLACES[shell][kind];
	return place?.replace('{id}', id ?? '') ?? null;
}
