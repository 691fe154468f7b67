import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface Outside {
	url: string;
	stop: () => Promise<void>;
}

/** Somebody else's server on an origin of its own. */
export function outside(
	answer: (request: IncomingMessage, response: ServerResponse) => void
): Promise<Outside> {
	const server = createServer(answer);
	return new Promise((resolve) => {
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			if (!address || typeof address !== 'object') throw new Error('no address');
			resolve({
				url: `http://127.0.0.1:${address.port}`,
				stop: () =>
					new Promise((done) => {
						server.close(() => done());
						server.closeAllConnections();
					})
			});
		});
	});
}
