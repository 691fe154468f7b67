import { plainText } from './plain';
import { t } from './vi';

interface Text {
	title: string;
	summary: string;
	body_html: string;
	byline: string | null;
	source: string | null;
}

const KEYS = ['title', 'summary', 'body_html', 'byline', 'source'] as const;

function read(text: Text, key: (typeof KEYS)[number]): string | null {
	return key === 'body_html'
		? plainText(text.body_html, (alt) => t('picture', { alt }))
		: text[key];
}

/** The texts of two editions, field by field, as the comparison takes them. */
export const comparedTexts = (before: Text, after: Text) =>
	KEYS.map((key) => ({
		key,
		label: t(`field.${key}`),
		before: read(before, key),
		after: read(after, key)
	}));
