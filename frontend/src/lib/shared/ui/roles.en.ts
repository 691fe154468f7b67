import type { Translation } from '$lib/shared/i18n';
import type { RoleWords } from './roles.vi';

const en: Translation<RoleWords> = {
	admin: 'System administrator',
	home_affairs: 'Home Affairs',
	culture: 'Culture and Information',
	propaganda: 'Propaganda committee',
	unit: 'Officer of a unit',
	council: 'Member of the Council',
	judge: 'Judge',
	with_lead: '{role} (leader)'
};

export default en;
