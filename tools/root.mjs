// The project's folder, and the programs that its packages bring.
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/**
 * The script of a package's program, to be run by `node` itself: no shell, the same on every system.
 * @param {string} pkg
 * @param {string} name
 */
export function program(pkg, name = pkg) {
  const home = join(root, 'node_modules', pkg)
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  return join(home, typeof bin === 'string' ? bin : bin[name])
}

/** @param {string} url the `import.meta.url` of a module */
export function isMain(url) {
  return process.argv[1] !== undefined && fileURLToPath(url) === resolve(process.argv[1])
}
