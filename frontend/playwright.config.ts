import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

/** The distribution's Chromium; no browser is ever downloaded. */
const executablePath =
	process.env.CHROMIUM_PATH ??
	['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((file) => existsSync(file)) ??
	'/usr/bin/chromium';

const asRoot = process.getuid?.() === 0;

export default defineConfig({
	testDir: 'e2e',
	testMatch: '**/*.spec.ts',
	outputDir: 'test-results',
	reporter: 'list',
	timeout: 90_000,
	expect: { timeout: 15_000 },
	forbidOnly: !!process.env.CI,
	retries: 0,
	use: {
		actionTimeout: 30_000,
		locale: 'vi-VN',
		timezoneId: 'Asia/Ho_Chi_Minh',
		screenshot: 'only-on-failure',
		launchOptions: {
			executablePath,
			args: [
				...(asRoot ? ['--no-sandbox'] : []),
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
				'--disable-quic',
				'--disable-gpu',
				'--no-first-run'
			]
		}
	}
});
