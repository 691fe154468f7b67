import type { components } from '$lib/shared/api/schema';
import { t } from './vi';

type Schemas = components['schemas'];
export type Column = Schemas['ContentColumn'];
/** One field of the form as the API tells it, with what it says now. */
export type FieldOf = Schemas['ContentField'];

/** The words of a path in the body, such as payload.people.0.decision: "Cá nhân 1: Quyết định công nhận". */
export function labelIn(content: readonly FieldOf[], path: string): string {
	if (path === 'file_ids' || path === 'paper_received_on') return t(path);
	const [, name, at, inner] = path.split('.');
	const field = content.find((one) => one.name === name);
	if (!field) return t('whole');
	const column = field.columns.find((one) => one.name === inner);
	const row = `${field.row_label ?? field.label} ${Number(at) + 1}`;
	return column ? `${row}: ${column.label}` : field.label;
}

/** What a remark may point at: every field, the files, the whole. */
export const remarkable = (content: readonly FieldOf[]) => [
	{ value: 'payload', label: t('whole') },
	...content.map(({ field, label }) => ({ value: field, label })),
	{ value: 'file_ids', label: t('file_ids') }
];
