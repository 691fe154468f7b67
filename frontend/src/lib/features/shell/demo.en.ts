import type { Translation } from '$lib/shared/i18n';
import type { DemoWords } from './demo.vi';

const en: Translation<DemoWords> = {
	demo: 'Demonstration',
	demo_date: 'Date in the system',
	demo_forward: 'Move the date',
	demo_day: 'Add 1 day',
	demo_week: 'Add 7 days',
	demo_to: 'Move to',
	demo_go: 'Move',
	demo_moved: 'Moved to {date}.'
};

export default en;
