import { dateTime } from '$lib/shared/format';
import { valuesOf } from '$lib/shared/ui/form.svelte';
import { EVENTS, type Attempt, type Delivery, type Webhook } from './queries';
import { t } from './vi';

const ERRORS = [
	'timeout',
	'connection',
	'certificate',
	'tls',
	'unknown_host',
	'address_refused',
	'https_required',
	'redirect',
	'protocol'
] as const;

/** What came of one try, in words. */
export function resultOf({ status, error }: Attempt): string {
	const name = error?.replaceAll(' ', '_');
	const known = ERRORS.find((code) => code === name);
	if (known) return t(`error.${known}`);
	return t('answered', { status: String(status ?? '–') });
}

export const lastResult = ({ tries }: Delivery): string =>
	tries[0] ? resultOf(tries[0]) : t('not_yet');

/** The event in words; one that this page does not know is shown as it is. */
export function eventWord(event: string): string {
	const known = EVENTS.find((code) => code === event);
	if (known) return t(`event.${known}`);
	return event === 'webhook.test' ? t('event.webhook.test') : event;
}

export const healthOf = ({ failing_since: since, delivered_at: at }: Webhook): string => {
	if (since) return t('failing', { at: dateTime(since) });
	return at ? t('fine') : t('never');
};

/** The body that Fields describe. */
export function webhookFrom(form: HTMLFormElement) {
	const chosen = valuesOf(form, 'events');
	const text = (name: string) => valuesOf(form, name)[0]?.normalize('NFC').trim() ?? '';
	return {
		name: text('name'),
		url: text('url'),
		events: EVENTS.filter((event) => chosen.includes(event))
	};
}
