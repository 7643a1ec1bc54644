import { oneIdeaPolicies } from '../../bots/one-idea.ts'
import type { Interval } from '../../bots/paired.ts'
import { pairedInterval } from '../../bots/paired.ts'
import { defaultPolicy } from '../../bots/policies.ts'
import { seatsOf } from '../../game/seats.ts'
import type { PlayedGame, Task } from '../games.ts'
import { boardOfSeat } from '../policy-choice.ts'
import { progressBar } from '../progress-bar.ts'
import { scenarioChoice } from '../scenario-choice.ts'
import { seedsOf } from '../seeds.ts'
import type { Exit, Surroundings } from '../surroundings.ts'
import { asJson, wrongUse } from '../surroundings.ts'
import { isFailed, playAll } from '../workforce.ts'

export type PoliciesOptions = {
  readonly seeds: string
  readonly seats?: string
  readonly policies?: string
  readonly json?: boolean
}

type Cell = {
  readonly seat: string
  readonly policy: string
  readonly seeds: number
  readonly difference: Interval | null // to the balanced policy, on the seat's own scoreboard; null with one seed
}

/** `analyse policies`: each policy that is one idea, in its own seat, against the balanced policy there, on the same seeds. */
export async function analysePolicies(
  around: Surroundings,
  name: string,
  options: PoliciesOptions,
): Promise<Exit> {
  const wrong = (says: string) => wrongUse(around, 'analyse policies', says)
  const seeds = seedsOf(options.seeds)
  if (!seeds) return wrong(`"${options.seeds}" are no seeds: write 1..200, or a list such as 1,2,monday.`)
  const chosen = scenarioChoice(around, 'analyse policies', name)
  if ('exit' in chosen) return chosen.exit
  const { setup } = chosen.scenario
  const all = seatsOf(setup)
  const seats = options.seats?.split(',') ?? all
  const unknown = seats.find((seat) => !all.includes(seat))
  if (unknown !== undefined) return wrong(`There is no seat "${unknown}": use some of ${all.join(', ')}.`)
  const known = new Set(all.flatMap(oneIdeaPolicies))
  const named = options.policies?.split(',') ?? [...known]
  const strange = named.find((policy) => !known.has(policy))
  if (strange !== undefined) return wrong(`"${strange}" is none of these policies: ${[...known].join(', ')}.`)

  const cells = seats.flatMap((seat) =>
    oneIdeaPolicies(seat).flatMap((policy) => (named.includes(policy) ? [{ seat, policy }] : [])),
  )
  const each = (cell: Omit<Task, 'seed'>): Task[] => seeds.map((seed) => ({ ...cell, seed }))
  const tasks = [{ policy: defaultPolicy }, ...cells].flatMap(each)
  const bar = progressBar(around, tasks.length)
  const outcomes = await playAll({
    ...{ setup, tasks, jobs: around.cores },
    ...{ hire: around.hire, stop: around.stop, progress: bar.show },
  })
  bar.clear()
  if (outcomes === null) {
    around.err('remit analyse policies: stopped.\n')
    return 130
  }
  const failed = outcomes.find(isFailed)
  if (failed) {
    around.err(`remit analyse policies: a game failed: ${failed.failed.split('\n')[0]}\n`)
    return 1
  }
  const games = outcomes as readonly PlayedGame[]
  const balanced = games.slice(0, seeds.length)
  const found = cells.map(({ seat, policy }, at): Cell => {
    const totals = (played: readonly PlayedGame[]) =>
      played.map(({ scores }) => scores[boardOfSeat(seat)]?.total ?? 0)
    const theirs = totals(games.slice((at + 1) * seeds.length, (at + 2) * seeds.length))
    return { seat, policy, seeds: seeds.length, difference: pairedInterval(theirs, totals(balanced)) }
  })
  around.out(options.json ? asJson({ scenario: setup.id, cells: found }) : inWords(setup.id, found))
  return 0
}

/** A Markdown table for each kind of seat, one row for each seat; a star marks what is not below with the whole interval. */
function inWords(scenario: string, cells: readonly Cell[]): string {
  const seats = [...new Set(cells.map(({ seat }) => seat))]
  const of = (seat: string) => cells.filter((cell) => cell.seat === seat)
  const headOf = (seat: string) => of(seat).map(({ policy }) => `\`${policy}\``)
  const tables = [...new Set(seats.map((seat) => headOf(seat).join(' | ')))].map((head) => {
    const rows = seats.filter((seat) => headOf(seat).join(' | ') === head)
    const lines = rows.map(
      (seat) => `| \`${scenario}\`, \`${seat}\` | ${of(seat).map(cellInWords).join(' | ')} |\n`,
    )
    return `| case, seat | ${head} |\n|---|${'---|'.repeat(headOf(rows[0] ?? '').length)}\n${lines.join('')}\n`
  })
  const below = cells.filter(({ difference }) => difference && difference.high < 0).length
  return `${tables.join('')}${below} of ${cells.length} below the balanced policy with the whole 95 % interval.\n`
}

const cellInWords = ({ seeds, difference }: Cell): string =>
  difference === null
    ? 'one seed is too few'
    : `${signed(difference.mean)} [${signed(difference.low)}, ${signed(difference.high)}] ${seeds}${difference.high < 0 ? '' : ' *'}`

const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`
