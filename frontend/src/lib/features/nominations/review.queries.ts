import { api, body } from '$lib/shared/api/client';
import type { Asked } from '$lib/shared/review/queue';
import type { NominationBrief } from './queries';

/** A page of what units have sent, under the filters of the address bar. */
export const sentNominations = ({ window, state, filters }: Asked, signal: AbortSignal) => {
	const { period, year, unit_id, kind, q } = filters;
	return body(
		api.GET('/api/v1/nominations', {
			params: {
				query: {
					...window,
					...(state ? { state: [state as NominationBrief['state']] } : {}),
					...(period ? { period } : {}),
					...(year ? { year: Number(year) } : {}),
					...(unit_id ? { unit_id } : {}),
					...(kind ? { kind: kind as NominationBrief['exemplar']['kind'] } : {}),
					...(q ? { q } : {})
				}
			},
			signal
		})
	);
};
