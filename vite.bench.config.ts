import { defineConfig } from 'vite'
import { ourPlugins } from './tools/plugins.ts'

/** The measurements for Node, dependencies included. */
export default defineConfig({
  plugins: ourPlugins,
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: { ssr: 'tools/bench/main.ts', target: 'node20' },
})
