import type { components } from '$lib/shared/api/schema';
import { t } from './kinds.vi';

export type DutyKind = components['schemas']['DutyKind'];
export type UnitKind = components['schemas']['UnitKind'];

/** In the order of the plan, the most asked for first. */
export const DUTY_KINDS: readonly DutyKind[] = [
	'NOMINATION',
	'UNIT_PLAN',
	'PERIODIC_REPORT',
	'INITIATIVE',
	'BLOC_PLAN',
	'CONTEST_MOBILISATION',
	'CUSTOM'
];

/** The kinds that may owe something, the communes first; an authority never does. */
export const UNIT_KINDS: readonly UnitKind[] = [
	'COMMUNE',
	'TOWNSHIP',
	'WARD',
	'DEPARTMENT',
	'PUBLIC_SERVICE',
	'ARMED_FORCE',
	'MASS_ORGANISATION',
	'PARTY_BODY',
	'SCHOOL',
	'ENTERPRISE'
];

export const dutyKindWord = (kind: DutyKind): string => t(`duty.${kind}`);
export const unitKindWord = (kind: UnitKind): string => t(`unit.${kind}`);
