import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { shipped, unsound } from 'virtual:scenarios'
import { words } from 'virtual:words'
import { run } from './program.ts'

const stop = new AbortController()
process.once('SIGINT', () => stop.abort()) // a second Ctrl-C ends the process at once

/** A reader that has seen enough (`| head`) is no fault; a full disk is. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') console.error(`remit: the output could not be written: ${error.message}`)
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  columns: process.stderr.isTTY ? process.stderr.columns || 80 : null,
  words: words.en,
  shipped,
  unsound,
  stop: stop.signal,
  hire: (setup) => new Worker(new URL('worker.js', import.meta.url), { workerData: setup }),
  cores: availableParallelism(),
})
