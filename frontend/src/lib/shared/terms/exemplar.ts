/** The codes of domain.md, section 5, in the order in which a person is asked for them. */
export const KINDS = ['INDIVIDUAL', 'COLLECTIVE', 'MODEL', 'FACTOR', 'GOOD_DEED'] as const;
export const EXEMPLAR_FIELDS = [
	'ECONOMY',
	'CULTURE_SOCIETY',
	'DEFENCE_SECURITY',
	'POLITICAL_SYSTEM'
] as const;
