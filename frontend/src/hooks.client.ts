// Imported here so that the built page links the styles itself, before any script has run.
import '$lib/shared/ui/fonts.css';
import '$lib/shared/ui/tokens.css';
import '$lib/shared/ui/base.css';
import type { HandleClientError } from '@sveltejs/kit';

/** A page whose code cannot be fetched or throws: say what to do, keep the cause for the console. */
export const handleError: HandleClientError = ({ error, status, message }) => {
	if (status !== 404) reportError(error);
	return { message, status };
};
