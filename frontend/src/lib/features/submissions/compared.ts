import type { FieldOf } from './content';
import type { Row, Values } from './values';

type Value = Values[string];

/** A line per row, a row's cells one after another. */
function textOf(value: Value | undefined): string | null {
	if (value === null || value === undefined) return null;
	if (typeof value !== 'object') return String(value);
	const lines = (value as readonly Row[]).map((row) =>
		Object.values(row)
			.filter((cell) => cell !== null)
			.join(' · ')
	);
	return lines.join('\n') || null;
}

/** Every field of two states of the form. */
export const comparedValues = (content: readonly FieldOf[], before: Values, after: Values) =>
	content.map(({ name, label }) => ({
		key: name,
		label,
		before: textOf(before[name]),
		after: textOf(after[name])
	}));

/** What the form holds, to be kept elsewhere. */
export const linesOf = (content: readonly FieldOf[], values: Values): string =>
	content
		.flatMap(({ name, label }) => {
			const text = textOf(values[name]);
			return text ? [`${label}: ${text}`] : [];
		})
		.join('\n\n');
