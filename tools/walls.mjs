// Checks the walls between the rooms of src/. As a program it prints every breach with its cure.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import config from '../.dependency-cruiser.mjs'
import { fewestModules } from './rooms.mjs'
import { isMain, root } from './root.mjs'
import { isStray } from './wall-rules.mjs'

/** @typedef {{rule: string, from: string, to: string, cure: string}} Breach */

/**
 * Reads every import of src/ under `folder`.
 * @param {string} folder
 */
export async function survey(folder = root) {
  if (!existsSync(join(folder, 'src'))) return { modules: [], breaches: [] }
  const { enhancedResolveOptions, ...options } = config.options ?? {}
  const { output } = await cruise(
    ['src'],
    { ...options, baseDir: folder, validate: true, ruleSet: { forbidden: config.forbidden } },
    enhancedResolveOptions,
    { tsConfig: extractTsConfig(join(root, 'tsconfig.json')) },
  )
  if (typeof output === 'string') throw new Error(output)
  const found = output.summary.violations.map(({ rule, from, to }) => ({
    rule: rule.name,
    from,
    to,
    cure: cure(rule.name),
  }))
  return { modules: output.modules.filter(isOurs), breaches: [...found.filter(isFirst), ...strays(folder)] }
}

/**
 * A part that imports another part reaches it, of course: that is told once.
 * @param {Breach} breach
 * @param {number} _
 * @param {Breach[]} all
 */
const isFirst = ({ rule, from }, _, all) =>
  !rule.endsWith('-reach') || !all.some((other) => other.from === from && other.rule === 'sim-parts')

/** @param {{source: string}} module */
const isOurs = ({ source }) => source.startsWith('src/')

/** @param {string} name */
const cure = (name) => config.forbidden?.find((rule) => rule.name === name)?.comment ?? ''

/** @param {string} folder */
function strays(folder) {
  return readdirSync(join(folder, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter(isStray)
    .map((file) => ({
      rule: 'no-stray',
      from: file,
      to: file,
      cure: 'Every file lies in a room: see tools/rooms.mjs.',
    }))
}

async function main() {
  const { modules, breaches } = await survey()
  for (const { rule, from, to, cure } of breaches) console.error(`${rule}: ${from} -> ${to}\n  ${cure}`)
  if (modules.length < fewestModules)
    console.error(`Only ${modules.length} modules were read; at least ${fewestModules} were expected.`)
  else console.log(`${modules.length} modules, ${breaches.length} breaches`)
  return breaches.length === 0 && modules.length >= fewestModules
}

if (isMain(import.meta.url)) process.exitCode = (await main()) ? 0 : 1
