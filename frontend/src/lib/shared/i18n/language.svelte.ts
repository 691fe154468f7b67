export type Language = 'vi' | 'en';

const STORED = 'thidua.language';

function stored(): Language {
	try {
		return localStorage.getItem(STORED) === 'en' ? 'en' : 'vi';
	} catch {
		return 'vi';
	}
}

let current = $state<Language>(stored());

/** The language of the screen; reading `current` in a component follows a later switch. */
export const language = {
	get current(): Language {
		return current;
	}
};

/** Switches at once and remembers the choice on this device. */
export function setLanguage(next: Language): void {
	current = next;
	document.documentElement.lang = next;
	try {
		localStorage.setItem(STORED, next);
	} catch {
		// Private windows may refuse storage: the choice then lasts as long as the page.
	}
}
