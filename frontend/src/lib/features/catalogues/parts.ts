/** The catalogues that are one page each. */
export const PARTS = ['blocs', 'holidays', 'topics', 'authority'] as const;
