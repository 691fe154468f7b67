import type { Translation } from '$lib/shared/i18n';
import type { ReviewWords } from './review.vi';

const en: Translation<ReviewWords> = {
	back: 'Back to the list',
	in_own_hands: 'In your hands',
	in_no_hands: 'Nobody has taken this record.',
	hands: 'Who handles it',
	due: 'Deadline',
	no_obligation: 'This record counts for no period.',
	open_obligation: 'See the unit’s obligation',
	returned: 'Returned; the unit is to send it again',
	decide: 'Decision',
	take_first: 'Take the record at the top of the page before you decide.',
	no_decision: 'The record is in state “{state}”; there is nothing to do here.',
	office_note: 'What was noted',
	changes: 'Changes since it was last sent',
	asked: 'Asked for at the last return',
	answered: 'Changed',
	unanswered: 'Not changed',
	conflict:
		'Somebody else has just handled this record. Its state is now: {state}. {hands} What you typed is still here: look again, then repeat it if it is still needed.',
	conflict_taken:
		'Somebody else has just handled this record. Its state is now: {state}. {hands} The page has been updated.',
	return: 'Return “{name}” to be completed?',
	void: 'Declare “{name}” void?',
	reopen: 'Reopen the review of “{name}”?',
	return_text:
		'The unit sees the reason and each field to correct; if it answers in time, the earlier moment stands.',
	void_text:
		'For what is empty, on a wrong form or from a wrong unit. The unit starts again and the new moment counts.'
};

export default en;
