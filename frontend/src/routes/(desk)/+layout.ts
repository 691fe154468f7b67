import { enter } from '$lib/shared/auth/guard';

export const load = ({ url }: { url: URL }) => enter(url, 'desk');
