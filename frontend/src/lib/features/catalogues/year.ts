import { session } from '$lib/shared/auth';
import { dateParts } from '$lib/shared/format';

/** The year of the demo's clock, or of the day. */
export const thisYear = (): number => dateParts(session.me?.demo?.now ?? new Date()).year;
