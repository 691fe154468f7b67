import type { Versioned } from '$lib/shared/api/types';
import { asProblem, type Problem } from '$lib/shared/api/problem';
import type { Article, ArticleUpdate } from './queries';
import { changedValues, valuesOfArticle, type Values } from './values';

type Status = 'clean' | 'dirty' | 'saving' | 'saved' | 'held' | 'failed' | 'conflict';

interface Doors {
	/** What stands on the screen now. */
	read: () => Values;
	save: (etag: string, changed: Partial<ArticleUpdate>) => Promise<Versioned<Article>>;
	reload: () => Promise<Versioned<Article>>;
}

const REST_MS = 1500;
const AGAIN_MS = 10_000;

/**
 * Saves a draft while it is written: compare-and-set, one save at a time, only what changed. Never rewrites what is
 * on the screen. After somebody else's save it stops until a person has decided.
 */
export class Keeper {
	status = $state<Status>('clean');
	savedAt = $state<string | null>(null);
	problem = $state.raw<Problem | null>(null);
	/** The article as somebody else saved it meanwhile. */
	theirs = $state.raw<Versioned<Article> | null>(null);
	/** Which required field is empty, while saving waits for it. */
	missing = $state<'title' | 'summary' | null>(null);

	#etag: string;
	#base: Values;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running: Promise<void> | null = null;

	constructor(
		etag: string,
		base: Values,
		private readonly doors: Doors
	) {
		this.#etag = etag;
		this.#base = base;
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
		const changed = changedValues(this.#base, now);
		if (Object.keys(changed).length === 0) {
			this.status = this.savedAt ? 'saved' : 'clean';
			this.problem = null;
			return;
		}
		this.missing = now.title === '' ? 'title' : now.summary === '' ? 'summary' : null;
		if (this.missing) {
			this.status = 'held';
			return;
		}
		this.status = 'saving';
		try {
			this.#settle(await this.doors.save(this.#etag, changed as Partial<ArticleUpdate>), now);
		} catch (error) {
			await this.#refused(asProblem(error));
		}
	}

	#settle({ value, etag }: Versioned<Article>, sent: Values): void {
		this.#etag = etag;
		// What is for whom follows from the kind, and the server decides it.
		this.#base = { ...sent, visibility: value.visibility, column: value.column };
		this.savedAt = value.edition.saved_at;
		this.problem = null;
		const again = Object.keys(changedValues(this.#base, this.doors.read())).length > 0;
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
		this.#base = valuesOfArticle(this.theirs.value);
		this.theirs = null;
		this.problem = null;
		this.status = 'dirty';
		return this.save();
	}

	stop(): void {
		clearTimeout(this.#timer);
	}
}
