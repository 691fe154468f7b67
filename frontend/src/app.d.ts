declare global {
	/** Addresses of all pages, without groups, set at build time: "/unit/nominations". */
	const __ROUTES__: readonly string[];

	namespace App {
		interface Error {
			message: string;
			status?: number;
		}
	}
}

export {};
