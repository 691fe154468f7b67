import { dateTime, tableDate } from '$lib/shared/format';
import type { Call, Chase } from './queries';
import { t } from './vi';

/** A call in one line: when, what came of it, with whom. */
export function callLine(call: Call): string {
	const parts = [t('last_call', { time: dateTime(call.called_at), outcome: call.outcome_label })];
	if (call.promised_on) parts.push(t('promised', { date: tableDate(call.promised_on) }));
	if (call.spoke_with) parts.push(t('spoke', { name: call.spoke_with }));
	return `${parts.join(', ')}.`;
}

/** The list as a spreadsheet has it: one row for each thing that is missing. */
export function fileRows({ blocs }: Chase): (string | number)[][] {
	const head = [
		t('csv_bloc'),
		t('csv_unit'),
		t('csv_duty'),
		t('csv_due'),
		t('csv_late'),
		t('csv_phone'),
		t('csv_call')
	];
	const rows = blocs.flatMap((bloc) =>
		bloc.units.flatMap((unit) =>
			unit.obligations.map((owed) => [
				bloc.name ?? t('no_bloc'),
				unit.unit.name,
				`${owed.duty} (${owed.period})`,
				tableDate(owed.last_good_day),
				Math.max(0, -owed.days_left),
				unit.phones.join(' '),
				unit.last_call ? callLine(unit.last_call) : ''
			])
		)
	);
	return [head, ...rows];
}
