import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { contentsOf } from '../src/app/contents.ts'
import { libraryOf } from '../src/app/library-of.ts'
import { readDrill } from '../src/scenario/drills/read-drill.ts'
import type { Problem, SourceFile } from '../src/scenario/problem.ts'
import type { Scenario } from '../src/scenario/read.ts'
import { read } from '../src/scenario/read.ts'
import { readInterfaceWords } from '../src/scenario/words/read-interface-words.ts'

type Made =
  | { readonly code: string; readonly watched: readonly string[] }
  | { readonly problems: readonly Problem[] }
type Place = { readonly root: string }
type Aim = Place & { readonly forCli: boolean }

/** What each virtual module is made of. */
const makers: { readonly [id: string]: (aim: Aim) => Made } = {
  'virtual:scenarios': shippedScenarios,
  'virtual:drills': shippedDrills,
  'virtual:words': interfaceWords,
  'virtual:contents': shippedContents,
}

/**
 * Compiles the shipped scenarios and the words of the interface at build, and stops it if anything is wrong. Only the
 * command line is built without a scenario that has problems: it is what tells its author about them.
 */
export const scenarioPlugin = (place: Place): Plugin => ({
  name: 'scenarios',
  resolveId: {
    filter: { id: /^virtual:/ },
    handler: (id) => (Object.hasOwn(makers, id) ? `\0${id}` : undefined),
  },
  load: {
    filter: { id: /^\0virtual:/ },
    handler(id, options) {
      const make = Object.hasOwn(makers, id.slice(1)) ? makers[id.slice(1)] : undefined
      if (!make) return undefined
      const made = make({ ...place, forCli: options?.ssr === true })
      if ('problems' in made) return this.error(made.problems.map(told).join('\n'))
      for (const file of made.watched) this.addWatchFile(file)
      return made.code
    },
  },
})

/** What the title says of what is shipped, worked out from the whole of it. */
function shippedContents({ root }: Aim): Made {
  const scenarios = readScenarios(root)
  const words = readInterfaceWords(wordsFile(root))
  const problems = [...scenarios.results, words].flatMap((it) => ('problems' in it ? it.problems : []))
  if (problems.length > 0 || 'problems' in words) return { problems }
  const shipped = scenarios.results.flatMap((it) => ('setup' in it ? [{ id: it.setup.id, ...it }] : []))
  const contents = contentsOf(libraryOf({ words: { en: words.words }, shipped, drills: [] }, 'en'))
  return { code: exported('contents', contents), watched: [...scenarios.watched, join(root, wordsPath)] }
}

function readScenarios(root: string) {
  const home = join(root, 'scenarios')
  const folders = namesIn(home).filter((name) => statSync(join(home, name)).isDirectory())
  const files = folders.map((folder) => scenarioFiles(home, folder))
  return { folders, results: resultsOf(files), watched: files.flat().map(({ path }) => join(home, path)) }
}

/** What the last files came to: the title, the game and its worker ask for the same in one build. */
let lastRead: { readonly files: string; readonly results: readonly ReturnType<typeof read>[] } | null = null

function resultsOf(files: readonly (readonly SourceFile[])[]) {
  const asked = JSON.stringify(files)
  if (lastRead?.files !== asked) {
    const beside = (name: string) => files.find((it) => it[0]?.path.startsWith(`${name}/`)) ?? null
    lastRead = { files: asked, results: files.map((it) => read(it, beside)) }
  }
  return lastRead.results
}

function shippedScenarios({ root, forCli }: Aim): Made {
  const { folders, results, watched } = readScenarios(root)
  const problems = results.flatMap((result) => ('problems' in result ? result.problems : []))
  if (problems.length > 0 && !forCli) return { problems }
  const unsound = folders.filter((_, at) => 'problems' in (results[at] ?? {}))
  const shipped = results.flatMap((result) => ('setup' in result ? [{ id: result.setup.id, ...result }] : []))
  const lean = shipped.map((it) =>
    lessThan(
      it,
      shipped.find(({ id }) => id === it.varies),
    ),
  )
  return { code: exported('lean', lean) + sharing + exported('unsound', unsound), watched }
}

type Shipped = Scenario & { readonly id: string }

/** What a variation has that its scenario has not: the two are alike in all but a few figures and words. */
const lessThan = (scenario: Shipped, base: Shipped | undefined) =>
  base
    ? {
        ...scenario,
        setup: differing(scenario.setup, base.setup),
        words: { en: differing(scenario.words.en ?? {}, base.words.en ?? {}) },
      }
    : scenario

const differing = <Kind extends object>(one: Kind, other: Kind) =>
  Object.fromEntries(
    Object.entries(one).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(other[key as keyof Kind]),
    ),
  )

/** The code that gives a variation the rest of what it has, as its scenario has it. */
const sharing = `export const shipped = lean.map((it) => {
  const base = lean.find(({ id }) => id === it.varies)
  return base
    ? { ...it, setup: { ...base.setup, ...it.setup }, words: { en: { ...base.words.en, ...it.words.en } } }
    : it
})
`

function shippedDrills({ root, forCli }: Aim): Made {
  const home = join(root, 'drills')
  const files = namesIn(home)
    .filter((name) => statSync(join(home, name)).isDirectory())
    .map((folder) => scenarioFiles(home, folder))
  const results = files.map(readDrill)
  const problems = results.flatMap((result) => ('problems' in result ? result.problems : []))
  if (problems.length > 0 && !forCli) return { problems }
  const drills = results.flatMap((result) => ('drill' in result ? [result] : []))
  return { code: exported('drills', drills), watched: files.flat().map(({ path }) => join(home, path)) }
}

function interfaceWords({ root }: Aim): Made {
  const result = readInterfaceWords(wordsFile(root))
  if ('problems' in result) return result
  return { code: exported('words', { en: result.words }), watched: [join(root, wordsPath)] }
}

const wordsPath = 'src/words/en.yaml'
const wordsFile = (root: string): SourceFile => ({
  path: wordsPath,
  text: readFileSync(join(root, wordsPath), 'utf8'),
})

/** The YAML files of a scenario's folder and of its playthroughs. */
function scenarioFiles(home: string, folder: string): SourceFile[] {
  const names = [folder, `${folder}/playthroughs`].flatMap((inside) =>
    namesIn(join(home, inside)).map((name) => `${inside}/${name}`),
  )
  return names
    .filter((name) => name.endsWith('.yaml'))
    .map((path) => ({ path, text: readFileSync(join(home, path), 'utf8') }))
}

const namesIn = (folder: string) =>
  statSync(folder, { throwIfNoEntry: false }) ? readdirSync(folder).sort() : []

/** A browser parses a string of JSON faster than the same as code. */
const exported = (name: string, value: unknown) =>
  `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))})\n`

const told = ({ check, column, cure, file, line, message }: Problem) =>
  `${file}:${line}:${column} ${message} ${cure} (${check})`
