import { getContext, setContext } from 'svelte';
import { asProblem, fieldErrors, type Problem } from '$lib/shared/api/problem';
import { t } from './form.vi';
import { t as core } from './vi';

export interface FormError {
	/** Empty for what belongs to no single field. */
	field: string;
	message: string;
	/** The element that takes the focus; null where the error has no field on the page. */
	target: string | null;
}

/** Texts as typed, trimmed; empty is null. Fields of one name with several values come as a list. */
export type FormValues = Record<string, string | null>;

/** What a form hands over to be sent. */
export interface Saving {
	values: FormValues;
	/** Only what differs from the form as it was opened: the body of a PATCH. */
	changed: FormValues;
	form: HTMLFormElement;
}

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const KEY = Symbol('form');

/** The errors of one form, shared with its fields through context. */
export class FormState {
	errors = $state.raw<readonly FormError[]>([]);
	busy = $state(false);
	/** Rises with each refused attempt, so that the summary takes the focus again. */
	attempt = $state(0);

	messageFor(field: string): string | undefined {
		return this.errors.find((error) => error.field === field)?.message;
	}

	refuse(errors: readonly FormError[]): void {
		this.errors = errors;
		this.attempt += 1;
	}

	clear(field?: string): void {
		this.errors = field === undefined ? [] : this.errors.filter((error) => error.field !== field);
	}
}

export const provideForm = (state: FormState): FormState => setContext(KEY, state);
export const useForm = (): FormState | undefined => getContext<FormState | undefined>(KEY);

function isControl(element: Element): element is Control {
	return (
		element instanceof HTMLInputElement ||
		element instanceof HTMLTextAreaElement ||
		element instanceof HTMLSelectElement
	);
}

/** The name under which a control's errors are kept: date fields send a hidden value of another element. */
export const fieldOf = (control: Control): string => control.dataset.field ?? control.name;

/** What is wrong with one control, in the words of the screen; null when it is right. */
export function controlMessage(control: Control): string | null {
	const { validity } = control;
	if (validity.valid) return null;
	const field = control.dataset.label ?? control.name;
	const low = field.charAt(0).toLocaleLowerCase('vi') + field.slice(1);
	if (validity.valueMissing) {
		const chosen =
			control instanceof HTMLSelectElement ||
			control.type === 'radio' ||
			control.type === 'checkbox';
		return chosen ? t('missing_choice', { field: low }) : core('missing', { field: low });
	}
	if (validity.customError) return control.validationMessage;
	if (control instanceof HTMLInputElement && validity.typeMismatch && control.type === 'email') {
		return t('bad_email');
	}
	if (!(control instanceof HTMLSelectElement)) {
		if (validity.tooLong) return t('too_long', { field, n: control.maxLength });
		if (validity.tooShort) return t('too_short', { field, n: control.minLength });
	}
	if (control instanceof HTMLInputElement) {
		if (validity.rangeUnderflow) return t('too_small', { field, n: control.min });
		if (validity.rangeOverflow) return t('too_big', { field, n: control.max });
	}
	return t('bad_value', { field });
}

/** Every broken constraint of a form, in the order of the page, one per field. */
export function validate(form: HTMLFormElement): FormError[] {
	const found: FormError[] = [];
	for (const element of form.elements) {
		if (!isControl(element) || element.disabled) continue;
		const field = fieldOf(element);
		const message = controlMessage(element);
		if (!field || !message || found.some((error) => error.field === field)) continue;
		found.push({ field, message, target: element.id || null });
	}
	return found;
}

/** A server's refusal mapped to the fields of the form; what has no field here stays as a general message. */
export function errorsFrom(problem: Problem, form: HTMLFormElement, prefix = ''): FormError[] {
	const controls = [...form.elements].filter(isControl);
	const byField = Object.entries(fieldErrors(problem, prefix));
	const found = byField.map(([field, message]): FormError => {
		const control =
			controls.find((candidate) => fieldOf(candidate) === field) ??
			controls.find(
				(candidate) => field.startsWith(`${fieldOf(candidate)}.`) && fieldOf(candidate)
			);
		return control
			? { field: fieldOf(control), message, target: control.id || null }
			: { field: '', message, target: null };
	});
	return found.length ? found : [{ field: '', message: problem.message, target: null }];
}

/** What a form holds: trimmed, "" as null, repeated names joined to a list by `valuesOf`. */
export function readForm(form: HTMLFormElement): FormValues {
	const values: FormValues = {};
	for (const [name, value] of new FormData(form)) {
		if (typeof value !== 'string' || name in values) continue;
		const text = value.normalize('NFC').trim();
		values[name] = text === '' ? null : text;
	}
	return values;
}

/** All values of one name: the checked ones of a checkbox group. */
export function valuesOf(form: HTMLFormElement, name: string): string[] {
	return new FormData(form).getAll(name).filter((value) => typeof value === 'string');
}

/** The fields whose value differs, for a PATCH that sends only those. */
export function changedFields(before: FormValues, after: FormValues): FormValues {
	return Object.fromEntries(
		Object.entries(after).filter(([name, value]) => before[name] !== value)
	);
}

/** A text that changes whenever any value of the form does. */
export function snapshot(form: HTMLFormElement): string {
	return JSON.stringify(
		[...new FormData(form)].map(([name, value]) => [
			name,
			typeof value === 'string' ? value : value.name
		])
	);
}

/** Runs what a form or an action sends; a refusal becomes the form's errors, anything else is thrown on. */
export async function attempt(
	state: FormState,
	form: HTMLFormElement,
	work: () => Promise<void>,
	prefix = ''
): Promise<boolean> {
	state.busy = true;
	try {
		await work();
		state.clear();
		return true;
	} catch (error) {
		state.refuse(errorsFrom(asProblem(error), form, prefix));
		return false;
	} finally {
		state.busy = false;
	}
}
