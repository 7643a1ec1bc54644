// Installs exactly package-lock.json when node_modules is missing or stale. Plain Node, no packages; everything
// it prints goes to stderr, so that a command's own output stays clean.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { isMain, root } from './root.mjs'

/** @typedef {{version?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[]}} Package */

/** Returns false when the installation failed. */
export function ensureDeps() {
  if (isInstalled()) return true
  return withLock('install', () => isInstalled() || install())
}

/** npm writes node_modules/.package-lock.json last, so an interrupted installation does not count. */
function isInstalled() {
  const wanted = packages('package-lock.json')
  const present = packages(join('node_modules', '.package-lock.json'))
  if (!wanted || !present) return false
  return Object.entries(wanted).every(
    ([path, pkg]) => path === '' || present[path]?.version === pkg.version || isForAnother(pkg),
  )
}

/**
 * @param {string} file
 * @returns {Record<string, Package> | undefined}
 */
function packages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
  } catch {
    return undefined
  }
}

/** @param {Package} pkg */
function isForAnother(pkg) {
  if (!pkg.optional) return false
  const fits = (/** @type {string[] | undefined} */ list, /** @type {string} */ own) =>
    !list || list.includes(own)
  return !(fits(pkg.os, process.platform) && fits(pkg.cpu, process.arch)) || pkg.libc !== undefined || !pkg.os
}

function install() {
  console.error('Installing packages (first run, or the lockfile changed) ...')
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const env = { ...process.env, NODE_ENV: '', PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' }
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: root, env, stdio: ['ignore', 2, 2] }
  const npm = process.env.npm_execpath // the npm that runs us
  const run = npm?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
  if (run.status !== 0) console.error('npm ci failed; nothing was started.')
  return run.status === 0
}

if (isMain(import.meta.url)) process.exit(ensureDeps() ? 0 : 1)
