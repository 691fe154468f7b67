import type { Handle } from '@sveltejs/kit';

/** Runs once, when the fallback page is built: the page asks for the two font files at once. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, { preload: ({ type }) => type === 'js' || type === 'css' || type === 'font' });
