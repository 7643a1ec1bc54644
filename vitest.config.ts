import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'
import { ourPlugins } from './tools/plugins.ts'

export default defineConfig({
  plugins: [svelte({ configFile: false }), ...ourPlugins],
  test: {
    environment: 'node',
    maxWorkers: '100%', // by default it leaves a core idle, which is half of a small machine
    isolate: false, // nothing under test keeps state in a module; loading everything per file took half of the time
    testTimeout: 20_000, // a busy machine is slow, not wrong
    hookTimeout: 30_000,
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**'],
    benchmark: { include: ['tests/**/*.bench.ts'] },
  },
})
