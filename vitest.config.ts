import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'
import { ourPlugins } from './tools/plugins.ts'

export default defineConfig({
  plugins: [svelte({ configFile: false }), ...ourPlugins],
  test: {
    environment: 'node',
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**'],
    benchmark: { include: ['tests/**/*.bench.ts'] },
  },
})
