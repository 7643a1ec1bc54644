// Builds the command line into dist/cli/<digest of its sources>. A build appears by renaming a finished folder and
// is never changed afterwards, so runs at the same time cannot disturb each other.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { isMain, program, root } from './root.mjs'

const sources = ['src', 'scenarios', 'tools', 'package-lock.json', 'vite.cli.config.ts']
const home = join(root, 'dist', 'cli')
const kept = 3 // builds

/** The path of a main.js that is built from the sources as they are now. */
export function builtCli() {
  const folder = join(home, digest())
  if (!existsSync(folder)) withLock('cli', () => build(folder))
  return join(folder, 'main.js')
}

function digest() {
  const hash = createHash('sha256').update(process.version)
  for (const file of sources.flatMap((name) => files(join(root, name))))
    hash.update(file).update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function files(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  const entries = readdirSync(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** @param {string} folder */
function build(folder) {
  if (existsSync(folder)) return
  if (!existsSync(join(root, 'src', 'cli', 'main.ts')))
    throw new Error('There is no src/cli/main.ts to build.')
  const draft = `${folder}-${process.pid}`
  const args = [
    'build',
    '--config',
    'vite.cli.config.ts',
    '--outDir',
    draft,
    '--emptyOutDir',
    '--logLevel',
    'error',
  ]
  const { status } = spawnSync(process.execPath, [program('vite'), ...args], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) rmSync(draft, { recursive: true, force: true })
  if (status !== 0) throw new Error('The command line could not be built.')
  prune()
  renameSync(draft, folder)
}

/** Drops all but the newest builds. */
function prune() {
  const builds = readdirSync(home)
    .filter((name) => !name.includes('-'))
    .map((name) => join(home, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
  for (const old of builds.slice(kept - 1)) rmSync(old, { recursive: true, force: true })
}

if (isMain(import.meta.url)) console.log(builtCli())
