import type { components } from '$lib/shared/api/schema';

type Schemas = components['schemas'];
export type ObligationBrief = Schemas['ObligationBrief'];

/** What every paper under review has, a nomination as well as a submission. */
export type Paper = Pick<
	Schemas['SubmissionRead'],
	| 'id'
	| 'unit'
	| 'obligation'
	| 'taken_by'
	| 'note'
	| 'remarks'
	| 'actions'
	| 'resubmit_due'
	| 'resubmit_default'
> & { state: string };

/** The machine that its states belong to. */
export type PaperKind = 'nomination' | 'submission';

/** Who works on a record: done at its head, where it is told in whose hands it is. */
export const HANDLING: readonly string[] = ['take', 'release'];

/** A frozen sending; what came on paper has the day it came. */
export type Sending = Pick<
	Schemas['VersionRead'],
	'n' | 'sha256' | 'received_at' | 'composed_at'
> & {
	paper_received_on?: string | null;
};

/** One field of both versions as text, a line per entry. */
export interface Compared {
	key: string;
	label: string;
	before: string | null;
	after: string | null;
}
