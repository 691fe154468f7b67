import type { Translation } from '$lib/shared/i18n';
import type { KindWords } from './kinds.vi';

const en: Translation<KindWords> = {
	'duty.UNIT_PLAN': 'Plan of the unit',
	'duty.NOMINATION': 'Nomination of exemplars',
	'duty.PERIODIC_REPORT': 'Periodic report',
	'duty.INITIATIVE': 'Presentation of initiatives',
	'duty.BLOC_PLAN': 'Plan of the emulation bloc',
	'duty.CONTEST_MOBILISATION': 'Mobilisation for the writing contest',
	'duty.CUSTOM': 'Particular duty of the plan',

	'unit.AUTHORITY': 'People’s Committee',
	'unit.COMMUNE': 'Commune',
	'unit.TOWNSHIP': 'Township',
	'unit.WARD': 'Ward',
	'unit.DEPARTMENT': 'Department',
	'unit.PARTY_BODY': 'Party body',
	'unit.MASS_ORGANISATION': 'Fatherland Front and mass organisations',
	'unit.SCHOOL': 'School',
	'unit.ENTERPRISE': 'Enterprise',
	'unit.ARMED_FORCE': 'Armed forces',
	'unit.PUBLIC_SERVICE': 'Public service unit'
};

export default en;
