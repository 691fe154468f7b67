import type { Translation } from '$lib/shared/i18n';
import type { DeskNavWords } from './desk-nav.vi';

const en: Translation<DeskNavWords> = {
	plans: 'Plans',
	inbox: 'Received',
	chase: 'Chase',
	reminders: 'Reminders',
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
	activities: 'Activities'
};

export default en;
