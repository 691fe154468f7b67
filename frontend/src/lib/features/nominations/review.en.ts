import type { Translation } from '$lib/shared/i18n';
import type { ReviewWords } from './review.vi';

const en: Translation<ReviewWords> = {
	in_own_hands: 'In your hands',
	in_no_hands: 'Nobody has taken this nomination.',
	hands: 'Who handles it',
	due: 'Deadline',
	accepted: '{n}/{min} exemplars accepted.',
	no_obligation: 'This nomination counts for no period.',
	open_obligation: 'See the unit’s obligation',
	open_exemplar: 'See this exemplar in the catalogue',
	returned: 'Returned; the unit is to send it again',
	decide: 'Decision',
	take_first: 'Take the nomination at the top of the page before you decide.',
	no_decision: 'The nomination is in state “{state}”; there is nothing to do here.',
	office_note: 'What was noted',
	changes: 'Changes since it was last sent',
	sending: 'Sent, number {n}',
	asked: 'Asked for at the last return',
	answered: 'Changed',
	unanswered: 'Not changed',
	new_photo: '{alt} (new picture)',
	old_photo: '{alt} (picture taken out)',
	photo_n: 'Picture {n}',
	conflict:
		'Somebody else has just handled this nomination. Its state is now: {state}. {hands} What you typed is still here: look again, then repeat it if it is still needed.',
	conflict_taken:
		'Somebody else has just handled this nomination. Its state is now: {state}. {hands} The page has been updated.',
	withdraw_text: 'It will not be considered. The reason is kept in its history.',
	mark_eligible: 'Mark the nomination of “{name}” as eligible?',
	mark_ineligible: 'Mark the nomination of “{name}” as not eligible?',
	return: 'Return the nomination of “{name}” to be completed?',
	void: 'Declare the nomination of “{name}” void?',
	reopen: 'Reopen the nomination of “{name}”?',
	withdraw: 'Withdraw the nomination of “{name}”?',
	return_text:
		'The unit sees the reason and each field to correct; if it answers in time, the earlier moment stands.',
	void_text:
		'For what is empty, on a wrong form or from a wrong unit. The unit starts again and the new moment counts.'
};

export default en;
