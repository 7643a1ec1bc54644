import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { ourPlugins } from './tools/plugins.ts'
import { slimPhaser } from './tools/slim-phaser.ts'

/** The game for the browser, into dist/web. */
export default defineConfig({
  base: './',
  plugins: [svelte({ configFile: false }), ...ourPlugins, slimPhaser()],
  // One sheet of styles, fetched with the page: a late part can then fail and be asked for again as one file.
  build: { outDir: 'dist/web', target: 'es2022', cssCodeSplit: false },
  worker: { format: 'es', plugins: () => ourPlugins },
  preview: { host: '127.0.0.1' },
  server: { host: '127.0.0.1' },
})
