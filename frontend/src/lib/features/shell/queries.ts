import { api, body } from '$lib/shared/api/client';

/** Moves the demo's clock forward; answers when the transitions that came due have happened. */
export function moveClock(at: string): Promise<{ now: string }> {
	return body(api.PUT('/api/v1/demo/clock', { body: { at } }));
}
