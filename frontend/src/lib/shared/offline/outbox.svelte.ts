import type { Entry } from './db';
import { listEntries, onOutboxChange, wipe } from './outbox';
import type { RunResult } from './sync';

/** The signed-in person's entries, kept current for the screens: bar, drafts page, save line. */
class Outbox {
	entries = $state.raw<readonly Entry[]>([]);
	lastRun = $state.raw<RunResult | null>(null);
	#user: string | null = null;

	/** Begins for a person; the returned function ends it. */
	start(user: string): () => void {
		this.#user = user;
		const offChange = onOutboxChange(() => void this.#read());
		let stopped = false;
		let stopSync: () => void = () => undefined;
		// Sending comes after the page is there: no page waits for it.
		void import('./sync').then(({ startSync }) => {
			if (!stopped) stopSync = startSync(user, (result) => (this.lastRun = result));
		});
		void this.#read();
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
		const entries = await listEntries(user);
		if (this.#user === user) this.entries = entries;
	}

	/** What has not reached the server yet. */
	get unsent(): readonly Entry[] {
		return this.entries.filter(({ state }) => state !== 'sent');
	}

	get waiting(): number {
		return this.entries.filter(({ state }) => state === 'queued' || state === 'sending').length;
	}

	async wipe(): Promise<void> {
		if (this.#user) await wipe(this.#user);
	}
}

export const outbox = new Outbox();
