import { sveltekit } from '@sveltejs/kit/vite';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { pagePaths } from './tools/routes.mjs';

const api = process.env.THIDUA_API ?? 'http://127.0.0.1:8000';

export default defineConfig({
	plugins: [sveltekit(), svelteTesting()],
	define: { __ROUTES__: JSON.stringify(pagePaths('src/routes')) },
	build: { assetsInlineLimit: 0, reportCompressedSize: false },
	server: { proxy: { '/api': api } },
	preview: { proxy: { '/api': api } },
	test: {
		environment: 'jsdom',
		include: ['src/**/*.test.ts', 'tools/**/*.test.ts'],
		setupFiles: ['src/test-setup.ts'],
		restoreMocks: true,
		unstubGlobals: true,
		env: { TZ: 'UTC' }
	}
});
