import { api, body, writing } from '$lib/shared/api/client';
import type { components } from '$lib/shared/api/schema';

type PaperKind = 'nomination' | 'submission';

/** Where a shell writes and shows what is made for a duty. */
export interface Ways {
	nominate: string;
	paper: (kind: PaperKind, id: string) => string;
	/** Where a submission is written. */
	write: (id: string) => string;
}

/** Where a step on something that is there leads. */
export const hrefOf = (ways: Ways, step: { name: string; kind: string; id: string }): string =>
	step.kind === 'submission' && (step.name === 'CONTINUE' || step.name === 'ANSWER')
		? ways.write(step.id)
		: ways.paper(step.kind as PaperKind, step.id);

/** An empty draft for a duty, whose kind the server knows; of a duty to nominate, that there is none this time. */
export const startSubmission = (obligationId: string, key: string) =>
	body(
		api.POST('/api/v1/submissions', {
			body: { obligation_id: obligationId } as components['schemas']['SubmissionCreate'],
			headers: writing({ key })
		})
	);
