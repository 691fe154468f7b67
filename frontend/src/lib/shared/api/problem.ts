import { t } from './vi';

export interface FieldError {
	/** Path in the body that was sent: "title", "exemplar.name", "photos.0.alt". */
	field: string;
	message: string;
}

/** RFC 9457 as the API sends it. */
interface ProblemBody {
	title?: string;
	detail?: string | null;
	code?: string;
	errors?: FieldError[];
	request_id?: string;
}

/**
 * An answer other than 2xx, or none at all (status 0).
 * `message` is one sentence for a person, in the language of the screen.
 */
export class Problem extends Error {
	override readonly name = 'Problem';

	constructor(
		readonly status: number,
		message: string,
		readonly code = '',
		readonly errors: readonly FieldError[] = [],
		readonly requestId = '',
		/** Seconds to wait before another try, when the server said so. */
		readonly retryAfter: number | null = null
	) {
		super(message);
	}

	/** No answer: offline, refused or cut off. What was asked may or may not have happened. */
	get isNetwork(): boolean {
		return this.status === 0;
	}

	/** Worth another try later with the same content. */
	get isTemporary(): boolean {
		return (
			this.isNetwork ||
			this.status === 401 ||
			this.status === 408 ||
			this.status === 429 ||
			this.status >= 500
		);
	}
}

function isBody(value: unknown): value is ProblemBody {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sentence(status: number, body: ProblemBody, requestId: string, wait: number | null) {
	if (status >= 500) return requestId ? t('server', { id: requestId }) : t('server_no_id');
	const own = body.detail || body.title;
	if (status === 401 && !own) return t('session');
	if (status === 412) return t('conflict');
	if (own) return own;
	if (status === 403) return t('forbidden');
	if (status === 404) return t('not_found');
	if (status === 413) return t('too_large');
	if (status === 429) return t('too_many', { n: wait ?? 60 });
	return t('refused');
}

/** Seconds from a Retry-After header, which is a number or a date. */
function retryAfter(response: Response): number | null {
	const header = response.headers.get('Retry-After');
	if (!header) return null;
	const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
	return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : null;
}

/** The problem that an answer tells; `body` is its JSON where it had any. */
export function problemFrom(response: Response, body: unknown): Problem {
	const problem = isBody(body) ? body : {};
	const requestId = problem.request_id ?? response.headers.get('X-Request-ID') ?? '';
	const wait = retryAfter(response);
	return new Problem(
		response.status,
		sentence(response.status, problem, requestId, wait),
		problem.code ?? '',
		Array.isArray(problem.errors) ? problem.errors : [],
		requestId,
		wait
	);
}

/** Anything thrown by a call, as a Problem; programming errors go on unchanged. */
export function asProblem(error: unknown): Problem {
	if (error instanceof Problem) return error;
	// fetch rejects with TypeError when there is no answer; an aborted one is a DOMException.
	if (error instanceof TypeError || error instanceof DOMException) {
		return new Problem(0, t('network'));
	}
	throw error;
}

/**
 * Field messages by field name, several for one field joined; `prefix` is cut off where the form edits a part
 * of the body ("exemplar." for a nomination's form).
 */
export function fieldErrors(problem: Problem, prefix = ''): Record<string, string> {
	const byField: Record<string, string> = {};
	for (const { field, message } of problem.errors) {
		const name = prefix && field.startsWith(prefix) ? field.slice(prefix.length) : field;
		byField[name] = byField[name] ? `${byField[name]} ${message}` : message;
	}
	return byField;
}
