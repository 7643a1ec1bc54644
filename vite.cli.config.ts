import { existsSync } from 'node:fs'
import { defineConfig } from 'vite'
import { ourPlugins } from './tools/plugins.ts'

const entries = { main: 'src/cli/main.ts', worker: 'src/cli/worker.ts' }
const present = Object.entries(entries).filter(([, file]) => existsSync(file))

/** The command line for Node, dependencies included, into dist/cli. */
export default defineConfig({
  plugins: ourPlugins,
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/cli',
    sourcemap: true,
    rolldownOptions: {
      input: Object.fromEntries(present),
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' }, // one folder: main.js finds worker.js beside it
    },
  },
})
