import type * as Words from './more-states';

type More = typeof Words;

let more = $state.raw<More | null>(null);
let asked: Promise<void> | null = null;

/** Words and colours of the states that come later; whoever has shown one is drawn anew when they are there. */
export const moreStates = {
	get current(): More | null {
		return more;
	},
	load(): Promise<void> {
		asked ??= import('./more-states').then(
			(module) => {
				more = module;
			},
			// Offline and never fetched: asked again the next time.
			() => {
				asked = null;
			}
		);
		return asked;
	},
	need(): More | null {
		if (!more) void moreStates.load();
		return more;
	}
};
