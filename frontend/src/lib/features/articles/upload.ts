import { uuid } from '$lib/shared/api/ids';
import { send } from '$lib/shared/api/transport';

export interface Uploaded {
	id: string;
	url: string;
}

/** Sends one picture; the answer is its id and an address for this session. */
export async function uploadPicture(
	name: string,
	type: string,
	bytes: ArrayBuffer
): Promise<Uploaded> {
	const data = new FormData();
	data.append('id', uuid());
	data.append('file', new File([bytes], name, { type }), name);
	const answer = await send('/api/v1/files', { method: 'POST', body: data });
	const { id, url } = (await answer.json()) as { id: string; url: string | null };
	return { id, url: url ?? `/api/v1/files/${id}` };
}
