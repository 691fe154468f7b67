import { words } from '$lib/shared/i18n';

const vi = {
	'duty.UNIT_PLAN': 'Kế hoạch của đơn vị',
	'duty.NOMINATION': 'Giới thiệu gương điển hình',
	'duty.PERIODIC_REPORT': 'Báo cáo định kỳ',
	'duty.INITIATIVE': 'Giới thiệu sáng kiến',
	'duty.BLOC_PLAN': 'Kế hoạch của Khối Thi đua',
	'duty.CONTEST_MOBILISATION': 'Vận động tham gia cuộc thi viết',
	'duty.CUSTOM': 'Nhiệm vụ riêng theo Kế hoạch',

	'unit.AUTHORITY': 'Ủy ban nhân dân',
	'unit.COMMUNE': 'Xã',
	'unit.TOWNSHIP': 'Thị trấn',
	'unit.WARD': 'Phường',
	'unit.DEPARTMENT': 'Phòng, ban chuyên môn',
	'unit.PARTY_BODY': 'Cơ quan Đảng',
	'unit.MASS_ORGANISATION': 'Mặt trận Tổ quốc và đoàn thể',
	'unit.SCHOOL': 'Trường học',
	'unit.ENTERPRISE': 'Doanh nghiệp',
	'unit.ARMED_FORCE': 'Lực lượng vũ trang',
	'unit.PUBLIC_SERVICE': 'Đơn vị sự nghiệp'
} as const;

export type KindWords = typeof vi;
export const t = words(vi, () => import('./kinds.en'));
