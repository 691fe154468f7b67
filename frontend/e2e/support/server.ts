import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const PASSWORD = 'mat khau demo 2022 abc';
const BACKEND = path.resolve(import.meta.dirname, '../../../backend');
const BUILD = path.resolve(import.meta.dirname, '../../build');
const START_MS = 120_000;

export interface Server {
	url: string;
	stop: () => Promise<void>;
}

/** A port that was free a moment ago. */
function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => {
				if (address && typeof address === 'object') resolve(address.port);
				else reject(new Error('no free port'));
			});
		});
	});
}

function finished(child: ChildProcess): Promise<number | null> {
	return new Promise((resolve) => child.once('exit', resolve));
}

async function ready(url: string, child: ChildProcess): Promise<void> {
	const deadline = Date.now() + START_MS;
	while (child.exitCode === null && Date.now() < deadline) {
		const response = await fetch(`${url}/api/v1/health/ready`).catch(() => null);
		if (response?.ok) return;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error(`the server did not start (exit code ${child.exitCode})`);
}

/** The real server with the built pages and a fresh demo of its own; `demo`: 1 or minimal, `asOf`: its first day. */
export async function startServer(demo = '1', asOf = '2022-03-18'): Promise<Server> {
	const data = await mkdtemp(path.join(tmpdir(), 'thidua-e2e-'));
	const port = await freePort();
	const env = {
		...process.env,
		THIDUA_DATA_DIR: data,
		THIDUA_DEMO: demo,
		THIDUA_AS_OF: asOf,
		THIDUA_DEMO_PASSWORD: PASSWORD,
		THIDUA_PORT: String(port),
		THIDUA_SPA_DIR: BUILD,
		// Receivers of webhooks in the tests stand on this machine.
		THIDUA_WEBHOOK_NETWORKS: '["127.0.0.0/8"]'
	};
	const command = path.join(BACKEND, '.venv/bin/thidua');
	const migrate = spawn(command, ['migrate'], { cwd: BACKEND, env, stdio: 'ignore' });
	if ((await finished(migrate)) !== 0) throw new Error('thidua migrate failed');
	const child = spawn(command, ['serve'], { cwd: BACKEND, env, stdio: 'ignore' });
	const url = `http://127.0.0.1:${port}`;
	const stop = async () => {
		const end = finished(child);
		if (child.exitCode === null) {
			child.kill('SIGTERM');
			await end;
		}
		await rm(data, { recursive: true, force: true });
	};
	try {
		await ready(url, child);
	} catch (error) {
		await stop();
		throw error;
	}
	return { url, stop };
}
