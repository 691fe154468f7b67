import type { IconName } from '$lib/shared/ui/Icon.svelte';
import { stateWord } from '$lib/shared/ui/states';
import { UNIT_KINDS, unitKindWord, type UnitKind } from '$lib/shared/terms/kinds';
import type { Cell, Matrix, Row } from './queries';
import { t } from './vi';

const CLOSED = new Set(['WAIVED', 'CANCELLED', 'SUCCEEDED']);
const SENT = new Set(['SUBMITTED', 'RETURNED', 'ACCEPTED']);

export interface Face {
	/** A sign of its own shape, so that colour alone says nothing. */
	icon: IconName;
	word: string;
	tone: 'good' | 'warn' | 'bad' | 'plain';
}

const owes = (cell: Cell) => cell.binding === 'DUTY' && !CLOSED.has(cell.state);

/** What one cell says: the gravest first. */
export function faceOf(cell: Cell): Face {
	if (CLOSED.has(cell.state)) {
		return { icon: 'close', word: stateWord('obligation', cell.state), tone: 'plain' };
	}
	if (cell.overdue) return { icon: 'alert', word: stateWord('timeliness', 'OVERDUE'), tone: 'bad' };
	if (cell.timeliness === 'LATE') {
		return { icon: 'clock', word: t('late', { n: cell.days_late }), tone: 'warn' };
	}
	if (cell.state === 'RETURNED') {
		return { icon: 'draft', word: stateWord('obligation', 'RETURNED'), tone: 'warn' };
	}
	if (cell.timeliness === 'ON_TIME') {
		const word = cell.state === 'ACCEPTED' ? t('accepted') : t('sent_on_time');
		return { icon: 'check', word, tone: 'good' };
	}
	if (cell.timeliness === 'MISSING') {
		return { icon: 'alert', word: stateWord('timeliness', 'MISSING'), tone: 'bad' };
	}
	if (cell.state !== 'PENDING') {
		return { icon: 'report', word: stateWord('obligation', cell.state), tone: 'plain' };
	}
	const word = cell.binding === 'REQUEST' ? t('optional') : stateWord('timeliness', 'NOT_DUE');
	return { icon: 'calendar', word, tone: 'plain' };
}

/** The rows by kind of unit, the communes first; within a kind as the server sorted them. */
export function byKind(rows: readonly Row[]): Row[] {
	const place = (kind: UnitKind) => UNIT_KINDS.indexOf(kind);
	return rows.toSorted((a, b) => place(a.unit.kind) - place(b.unit.kind));
}

export const cellOf = (row: Row, period: string): Cell | undefined =>
	row.cells.find((cell) => cell.period_id === period);

interface Share {
	id: string;
	label: string;
	n: number;
	of: number;
}

/** Per period: how many of those who owe it have sent something, whatever came of it. */
export function sentShares({ periods, rows }: Matrix): Share[] {
	return periods.map((period) => {
		const owed = rows.flatMap((row) => row.cells.filter((cell) => cell.period_id === period.id));
		const binding = owed.filter(owes);
		return {
			id: period.id,
			label: nameOf(period, periods),
			n: binding.filter(({ state }) => SENT.has(state)).length,
			of: binding.length
		};
	});
}

/** Per kind of unit: on time n of N due, summed over the server's own rates. */
export function onTimeShares(rows: readonly Row[]): Share[] {
	return UNIT_KINDS.flatMap((kind) => {
		const own = rows.filter(({ unit }) => unit.kind === kind);
		if (own.length === 0) return [];
		const sum = (part: 'n' | 'of') => own.reduce((total, { rate }) => total + rate[part], 0);
		return [{ id: kind, label: unitKindWord(kind), n: sum('n'), of: sum('of') }];
	});
}

/** A period by its label; by its duty too where several duties stand side by side. */
export function nameOf(
	period: { duty: string; label: string },
	among: readonly { duty: string }[]
): string {
	const alone = among.every(({ duty }) => duty === period.duty);
	return alone ? period.label : `${period.duty}, ${period.label}`;
}

export interface Part {
	duty: string;
	periods: Matrix['periods'];
	rows: Row[];
}

/** One table per duty, each with the units that owe it: duties of different audiences share no columns. */
export function partsOf({ periods, rows }: Matrix): Part[] {
	const names = [...new Set(periods.map(({ duty }) => duty))];
	return names.map((duty) => {
		const own = periods.filter((period) => period.duty === duty);
		const owing = rows.filter((row) => own.some(({ id }) => cellOf(row, id)));
		return { duty, periods: own, rows: byKind(owing) };
	});
}

/** The table as a file's rows. */
export function fileRows(matrix: Matrix): (string | number)[][] {
	const head = [t('unit'), t('unit_kind'), t('bloc')];
	return [
		[
			...head,
			...matrix.periods.map((period) => nameOf(period, matrix.periods)),
			t('on_time'),
			t('due')
		],
		...byKind(matrix.rows).map((row) => [
			row.unit.label,
			unitKindWord(row.unit.kind),
			row.bloc ?? '',
			...matrix.periods.map(({ id }) => {
				const cell = cellOf(row, id);
				return cell ? faceOf(cell).word : t('not_owed');
			}),
			row.rate.n,
			row.rate.of
		])
	];
}
