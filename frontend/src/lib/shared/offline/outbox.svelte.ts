import type { Entry } from './db';
import type { RunResult } from './sync';

/** The database's code comes after the page is there: most pages only show how many drafts there are. */
const store = () => import('./outbox');

/** The signed-in person's entries, kept current for the screens: bar, drafts page, save line. */
class Outbox {
	entries = $state.raw<readonly Entry[]>([]);
	lastRun = $state.raw<RunResult | null>(null);
	#user: string | null = null;

	/** Begins for a person; the returned function ends it. */
	start(user: string): () => void {
		this.#user = user;
		let stopped = false;
		let offChange: () => void = () => undefined;
		let stopSync: () => void = () => undefined;
		void store().then(({ onOutboxChange }) => {
			if (stopped) return;
			offChange = onOutboxChange(() => void this.#read());
			void this.#read();
		});
		// Sending comes after the page is there: no page waits for it.
		void import('./sync').then(({ startSync }) => {
			if (!stopped) stopSync = startSync(user, (result) => (this.lastRun = result));
		});
		return () => {
			stopped = true;
			offChange();
			stopSync();
			this.#user = null;
			this.entries = [];
		};
	}

	async #read() {
		const user = this.#user;
		if (!user) return;
		const entries = await (await store()).listEntries(user);
		if (this.#user === user) this.entries = entries;
	}

	/** What has not reached the server yet. */
	get unsent(): readonly Entry[] {
		return this.entries.filter(({ state }) => state !== 'sent');
	}

	get waiting(): number {
		return this.entries.filter(({ state }) => state === 'queued' || state === 'sending').length;
	}

	/** What would be lost, read from the device itself and not from what the screen has loaded so far. */
	async countUnsent(): Promise<number> {
		return this.#user ? (await store()).unsentCount(this.#user) : 0;
	}

	async wipe(): Promise<void> {
		if (this.#user) await (await store()).wipe(this.#user);
	}
}

export const outbox = new Outbox();
