import {
	controlMessage,
	fieldOf,
	readForm,
	type Control,
	type FormError
} from '$lib/shared/ui/form.svelte';
import type { Column, FieldOf } from './content';
import type { Submission, SubmissionUpdate } from './queries';

export type Cell = string | number | null;
export type Row = Readonly<Record<string, Cell>>;
type Value = Cell | readonly Row[] | readonly string[];

/** The fields of `payload` in the form's order, `file_ids`, and the day of the paper where one was given. */
export type Values = Readonly<Record<string, Value>>;

const OUTSIDE = ['file_ids', 'paper_received_on'];

/** A unit sends to the office, the office enters paper, the standing office sends to the council's chair. */
export type Way = 'UNIT' | 'PAPER' | 'STANDING';

/** Whether the caller writes it now: whoever may send it may change it until then. */
export const isWritten = ({ actions }: Submission): boolean =>
	actions.some(({ name }) => name === 'submit' || name === 'resubmit');

/** A stored content in the shape that the form reads. */
export function valuesOf({ content, payload, files, paper_received_on }: Submission): Values {
	const stored = payload as Readonly<Record<string, unknown>>;
	const fields = content.map(({ name, input, columns }): [string, Value] => {
		if (input !== 'ROWS') return [name, (stored[name] as Cell | undefined) ?? null];
		const rows = (stored[name] as readonly Record<string, Cell | undefined>[] | undefined) ?? [];
		return [name, rows.map((row) => rowOf(columns, (column) => row[column.name] ?? null))];
	});
	return { ...Object.fromEntries(fields), file_ids: files.map(({ id }) => id), paper_received_on };
}

const rowOf = (columns: readonly Column[], read: (column: Column) => Cell): Row =>
	Object.fromEntries(columns.map((column) => [column.name, read(column)]));

function cellOf({ input }: Column, typed: string | null | undefined): Cell {
	if (typed === null || typed === undefined) return null;
	return input === 'NUMBER' ? Number(typed) : typed;
}

/** The rows of one field as they stand on the screen. */
export function rowsOn(form: HTMLFormElement, { name, columns }: FieldOf): Row[] {
	const typed = readForm(form);
	const at = (row: number, column: Column | undefined) => `${name}.${row}.${column?.name ?? ''}`;
	const found: Row[] = [];
	while (at(found.length, columns[0]) in typed) {
		const row = found.length;
		found.push(rowOf(columns, (column) => cellOf(column, typed[at(row, column)])));
	}
	return found;
}

/** What stands on the screen. */
export function readValues(
	form: HTMLFormElement,
	content: readonly FieldOf[],
	fileIds: readonly string[]
): Values {
	const typed = readForm(form);
	const fields = content.map((field): [string, Value] =>
		field.input === 'ROWS'
			? [field.name, rowsOn(form, field)]
			: [field.name, cellOf(field, typed[field.name])]
	);
	const day = typed.paper_received_on ?? null;
	return { ...Object.fromEntries(fields), file_ids: fileIds, paper_received_on: day };
}

export function changedValues(before: Values, after: Values): Partial<Values> {
	return Object.fromEntries(
		Object.entries(after).filter(
			([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name])
		)
	);
}

/** The body of the PATCH for what was changed. */
export function updateOf(changed: Partial<Values>): SubmissionUpdate {
	const parts = Object.entries(changed);
	const inside = parts.filter(([name]) => !OUTSIDE.includes(name));
	return {
		...Object.fromEntries(parts.filter(([name]) => OUTSIDE.includes(name))),
		...(inside.length > 0 ? { payload: Object.fromEntries(inside) } : {})
	};
}

const controlsOf = (form: HTMLFormElement) =>
	[...form.elements].filter((one): one is Control => 'validity' in one && 'dataset' in one);

/** What cannot be kept as it is typed: a day that is none, a number out of bounds. A draft may lack anything. */
export function brokenIn(form: HTMLFormElement): FormError[] {
	return controlsOf(form).flatMap((control): FormError[] => {
		const field = fieldOf(control);
		const message = control.validity.valueMissing ? null : controlMessage(control);
		return field && message ? [{ field, message, target: control.id || null }] : [];
	});
}

/** The server's words about fields of the body, each led to its place on the screen. */
export const errorsAt = (
	form: HTMLFormElement,
	told: readonly { field: string; message: string }[]
): FormError[] =>
	told.map(({ field: path, message }) => {
		const field = path.replace(/^payload\./, '');
		const control = controlsOf(form).find((one) => fieldOf(one) === field && one.id);
		const target = control ?? document.getElementById(`add-${field}`);
		return { field, message, target: target?.id ?? null };
	});
