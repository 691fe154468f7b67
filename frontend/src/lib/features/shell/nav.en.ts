import type { Translation } from '$lib/shared/i18n';
import type { NavWords } from './nav.vi';

const en: Translation<NavWords> = {
	tasks: 'To do',
	plans: 'Plans',
	inbox: 'Received',
	chase: 'Chase',
	reminders: 'Reminders',
	mails: 'Outgoing mail',
	exemplars: 'Exemplars',
	scores: 'Scores',
	consultations: 'Consultations',
	proposals: 'Commendation',
	reports: 'Reports',
	units: 'Units',
	articles: 'Articles',
	schedule: 'Schedule',
	channels: 'Channels',
	contests: 'Contests',
	picks: 'Selected content',
	guidance: 'Guidance notes',
	speakers: 'Speakers',
	coverage: 'Coverage',
	selection: 'Selection rounds',
	judging: 'Judging',
	nominate: 'Nominations',
	unit_articles: 'Articles',
	activities: 'Activities',
	unit_scores: 'Scores',
	entries: 'Contest entries',
	drafts: 'Drafts',
	users: 'Accounts',
	catalogues: 'Catalogues',
	clients: 'API clients',
	webhooks: 'Webhooks',
	audit: 'Audit log',
	health: 'System health',
	help: 'User guide',
	search: 'Search',
	notifications: 'Notifications'
};

export default en;
