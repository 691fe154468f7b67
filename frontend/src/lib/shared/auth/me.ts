import { send } from '$lib/shared/api/transport';
import type { Me } from './types';

export async function readMe(): Promise<Me> {
	const response = await send('/api/v1/me');
	return (await response.json()) as Me;
}
