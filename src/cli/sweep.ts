import { seatsOf } from '../game/seats.ts'
import { leastLoad, mostLoad, underLoad } from '../scenario/variation/load.ts'
import { mandates as mandateNames } from '../sim/mandates.ts'
import { bothSides, bothSidesInWords } from './both-sides.ts'
import { comparisonInWords, comparisonOf, tasksOf } from './comparison.ts'
import { csvLine } from './csv.ts'
import type { PlayedGame, Task } from './games.ts'
import { mandateRows, mandatesIn, mandatesInWords, underEach } from './mandates.ts'
import { agreementsInWords, agreementsOf } from './matters.ts'
import { balancedIn, boardOfSeat, policyForSeat } from './policy-choice.ts'
import { progressBar } from './progress-bar.ts'
import { quoted, scenarioChoice } from './scenario-choice.ts'
import { seedsOf } from './seeds.ts'
import { withServices } from './services.ts'
import type { Exit, Surroundings } from './surroundings.ts'
import { asJson, oneLine, wrongUse } from './surroundings.ts'
import type { Outcome } from './workforce.ts'
import { isFailed, playAll } from './workforce.ts'

export type SweepOptions = {
  readonly seeds: string
  readonly policies: string
  readonly scoreboard?: string
  readonly seat?: string
  readonly load?: string
  readonly mandate?: string
  readonly services?: string
  readonly matters?: boolean
  readonly jobs?: string
  readonly csv?: boolean
  readonly json?: boolean
}

/** `sweep`: many games, policy against policy on the same seeds. */
export async function sweep(around: Surroundings, name: string, options: SweepOptions): Promise<Exit> {
  const wrong = (says: string) => wrongUse(around, 'sweep', says)
  const { seat, csv = false, json = false, matters = false } = options
  const scoreboard = options.scoreboard ?? boardOfSeat(seat ?? 'pmo')
  if (csv && json) return wrong('Choose one of --csv and --json.')
  if (csv && matters) return wrong('--matters prints no lines for each game: leave out --csv.')
  const seeds = seedsOf(options.seeds)
  if (!seeds)
    return wrong(
      `"${options.seeds}" are no seeds: write 1..200, or a list such as 1,2,monday; at most 100000.`,
    )
  const jobs = jobsOf(options.jobs, around.cores)
  if (jobs === null) return wrong(`--jobs takes a whole number from 1 to ${mostJobs}.`)
  const load = loadOf(options.load)
  if (load === null) return wrong(`--load takes a whole number of percent from ${leastLoad} to ${mostLoad}.`)
  const policies = new Set(seat === undefined ? [] : [balancedIn(seat)])
  for (const named of options.policies.split(',')) {
    const choice = policyForSeat(seat ?? 'pmo', named.trim())
    if ('wrong' in choice) return wrong(choice.wrong)
    policies.add(choice.policy)
  }
  const mandates = options.mandate === undefined ? [] : mandatesIn(options.mandate)
  if (mandates === null)
    return wrong(`"${options.mandate}" is no mandate: use all, or some of ${mandateNames.join(', ')}.`)
  const chosen = scenarioChoice(around, 'sweep', name)
  if ('exit' in chosen) return chosen.exit
  const loaded = underLoad(chosen.scenario.setup, load)
  const setup = options.services === undefined ? loaded : withServices(loaded, options.services)
  if ('wrong' in setup) return wrong(setup.wrong)
  if (seat !== undefined && !seatsOf(setup).includes(seat))
    return wrong(`There is no seat "${seat}": use one of ${seatsOf(setup).join(', ')}.`)
  const boards = ['organisation', ...setup.projects.map(({ id }) => `project/${id}`)]
  if (!boards.includes(scoreboard))
    return wrong(`There is no scoreboard "${scoreboard}": use one of ${boards.join(', ')}.`)

  const wanted = tasksOf([...policies], seeds, seat)
  const tasks = underEach(matters ? wanted.map((task) => ({ ...task, matters })) : wanted, mandates)
  const bar = progressBar(around, tasks.length)
  const outcomes = await playAll({
    setup,
    tasks,
    jobs,
    hire: around.hire,
    stop: around.stop,
    progress: bar.show,
  })
  bar.clear()
  if (outcomes === null) {
    around.err('remit sweep: stopped.\n')
    return 130
  }
  const games = outcomes.filter((outcome): outcome is PlayedGame => !isFailed(outcome))
  const isWhole = games.length === tasks.length
  const table = isWhole && mandates.length === 0 ? comparisonOf(games, scoreboard) : null
  const compared = isWhole && mandates.length > 0 ? mandateRows(games, scoreboard) : null
  const sides = table && bothSides(games)
  const agreements = isWhole && matters ? agreementsOf(games) : null
  if (json)
    around.out(
      asJson({
        rows: games.map(rowOf),
        table,
        bothSides: sides,
        ...(compared && { mandates: compared }),
        ...(agreements && { matters: agreements }),
      }),
    )
  else if (csv) around.out(csvOf(games))
  else if (agreements) around.out(agreementsInWords(agreements, games))
  else if (table && sides) around.out(comparisonInWords(table) + bothSidesInWords(sides))
  else if (compared) around.out(mandatesInWords(compared, scoreboard, games.length / mandates.length))
  if (!isWhole) around.err(failuresInWords(name, tasks, outcomes))
  return isWhole ? 0 : 1
}

