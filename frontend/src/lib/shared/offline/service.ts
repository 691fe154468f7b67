/** Registers the service worker, which keeps the shell for work without network; needs https or localhost. */
export async function registerService(): Promise<boolean> {
	if (!('serviceWorker' in navigator) || import.meta.env.DEV) return false;
	try {
		await navigator.serviceWorker.register('/service-worker.js', { scope: '/', type: 'module' });
		return true;
	} catch {
		// Refused (private window, policy): everything works while the page is open.
		return false;
	}
}
