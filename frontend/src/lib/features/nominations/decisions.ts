import { FIELDS } from './draft';
import { fieldLabel } from './vi';

/** Steps after which this record needs nothing more from the office. */
export const ENDING: readonly string[] = [
	'mark_eligible',
	'mark_ineligible',
	'return',
	'void',
	'withdraw'
];

const POINTED_AT = [...FIELDS[1], ...FIELDS[2], ...FIELDS[3], 'photos'].filter(
	(field) => field !== 'is_minor'
);

/** What a remark may point at: the whole record first, then its fields in the order of the form. */
export const remarkFields = () =>
	['exemplar', ...POINTED_AT.map((field) => `exemplar.${field}`)].map((value) => ({
		value,
		label: fieldLabel(value)
	}));
