// `npm start`: builds the game and serves it on this machine.
import { ensureDeps } from './ensure-deps.mjs'
import { root } from './root.mjs'

if (!ensureDeps()) process.exit(1)
process.chdir(root)
process.env.CI = 'true' // or Vite would end with a closed stdin
const { build, preview } = await import('vite')
await build({ logLevel: 'warn' })
const server = await preview({
  preview: { host: '127.0.0.1', port: Number(process.env.PORT ?? 4173), strictPort: false },
})
console.log(`Remit is served at ${server.resolvedUrls?.local[0]}\nStop it with Ctrl-C.`)
