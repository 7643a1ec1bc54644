// Checks the walls between the rooms of src/. As a program it prints every breach with its cure.
import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { cruise } from 'dependency-cruiser'
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import config from '../.dependency-cruiser.mjs'
import { isMain, root } from './root.mjs'
import { isStray } from './wall-rules.mjs'

/** @typedef {{rule: string, from: string, to: string, cure: string}} Breach */

/**
 * Reads every import of src/ under `folder`.
 * @param {string} folder
 */
export async function survey(folder = root) {
  const { enhancedResolveOptions, ...options } = config.options ?? {}
  const { output } = await cruise(
    ['src'],
    { ...options, baseDir: folder, validate: true, ruleSet: { forbidden: config.forbidden } },
    enhancedResolveOptions,
    { tsConfig: extractTsConfig(join(root, 'tsconfig.json')) },
  )
  if (typeof output === 'string') throw new Error(output)
  const found = output.summary.violations.map(({ rule, from, to, cycle = [] }) => ({
    rule: rule.name,
    from,
    to,
    cure: [cure(rule.name), ...cycle.map(({ name }) => name)].join('\n    -> '),
  }))
  const modules = output.modules.filter(isOurs)
  const files = filesOf(folder)
  return { modules, breaches: [...found.filter(isFirst), ...strays(files), ...unread(files, modules)] }
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
const filesOf = (folder) =>
  readdirSync(join(folder, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))

/** @param {string[]} files */
const strays = (files) =>
  files
    .filter(isStray)
    .map((file) => breach('no-stray', file, 'Every file lies in a room: see tools/rooms.mjs.'))

/**
 * Code that dependency-cruiser passed over; with a compiler it does not know, that is all of it, without a word.
 * @param {string[]} files
 * @param {{source: string}[]} modules
 */
const unread = (files, modules) =>
  files
    .filter((file) => /\.(ts|svelte)$/.test(file) && !modules.some(({ source }) => source === file))
    .map((file) =>
      breach('unread', file, 'dependency-cruiser did not read it: does it know this TypeScript?'),
    )

/**
 * @param {string} rule
 * @param {string} file
 * @param {string} cure
 * @returns {Breach}
 */
const breach = (rule, file, cure) => ({ rule, from: file, to: file, cure })

/**
 * Prints what a survey found; says whether all walls stand.
 * @param {{modules: unknown[], breaches: Breach[]}} survey
 */
export function stand({ modules, breaches }) {
  for (const { rule, from, to, cure } of breaches) console.error(`${rule}: ${from} -> ${to}\n  ${cure}`)
  console.log(`${modules.length} modules, ${breaches.length} breaches`)
  return breaches.length === 0 && modules.length > 0
}

if (isMain(import.meta.url)) process.exitCode = stand(await survey()) ? 0 : 1
