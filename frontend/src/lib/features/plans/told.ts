import { asProblem } from '$lib/shared/api/problem';
import { say } from '$lib/shared/ui/toast.svelte';

/** Does it, says so with the way back, or says why it was refused; the plan is read anew either way. */
export async function told(
	work: Promise<unknown>,
	text: string,
	refresh: () => Promise<void>,
	undo?: () => void
): Promise<void> {
	try {
		await work;
		say(text, 'info', undo);
	} catch (error) {
		say(asProblem(error).message, 'error');
	}
	await refresh();
}
