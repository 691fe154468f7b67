import { saveFile } from './save';

/** A spreadsheet takes a cell that begins so for a formula; an apostrophe keeps it text. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: string | number): string {
	if (typeof value === 'number') return String(value);
	const safe = FORMULA.test(value) ? `'${value}` : value;
	return /["\n\r,;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180 with the byte order mark without which Excel would not read Vietnamese. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
	return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Hands a table to the browser as a file: "dung-han-2022.csv". */
export function downloadCsv(name: string, rows: readonly (readonly (string | number)[])[]): void {
	saveFile(name, new Blob([csv(rows)], { type: 'text/csv;charset=utf-8' }));
}
