// Draws the rooms and the imports between them, as the code has them, into docs/architecture.md.
// `--check` only tells whether the drawing is up to date, and whether the walls stand: both ask one reading of all imports.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rooms } from './rooms.mjs'
import { isMain, root } from './root.mjs'
import { stand, survey } from './walls.mjs'

/** @typedef {{source: string, dependencies: {resolved: string, dependencyTypes: string[]}[]}} Module */

const page = join(root, 'docs', 'architecture.md')
const [begin, end] = ['<!-- map:begin -->', '<!-- map:end -->']

/**
 * A Mermaid diagram: a full arrow where code is called, a dotted one where only types are known.
 * @param {Module[]} modules
 */
export function drawing(modules) {
  const called = arrows(modules, ({ dependencyTypes }) => !dependencyTypes.includes('type-only'))
  const known = arrows(modules, () => true).filter((arrow) => !called.includes(arrow))
  const present = Object.keys(rooms).filter((room) => modules.some(({ source }) => roomOf(source) === room))
  return [
    '```mermaid',
    'flowchart TD',
    ...present.map((room) => `  ${room}`),
    ...called.map((arrow) => `  ${arrow.replace(' ', ' --> ')}`),
    ...known.map((arrow) => `  ${arrow.replace(' ', ' -.-> ')}`),
    '```',
  ].join('\n')
}

const roomOf = (/** @type {string} */ file) => file.split('/')[1] ?? ''

/**
 * @param {Module[]} modules
 * @param {(dependency: Module['dependencies'][number]) => boolean} counts
 */
function arrows(modules, counts) {
  const all = modules.flatMap(({ source, dependencies }) =>
    dependencies
      .filter((it) => it.resolved.startsWith('src/') && counts(it))
      .map(({ resolved }) => [roomOf(source), roomOf(resolved)]),
  )
  const between = all.filter(([from, to]) => from !== to).map((pair) => pair.join(' '))
  return [...new Set(between)].sort()
}

/**
 * @param {string} text of the page
 * @param {string} map
 */
export function withMap(text, map) {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`docs/architecture.md needs the markers ${begin} and ${end}.`)
  return `${text.slice(0, from + begin.length)}\n${map}\n${text.slice(to)}`
}

async function main() {
  const found = await survey()
  const before = readFileSync(page, 'utf8')
  const after = withMap(before, drawing(found.modules))
  if (process.argv.includes('--check')) {
    const fresh = after === before
    if (!fresh) console.error('The map in docs/architecture.md is stale: run `npm run fix`.')
    return stand(found) && fresh
  }
  if (after !== before) writeFileSync(page, after)
  return true
}

if (isMain(import.meta.url)) process.exitCode = (await main()) ? 0 : 1
