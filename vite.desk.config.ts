import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { ourPlugins } from './tools/plugins.ts'

/** The page that `npm run bench` lays a thick file of papers on, into dist/bench/desk. */
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [svelte({ configFile: false }), ...ourPlugins],
  build: { target: 'es2022', rollupOptions: { input: 'tools/bench/desk.html' } },
})