const mostJobs = 256

function jobsOf(text: string | undefined, cores: number): number | null {
  if (text === undefined) return cores
  return /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= mostJobs ? Number(text) : null
}

/** Percent of the scenario's own load; 100 unless said otherwise. */
function loadOf(text: string | undefined): number | null {
  if (text === undefined) return 100
  return /^\d{1,3}$/.test(text) && Number(text) >= leastLoad && Number(text) <= mostLoad ? Number(text) : null
}

const rowOf = ({ policy, seed, hash, scores, mandate, governance }: PlayedGame) => ({
  policy,
  seed,
  hash,
  scores,
  ...(mandate && { mandate, governance }),
})

function csvOf(games: readonly PlayedGame[]): string {
  const columns = Object.entries(games[0]?.scores ?? {}).flatMap(([board, { dimensions }]) =>
    ['total', ...Object.keys(dimensions)].map((name) => ({ board, name })),
  )
  const isMandated = games[0]?.mandate !== undefined
  const head = csvLine([
    ...(isMandated ? ['mandate'] : []),
    'policy',
    'seed',
    'hash',
    ...columns.map(({ board, name }) => `${board}.${name}`),
  ])
  const lines = games.map(({ policy, seed, hash, scores, mandate }) => {
    const cells = columns.map(({ board, name }) =>
      name === 'total' ? scores[board]?.total : scores[board]?.dimensions[name],
    )
    return csvLine([...(mandate ? [mandate] : []), policy, seed, hash, ...cells.map((cell) => cell ?? '')])
  })
  return head + lines.join('')
}

const mostShown = 5

function failuresInWords(scenario: string, tasks: readonly Task[], outcomes: readonly Outcome[]): string {
  const failures = outcomes.flatMap((outcome, at) =>
    isFailed(outcome) ? [{ ...outcome, ...(tasks[at] as Task) }] : [],
  )
  const shown = failures.slice(0, mostShown).map(({ failed, policy, seed }) => {
    const again = `npm run -s remit -- play ${quoted(scenario)} --seed ${quoted(seed)} --policy ${quoted(policy)}`
    return `remit sweep: a game failed: ${oneLine(failed.split('\n')[0] as string)}\n  ${again}\n`
  })
  const more = failures.length - shown.length
  return shown.join('') + (more > 0 ? `remit sweep: ${more} more games failed.\n` : '')
}
