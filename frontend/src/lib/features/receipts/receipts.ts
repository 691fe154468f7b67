import { problemFrom } from '$lib/shared/api/problem';

/** A code as people type it, from paper or by telephone: any case, with or without its dashes. */
export function tidyCode(typed: string): string {
	const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
	return letters.match(/.{1,4}/g)?.join('-') ?? '';
}

/** When the content under this code was received; null where no such receipt was given out. */
export async function checkReceipt(code: string): Promise<string | null> {
	const response = await fetch(`/api/public/v1/receipts/${encodeURIComponent(code)}`);
	if (response.status === 404) return null;
	const body: unknown = await response.json().catch(() => null);
	if (!response.ok) throw problemFrom(response, body);
	return (body as { received_at: string }).received_at;
}
