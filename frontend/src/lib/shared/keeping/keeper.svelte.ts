import type { Versioned } from '$lib/shared/api/types';
import { asProblem, type Problem } from '$lib/shared/api/problem';

type Status = 'clean' | 'dirty' | 'saving' | 'saved' | 'held' | 'failed' | 'conflict';

/** How one kind of record is kept; `Values` is what its form writes. */
interface Doors<Record, Values extends object> {
	/** What stands on the screen now. */
	read: () => Values;
	/** Only what differs: the body of the PATCH. */
	changed: (before: Values, after: Values) => Partial<Values>;
	save: (etag: string, changed: Partial<Values>) => Promise<Versioned<Record>>;
	reload: () => Promise<Versioned<Record>>;
	valuesOf: (record: Record) => Values;
	/** What is saved now that `sent` was: the server may have decided some of it. */
	settled?: (sent: Values, record: Record) => Values;
	savedAt: (record: Record) => string;
	/** Why this cannot be saved as it stands, in words; null when it can. */
	held?: (now: Values) => string | null;
}

const REST_MS = 1500;
const AGAIN_MS = 10_000;

/**
 * Saves a draft while it is written: compare-and-set, one save at a time, only what changed. Never rewrites what is
 * on the screen. After somebody else's save it stops until a person has decided.
 */
export class Keeper<Record, Values extends object> {
	status = $state<Status>('clean');
	savedAt = $state<string | null>(null);
	problem = $state.raw<Problem | null>(null);
	/** The record as somebody else saved it meanwhile. */
	theirs = $state.raw<Versioned<Record> | null>(null);
	/** What has to be put right before it can be saved. */
	held = $state<string | null>(null);

	#etag: string;
	#base: Values;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running: Promise<void> | null = null;

	constructor(
		etag: string,
		base: Values,
		private readonly doors: Doors<Record, Values>
	) {
		this.#etag = etag;
		this.#base = base;
	}

	/** The version that was read or saved last. */
	get etag(): string {
		return this.#etag;
	}

	/** What was saved last. */
	get base(): Values {
		return this.#base;
	}

	get hasUnsaved(): boolean {
		return ['dirty', 'saving', 'held', 'failed', 'conflict'].includes(this.status);
	}

	/** The same content in another form, such as the editor's own way to write the HTML: no change. */
	rebase(same: Partial<Values>): void {
		this.#base = { ...this.#base, ...same };
	}

	/** Something was typed or chosen. */
	touch(): void {
		if (this.status === 'conflict') return;
		if (this.status !== 'saving') this.status = 'dirty';
		this.#plan(REST_MS);
	}

	#plan(ms: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.save(), ms);
	}

	/** Saves now; true when nothing is left unsaved. */
	async save(): Promise<boolean> {
		clearTimeout(this.#timer);
		if (this.status === 'conflict') return false;
		while (this.#running) await this.#running;
		this.#running = this.#once().finally(() => (this.#running = null));
		await this.#running;
		return !this.hasUnsaved;
	}

	async #once(): Promise<void> {
		const now = this.doors.read();
		const changed = this.doors.changed(this.#base, now);
		this.held = this.doors.held?.(now) ?? null;
		if (this.held) {
			this.status = 'held';
			return;
		}
		if (Object.keys(changed).length === 0) {
			this.status = this.savedAt ? 'saved' : 'clean';
			this.problem = null;
			return;
		}
		this.status = 'saving';
		try {
			this.#settle(await this.doors.save(this.#etag, changed), now);
		} catch (error) {
			await this.#refused(asProblem(error));
		}
	}

	#settle({ value, etag }: Versioned<Record>, sent: Values): void {
		this.#etag = etag;
		this.#base = this.doors.settled?.(sent, value) ?? sent;
		this.savedAt = this.doors.savedAt(value);
		this.problem = null;
		const again = Object.keys(this.doors.changed(this.#base, this.doors.read())).length > 0;
		this.status = again ? 'dirty' : 'saved';
		if (again) this.#plan(REST_MS);
	}

	async #refused(problem: Problem): Promise<void> {
		this.problem = problem;
		if (problem.status === 412 || problem.status === 409) {
			this.status = 'conflict';
			this.theirs = await this.doors.reload().catch(() => null);
			return;
		}
		this.status = 'failed';
		if (problem.isTemporary) this.#plan(AGAIN_MS);
	}

	/** A person has seen theirs and wants the own text to stand, whole. */
	async overwrite(): Promise<boolean> {
		if (!this.theirs) return false;
		this.#etag = this.theirs.etag;
		this.#base = this.doors.valuesOf(this.theirs.value);
		this.theirs = null;
		this.problem = null;
		this.status = 'dirty';
		return this.save();
	}

	stop(): void {
		clearTimeout(this.#timer);
	}
}
