import { uuid } from '$lib/shared/api/ids';
import type { Entry, Progress } from '$lib/shared/offline/db';
import {
	autosave,
	listPhotos,
	onOutboxChange,
	queueEntry,
	readEntry,
	startEntry
} from '$lib/shared/offline/outbox';
import { asDraft, blank, sending, type Draft } from './draft';
import { KIND } from './entries';

export const draftPath = (id: string, step?: number): string =>
	`/unit/nominations/new?draft=${id}${step ? `&step=${step}` : ''}`;

/**
 * One draft while it is written. What is typed goes to the outbox one save after another, the latest content last;
 * the entry is made by the first of them, so that looking at an empty form leaves nothing behind.
 */
export class Writing {
	draft = $state.raw<Draft>(blank());
	entry = $state.raw<Entry | null>(null);
	trouble = $state<'conflict' | 'storage' | null>(null);
	#saving: Promise<void> = Promise.resolve();
	#waiting = false;

	constructor(
		readonly id: string,
		readonly user: string,
		readonly untitled: string
	) {}

	/** Reads what this device has; follows the outbox until the returned function is called. */
	async open(): Promise<void> {
		const entry = await readEntry(this.id, this.user);
		if (!entry) return;
		this.entry = entry;
		this.draft = asDraft(entry.form);
	}

	/** The sender, or another tab, moves the entry on. */
	follow(): () => void {
		return onOutboxChange(() => {
			void readEntry(this.id, this.user).then((entry) => {
				if (entry && entry.state !== this.entry?.state) this.entry = entry;
			});
		});
	}

	change(draft: Draft): void {
		this.draft = draft;
		if (this.#waiting) return;
		this.#waiting = true;
		this.#saving = this.#saving.then(() => {
			this.#waiting = false;
			return this.#save();
		});
	}

	/** Makes the entry if there is none yet: photos need it to be there. */
	async ensure(record: Progress['record'] = null): Promise<void> {
		await this.#saving;
		if (this.entry) return;
		this.#saving = this.#begin(record);
		await this.#saving;
	}

	async send(): Promise<boolean> {
		await this.#saving;
		if (!this.entry) await this.ensure();
		if (!this.entry) return false;
		const photos = await listPhotos(this.id);
		const added = photos.map(({ id, alt }) => ({ file_id: id, alt }));
		const content = { form: this.draft, title: this.#title(), send: sending(this.draft, added) };
		return this.#take(await queueEntry(this.id, this.entry.rev, content));
	}

	#title(): string {
		return this.draft.text.name ?? this.untitled;
	}

	#take(change: Awaited<ReturnType<typeof autosave>>): boolean {
		if (change.ok) this.entry = change.entry;
		else this.trouble = 'conflict';
		return change.ok;
	}

	async #begin(record: Progress['record']): Promise<void> {
		try {
			this.entry = await startEntry({
				id: this.id,
				user: this.user,
				kind: KIND,
				title: this.#title(),
				href: draftPath(this.id),
				form: this.draft,
				record
			});
		} catch {
			this.trouble = 'storage';
		}
	}

	async #save(): Promise<void> {
		if (!this.entry) return this.#begin(null);
		try {
			const content = { form: this.draft, title: this.#title() };
			this.#take(await autosave(this.id, this.entry.rev, content));
		} catch {
			this.trouble = 'storage';
		}
	}
}

export const newDraftId = uuid;
