export interface Toast {
	id: number;
	text: string;
	tone: 'info' | 'error';
	/** Takes it back: then the toast stays longer. */
	undo?: () => void;
}

let list = $state.raw<readonly Toast[]>([]);
let next = 1;

export const toasts = {
	get all(): readonly Toast[] {
		return list;
	},
	dismiss(id: number): void {
		list = list.filter((toast) => toast.id !== id);
	}
};

/** Says what was done; it is read aloud and goes by itself. Errors stay until dismissed. */
export function say(text: string, tone: Toast['tone'] = 'info', undo?: () => void): void {
	const id = next++;
	list = [...list.slice(-2), { id, text, tone, undo }];
	if (tone === 'info') setTimeout(() => toasts.dismiss(id), undo ? 15_000 : 6000);
}
