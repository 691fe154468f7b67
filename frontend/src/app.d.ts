declare global {
	/** Addresses without parameters of a shell's pages, set at build time: "/unit/nominations". */
	const __ROUTES__: Readonly<Record<'desk' | 'unit' | 'admin', readonly string[]>>;

	namespace App {
		interface Error {
			message: string;
			status?: number;
		}
	}
}

export {};
