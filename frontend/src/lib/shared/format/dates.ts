import { language } from '$lib/shared/i18n';

export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

export interface DateParts {
	year: number;
	month: number;
	day: number;
}

const PLAIN = /^(\d{4})-(\d{2})-(\d{2})$/;

const zoned = new Intl.DateTimeFormat('en-GB', {
	timeZone: TIME_ZONE,
	year: 'numeric',
	month: '2-digit',
	day: '2-digit',
	hour: '2-digit',
	minute: '2-digit',
	hourCycle: 'h23'
});

function zonedParts(instant: Date): DateParts & { hour: string; minute: string } {
	const found: Record<string, string> = {};
	for (const { type, value } of zoned.formatToParts(instant)) found[type] = value;
	return {
		year: Number(found.year),
		month: Number(found.month),
		day: Number(found.day),
		hour: found.hour ?? '00',
		minute: found.minute ?? '00'
	};
}

/** A plain date ("2022-03-19") as it is; an instant ("…Z") as the day it has in Viet Nam. */
export function dateParts(value: string | Date): DateParts {
	const plain = typeof value === 'string' ? PLAIN.exec(value) : null;
	if (plain) return { year: Number(plain[1]), month: Number(plain[2]), day: Number(plain[3]) };
	return zonedParts(new Date(value));
}

const two = (n: number) => String(n).padStart(2, '0');

/** dd/MM/yyyy: forms and tables. */
export function tableDate(value: string | Date): string {
	const { year, month, day } = dateParts(value);
	return `${two(day)}/${two(month)}/${year}`;
}

/** In running text, by the habit of Decree 30: 09/02/2022 but 14/3/2022 (zero for days below 10 and months 1, 2). */
export function shortDate(value: string | Date): string {
	const { year, month, day } = dateParts(value);
	if (language.current === 'en') return longEnglish(value);
	return `${two(day)}/${month < 3 ? two(month) : month}/${year}`;
}

function longEnglish(value: string | Date): string {
	const { year, month, day } = dateParts(value);
	return new Intl.DateTimeFormat('en-GB', {
		timeZone: 'UTC',
		day: 'numeric',
		month: 'short',
		year: 'numeric'
	}).format(new Date(Date.UTC(year, month - 1, day)));
}

/** ISO 8601 week days from Monday = 1 to Sunday = 7. */
export function weekday(value: string | Date): number {
	const { year, month, day } = dateParts(value);
	return ((new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7) + 1;
}

/** HH:mm in Viet Nam. */
export function time(value: string | Date): string {
	const { hour, minute } = zonedParts(new Date(value));
	return `${hour}:${minute}`;
}

/** "14:32, 18/3/2022" */
export function dateTime(value: string | Date): string {
	return `${time(value)}, ${shortDate(value)}`;
}

/** "2022-03-19" for the day that the instant has in Viet Nam. */
export function isoDate(value: string | Date): string {
	const { year, month, day } = dateParts(value);
	return `${year}-${two(month)}-${two(day)}`;
}

/** The instant at which a day begins in Viet Nam, which keeps +07:00 all year. */
export const dayStart = (day: string): string => new Date(`${day}T00:00:00+07:00`).toISOString();

/** The day some days later: "2022-03-31" and 1 → "2022-04-01". */
export function addDays(day: string, days: number): string {
	return isoDate(new Date(Date.parse(dayStart(day)) + days * 86_400_000));
}

/** What a person types as a date (19/3/2022, 19-03-2022, 19.3.2022, 19032022) → "2022-03-19", or null. */
export function parseDate(text: string): string | null {
	const match =
		/^\s*(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})\s*$/.exec(text) ??
		/^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text);
	if (!match) return null;
	const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
	const date = new Date(Date.UTC(year, month - 1, day));
	const exact = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000;
	return exact ? `${year}-${two(month)}-${two(day)}` : null;
}

/** Whole calendar days in Viet Nam from one day to another; negative when `to` is past. */
export function daysBetween(from: string | Date, to: string | Date): number {
	const utc = ({ year, month, day }: DateParts) => Date.UTC(year, month - 1, day);
	return Math.round((utc(dateParts(to)) - utc(dateParts(from))) / 86_400_000);
}

/** The day after a plain date: "2022-12-31" → "2023-01-01". */
export function dayAfter(day: string): string {
	const { year, month, day: date } = dateParts(day);
	return new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, 10);
}

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

/** "I" to "IV" for the quarter of a date. */
export function quarter(value: string | Date): (typeof ROMAN)[number] {
	return ROMAN[Math.floor((dateParts(value).month - 1) / 3)] ?? 'I';
}
