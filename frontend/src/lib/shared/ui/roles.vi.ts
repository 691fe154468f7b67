import { words } from '$lib/shared/i18n';

const vi = {
	admin: 'Quản trị hệ thống',
	home_affairs: 'Phòng Nội vụ',
	culture: 'Phòng Văn hóa và Thông tin',
	propaganda: 'Ban Tuyên giáo',
	unit: 'Cán bộ đầu mối đơn vị',
	council: 'Thành viên Hội đồng',
	judge: 'Giám khảo',
	with_lead: '{role} (lãnh đạo)'
} as const;

export type RoleWords = typeof vi;
const t = words(vi, () => import('./roles.en'));

export const ROLES = [
	'unit',
	'home_affairs',
	'culture',
	'propaganda',
	'council',
	'judge',
	'admin'
] as const;

/** A role in words, with its leader powers where it has them. */
export function roleWord(role: (typeof ROLES)[number], isLead = false): string {
	return isLead ? t('with_lead', { role: t(role) }) : t(role);
}
