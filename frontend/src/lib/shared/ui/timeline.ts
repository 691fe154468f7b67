import type { Remark } from '$lib/shared/api/types';

/** One step of a record's history, as the API tells it. */
export interface Step {
	at: string;
	/** What happened, in words: "Gửi", "Trả lại". */
	label: string;
	actor_name?: string | null;
	note?: string | null;
	details?: Readonly<Record<string, unknown>>;
}

/** The remarks per field of a return; none for any other step. */
export function remarksOf({ details }: Step): readonly Remark[] {
	return Array.isArray(details?.remarks) ? (details.remarks as Remark[]) : [];
}
