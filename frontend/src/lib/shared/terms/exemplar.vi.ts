/** The codes of an exemplar in words; features spread them into their own dictionaries. */
const vi = {
	'kind.INDIVIDUAL': 'Cá nhân',
	'kind.COLLECTIVE': 'Tập thể',
	'kind.MODEL': 'Mô hình mới',
	'kind.FACTOR': 'Nhân tố mới',
	'kind.GOOD_DEED': 'Người tốt, việc tốt',
	'field.ECONOMY': 'Kinh tế',
	'field.CULTURE_SOCIETY': 'Văn hóa - xã hội',
	'field.DEFENCE_SECURITY': 'Quốc phòng - an ninh',
	'field.POLITICAL_SYSTEM': 'Xây dựng hệ thống chính trị'
} as const;

export type ExemplarTerms = typeof vi;
export default vi;
