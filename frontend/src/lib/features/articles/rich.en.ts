import type { Translation } from '$lib/shared/i18n';
import type { RichWords } from './rich.vi';

const en: Translation<RichWords> = {
	toolbar: 'Formatting',
	heading: 'Heading',
	subheading: 'Subheading',
	bold: 'Bold',
	italic: 'Italic',
	bullets: 'List',
	numbers: 'Numbered',
	quote: 'Quotation',
	link: 'Link',
	picture: 'Picture',
	undo: 'Undo',
	redo: 'Redo',
	with_keys: '{name} ({keys})',
	link_title: 'Link',
	link_address: 'Address of a page or an email',
	link_hint: 'For example https://tanbien.tayninh.gov.vn',
	link_bad: 'Enter an address that begins with https://, or an email address.',
	link_set: 'Set the link',
	link_remove: 'Remove the link',
	picture_new: 'Insert a picture',
	picture_edit: 'Edit the picture',
	picture_alt: 'Description (for people who cannot see it)',
	picture_alt_hint: 'Say what can be seen.',
	picture_caption: 'Caption below the picture',
	picture_set: 'Save the picture',
	picture_remove: 'Remove the picture',
	picture_choose: 'Choose a picture first.',
	cancel: 'Cancel',
	missing_alt:
		'{n} {n|picture has|pictures have} no description; an article is approved only when every picture has one.'
};

export default en;
