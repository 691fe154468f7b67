import type { Entry, JsonObject } from '$lib/shared/offline/db';

/** How this feature's records are marked among all that are written on the device. */
export const KIND = 'nomination';

/** The unsent entry on this device that corrects a nomination of the server. */
export function entryFor(entries: readonly Entry[], nominationId: string): Entry | undefined {
	return entries.find(
		({ kind, state, form }) =>
			kind === KIND &&
			state !== 'sent' &&
			(form.target as JsonObject | null | undefined)?.id === nominationId
	);
}
