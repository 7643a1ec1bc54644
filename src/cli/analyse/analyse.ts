import { scenarioChoice } from '../scenario-choice.ts'
import type { Exit, Surroundings } from '../surroundings.ts'
import { asJson, oneLine, wrongUse } from '../surroundings.ts'
import type { EarnedOptions } from './earned.ts'
import { analyseEarned } from './earned.ts'
import { analyseNegotiation } from './negotiation.ts'
import { isNegotiation } from './negotiation-files.ts'
import type { Input } from './option-inputs.ts'
import { misplaced } from './option-inputs.ts'
import { analysePortfolio } from './portfolio.ts'
import { portfolioIn, portfolioOf } from './portfolio-files.ts'
import { analyseProject } from './project.ts'
import type { Analysed } from './reading.ts'
import { hasFailed, problemsInWords } from './reading.ts'
import { analyseScenario } from './scenario.ts'
import type { Way, WayOptions } from './ways.ts'
import { wayOf } from './ways.ts'

export type AnalyseOptions = WayOptions &
  EarnedOptions & {
    readonly portfolio?: string
    readonly name?: string
    readonly capacity?: string
    readonly release?: string
    readonly all?: boolean
    readonly each?: boolean
    readonly reservation?: string
    readonly json?: boolean
  }

/** `analyse`: plans and measures of projects, portfolios, tables of earned value, scenarios and negotiations. */
export async function analyse(
  around: Surroundings,
  files: readonly string[],
  options: AnalyseOptions,
): Promise<Exit> {
  const wrong = (says: string) => wrongUse(around, 'analyse', says)
  const { all = false, each = false, json = false, portfolio, name } = options
  const way = wayOf(options)
  if ('wrong' in way) return wrong(way.wrong)
  if (all && options.rule !== undefined) return wrong('--all takes every rule: leave out --rule.')
  const how = { all, stop: around.stop }
  if (portfolio !== undefined) {
    if (files.length > 0) return wrong('With --portfolio the file names its projects: give no others.')
    if (each) return wrong('--portfolio names one portfolio: leave out --each.')
    const odd = misplaced(options, 'portfolioFile', portfolio)
    if (odd !== null) return wrong(odd)
    const chosen = portfolioIn(portfolio, name)
    return told(around, hasFailed(chosen) ? chosen : await analysePortfolio(chosen, way, how), json)
  }
  if (name !== undefined) return wrong('--name needs --portfolio with the file that holds it.')
  if (files.length === 0)
    return wrong("Give a file: .sm, .csv, .json, a scenario or a negotiation's folder; or --portfolio.")
  const [first = ''] = files
  if (each || files.length === 1) {
    for (const file of files) {
      const input = inputOf(file)
      const odd = input === null ? null : misplaced(options, input, file)
      if (odd !== null) return wrong(odd)
    }
    if (each) return eachFile(around, files, way, options)
    return told(around, await analysed(around, first, way, options), json)
  }
  const input = files.every(isXml) ? 'negotiation' : files.every(isSm) ? 'portfolio' : null
  const odd = input === null ? null : misplaced(options, input, files.join(' '))
  if (odd !== null) return wrong(odd)
  if (files.every(isXml)) return told(around, analyseNegotiation(files, options.reservation), json)
  const other = files.find((file) => !isSm(file))
  if (other !== undefined)
    return wrong(
      `Several files are a portfolio of .sm files, and ${other} is none: give one file, or say --each.`,
    )
  const chosen = portfolioOf(files, { capacities: options.capacity, releases: options.release })
  return told(around, hasFailed(chosen) ? chosen : await analysePortfolio(chosen, way, how), json)
}

const isSm = (file: string) => /\.sm$/i.test(file)
const isXml = (file: string) => /\.xml$/i.test(file)
const isTable = (file: string) => /\.(csv|tsv|txt|json)$/i.test(file)

/** As what a single file or folder is read; null: as nothing. */
function inputOf(file: string): Input | null {
  if (isSm(file)) return 'project'
  if (isTable(file)) return 'earned'
  if (isNegotiation(file)) return 'negotiation'
  return /\.[a-z]{2,4}$/i.test(file) && !/\.yaml$/i.test(file) ? null : 'scenario'
}

async function analysed(
  around: Surroundings,
  file: string,
  way: Way,
  options: AnalyseOptions,
): Promise<Analysed | { readonly exit: Exit }> {
  const input = inputOf(file)
  if (input === 'project') return analyseProject(file, way, { all: options.all ?? false, stop: around.stop })
  if (input === 'earned') return analyseEarned(file, options)
  if (input === 'negotiation') return analyseNegotiation([file], options.reservation)
  if (input === null)
    return { wrong: `${file} is of no kind that is read: give .sm, .csv, .json, .xml or a scenario.` }
  const chosen = scenarioChoice(around, 'analyse', file)
  return 'exit' in chosen ? chosen : analyseScenario(chosen.scenario, around.words)
}

/** One JSON document a line; a file with problems is told of on stderr, and the others go on. */
async function eachFile(
  around: Surroundings,
  files: readonly string[],
  way: Way,
  options: AnalyseOptions,
): Promise<Exit> {
  let exit: Exit = 0
  for (const file of files) {
    const result = await analysed(around, file, way, options)
    if ('document' in result) around.out(`${JSON.stringify({ file, ...result.document })}\n`)
    else exit = Math.max(exit, told(around, result, true)) as Exit
    if (exit === 130) return exit
  }
  return exit
}

function told(around: Surroundings, result: Analysed | { readonly exit: Exit }, json: boolean): Exit {
  if ('exit' in result) return result.exit
  if ('wrong' in result) return wrongUse(around, 'analyse', result.wrong)
  if ('stopped' in result) {
    around.err('remit analyse: stopped.\n')
    return 130
  }
  if ('problems' in result) {
    around.err(problemsInWords(result.problems))
    return 1
  }
  for (const note of result.notes ?? []) around.err(`${oneLine(note)}\n`)
  around.out(json ? asJson(result.document) : result.text)
  return 0
}
