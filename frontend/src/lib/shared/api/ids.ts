/** A random UUID (version 4) that also works on plain http, where crypto.randomUUID is missing. */
export function uuid(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
	bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
	const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/**
 * One person's wish (pressing "Gửi" once), however many times it is sent: the same body keeps its key, so that a
 * retry after a lost answer gets the stored one; another body is another wish.
 */
export class Intent {
	#key = uuid();
	#body: string | null = null;

	keyFor(body: unknown): string {
		const text = JSON.stringify(body ?? null);
		if (this.#body !== null && this.#body !== text) this.#key = uuid();
		this.#body = text;
		return this.#key;
	}
}
