import { ROLES, roleWord } from '$lib/shared/ui/roles.vi';
import { dateTime, tableDate } from '$lib/shared/format';
import { t, wordOf } from './vi';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/;

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What names the object itself, which a list shows beside it. */
const NAMES = ['user', 'username', 'unit_id'];
/** Typed by people: never a code, even where it looks like one ("admin"). */
const TYPED = ['user', 'username', 'name', 'note'];

function textOf(field: string, value: string): string {
	if (TYPED.includes(field)) return value;
	if (DAY.test(value)) return tableDate(value);
	if (INSTANT.test(value)) return dateTime(value);
	const role = field === 'role' ? ROLES.find((code) => code === value) : undefined;
	return role ? roleWord(role) : wordOf('value', value);
}

/** A value of an event's payload as a person reads it; a grant inside a list is its role with leader powers. */
export function valueWords(field: string, value: unknown): string {
	if (value === null || value === undefined || value === '') return t('empty_value');
	if (typeof value === 'boolean') return value ? t('yes') : t('no');
	if (typeof value === 'string') return textOf(field, value);
	if (Array.isArray(value)) {
		return value.map((one) => valueWords(field, one)).join(', ') || t('empty_value');
	}
	if (!isRecord(value)) return String(value as number);
	const role = ROLES.find((code) => code === value.role);
	return role ? roleWord(role, value.is_lead === true) : JSON.stringify(value);
}

/** An event's payload as label and words; what says nothing is left out. */
export function payloadLines(payload: Readonly<Record<string, unknown>> | null) {
	return Object.entries(payload ?? {})
		.filter(([, value]) => value !== null)
		.map(([field, value]) => ({
			label: wordOf('field', field),
			field,
			text: valueWords(field, value)
		}));
}

/** The same in one line for a list: no more than the first few. */
export function payloadSummary(payload: Readonly<Record<string, unknown>> | null): string {
	return payloadLines(payload)
		.filter(({ field }) => !NAMES.includes(field))
		.slice(0, 3)
		.map(({ label, text }) => `${label}: ${text}`)
		.join('; ');
}
