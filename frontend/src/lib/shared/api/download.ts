import { asProblem, problemFrom } from './problem';
import { fetchWithSession } from './transport';

interface File {
	name: string | null;
	content: Blob;
}

/** A file that the server makes for this body, with the name it gives it. A refusal throws a `Problem`. */
export async function download(path: string, body: unknown): Promise<File> {
	try {
		const response = await fetchWithSession(
			new Request(new URL(path, location.origin), {
				method: 'POST',
				headers: { 'Content-Type': 'application/json' },
				body: JSON.stringify(body)
			})
		);
		if (!response.ok) {
			throw problemFrom(response, await response.json().catch(() => undefined));
		}
		const told = /filename\*=UTF-8''([^;]+)/.exec(
			response.headers.get('Content-Disposition') ?? ''
		);
		const name = told?.[1] ? decodeURIComponent(told[1]) : null;
		return { name, content: await response.blob() };
	} catch (error) {
		throw asProblem(error);
	}
}
