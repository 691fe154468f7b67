const KEPT = 'thidua.shortcuts';
const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1 };
const TYPED = 'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]';

/** One row down or up for J and K; 0 where a key means something else, as in a field or a dialog. */
export function shortcutStep(event: KeyboardEvent): number {
	if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return 0;
	if (event.target instanceof Element && event.target.closest(TYPED)) return 0;
	if (document.querySelector('[role="dialog"]')) return 0;
	return STEPS[event.key.toLowerCase()] ?? 0;
}

export function shortcutsKept(): boolean {
	try {
		return localStorage.getItem(KEPT) !== 'off';
	} catch {
		return true;
	}
}

export function keepShortcuts(on: boolean): void {
	try {
		localStorage.setItem(KEPT, on ? 'on' : 'off');
	} catch {
		// Storage refused: the choice lasts as long as the page.
	}
}
