import { error } from '@sveltejs/kit';
import { PARTS } from '$lib/features/catalogues/parts';

/** The small catalogues share one address: each route more is bytes on every page. */
export const load = ({ params }: { params: { part: string } }) => {
	const part = PARTS.find((name) => name === params.part);
	if (!part) error(404);
	return { part };
};
