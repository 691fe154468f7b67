import type { Translation } from '$lib/shared/i18n';
import type { ReviewWords } from './review.vi';

const en: Translation<ReviewWords> = {
	accepted: '{n}/{min} exemplars accepted.',
	open_exemplar: 'See this exemplar in the catalogue',
	new_photo: '{alt} (new picture)',
	old_photo: '{alt} (picture taken out)',
	photo_n: 'Picture {n}',
	mark_eligible: 'Mark the nomination of “{name}” as eligible?',
	mark_ineligible: 'Mark the nomination of “{name}” as not eligible?',
	withdraw: 'Withdraw the nomination of “{name}”?',
	withdraw_text: 'It will not be considered. The reason is kept in its history.'
};

export default en;
