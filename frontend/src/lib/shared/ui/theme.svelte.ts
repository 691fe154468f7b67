export type Theme = 'light' | 'dark';

const STORED = 'thidua.theme';

let current = $state<Theme>(
	typeof document !== 'undefined' && document.documentElement.dataset.theme === 'dark'
		? 'dark'
		: 'light'
);

/** The theme on screen; the first one is set by app.html before anything is drawn. */
export const theme = {
	get current(): Theme {
		return current;
	},
	toggle(): void {
		current = current === 'dark' ? 'light' : 'dark';
		document.documentElement.dataset.theme = current;
		try {
			localStorage.setItem(STORED, current);
		} catch {
			// Storage refused: the choice lasts as long as the page.
		}
	}
};
