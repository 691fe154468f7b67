import { api, body, writing } from '$lib/shared/api/client';
import type { components } from '$lib/shared/api/schema';

type PaperKind = 'nomination' | 'submission';

/** Where a shell writes and shows what is made for a duty. */
export interface Ways {
	nominate: string;
	paper: (kind: PaperKind, id: string) => string;
}

export const hrefOf = (ways: Ways, { kind, id }: { kind: string; id: string }): string =>
	ways.paper(kind as PaperKind, id);

/** An empty draft for a duty, whose kind the server knows; of a duty to nominate, that there is none this time. */
export const startSubmission = (obligationId: string, key: string) =>
	body(
		api.POST('/api/v1/submissions', {
			body: { obligation_id: obligationId } as components['schemas']['SubmissionCreate'],
			headers: writing({ key })
		})
	);
