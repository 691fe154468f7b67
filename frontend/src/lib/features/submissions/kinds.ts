import type { components } from '$lib/shared/api/schema';
import { DUTY_KINDS, dutyKindWord } from '$lib/shared/terms/kinds';
import { d } from './desk.vi';

type Kind = components['schemas']['SubmissionKind'];

/** A duty to nominate is answered by a submission only to say that there is none. */
export const KINDS = DUTY_KINDS.map((kind) => (kind === 'NOMINATION' ? 'NIL_RETURN' : kind));

export const kindWord = (kind: Kind): string =>
	kind === 'NIL_RETURN' ? d('nil') : dutyKindWord(kind);
