import { api, body } from '$lib/shared/api/client';
import type { components } from '$lib/shared/api/schema';
import type { Asked } from '$lib/shared/review/queue';

type Schemas = components['schemas'];
export type SubmissionBrief = Schemas['SubmissionBrief'];

/** A page of what units have sent, under the filters of the address bar. */
export const sentSubmissions = ({ window, state, filters }: Asked, signal: AbortSignal) => {
	const { period, year, unit_id, kind, q } = filters;
	return body(
		api.GET('/api/v1/submissions', {
			params: {
				query: {
					...window,
					...(state ? { state: [state as SubmissionBrief['state']] } : {}),
					...(period ? { period } : {}),
					...(year ? { year: Number(year) } : {}),
					...(unit_id ? { unit_id } : {}),
					...(kind ? { kind: kind as SubmissionBrief['kind'] } : {}),
					...(q ? { q } : {})
				}
			},
			signal
		})
	);
};
