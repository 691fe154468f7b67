import { QueryClient } from '@tanstack/svelte-query';
import { Problem } from './problem';

/** Server state for the signed-in shells; the public pages do without it, to stay within their bytes. */
export function createQueryClient(): QueryClient {
	return new QueryClient({
		defaultOptions: {
			queries: {
				staleTime: 15_000,
				// Actions change with clock and role: coming back to the tab asks again.
				refetchOnWindowFocus: true,
				networkMode: 'always',
				retry: (failures, error) =>
					failures < 2 && (!(error instanceof Problem) || error.status >= 500 || error.isNetwork),
				retryDelay: (attempt) => Math.min(1000 * 2 ** attempt, 8000)
			},
			mutations: { retry: false, networkMode: 'always' }
		}
	});
}
