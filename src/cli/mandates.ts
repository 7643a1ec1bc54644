import type { Interval } from '../bots/paired.ts'
import { mean, pairedInterval } from '../bots/paired.ts'
import { milliDay } from '../sim/calendar.ts'
import type { Kept } from '../sim/debrief/governance.ts'
import { milliPoint } from '../sim/ledger.ts'
import type { Mandate } from '../sim/mandates.ts'
import { mandates } from '../sim/mandates.ts'
import type { PlayedGame, Task } from './games.ts'
import { textTable } from './text-table.ts'

/** The mandates that `--mandate` names; null when it names something else. */
export function mandatesIn(text: string): readonly Mandate[] | null {
  if (text === 'all') return mandates
  const named = text.split(',').map((name) => name.trim())
  const found = mandates.filter((mandate) => named.includes(mandate))
  return found.length === new Set(named).size ? found : null
}

/** What is compared; each is a figure of one game. Shares are in per cent, days in days, points in points. */
const measures: { readonly [name: string]: (game: PlayedGame, board: string) => number } = {
  rulesKept: ({ governance }) => percent(governance.rules),
  reportsInTime: ({ governance }) => percent(governance.reports),
  reportsTrue: ({ governance }) => percent(governance.trueReports),
  reportsRosy: ({ governance }) => percent(governance.rosyReports),
  agreed: ({ governance }) => percent(governance.agreed),
  paddedDays: ({ governance }) => governance.paddedDays,
  burden: ({ governance }) => governance.burden / milliDay,
  constraint: ({ governance }) => governance.constraint / milliDay,
  candour: ({ governance }) => governance.candour / milliPoint,
  trust: ({ governance }) => governance.trust / milliPoint,
  total: ({ scores }, board) => scores[board]?.total ?? 0,
  projects: ({ scores }) =>
    mean(Object.entries(scores).flatMap(([name, { total }]) => (name.startsWith('project/') ? [total] : []))),
}

const percent = ({ kept, of }: Kept) => (of === 0 ? 100 : (kept * 100) / of)

export type MandateRow = {
  readonly measure: string
  readonly mandate: Mandate
  readonly mean: number
  readonly difference: Interval | null // to the first mandate, paired by seed and policy; null for the first
}

/** Compares mandates on the same dice, measure by measure. */
export function mandateRows(games: readonly PlayedGame[], scoreboard: string): MandateRow[] {
  const played = mandates.filter((mandate) => games.some((game) => game.mandate === mandate))
  return Object.entries(measures).flatMap(([measure, of]) => {
    const values = played.map((it) =>
      games.filter(({ mandate }) => mandate === it).map((game) => of(game, scoreboard)),
    )
    return played.map((mandate, i) => ({
      measure,
      mandate,
      mean: mean(values[i] as number[]),
      difference: i === 0 ? null : pairedInterval(values[i] as number[], values[0] as number[]),
    }))
  })
}

export function mandatesInWords(rows: readonly MandateRow[], scoreboard: string, games: number): string {
  const names = [...new Set(rows.map(({ mandate }) => mandate))]
  const heads = [
    'measure',
    ...names.map((name, i) => (i === 0 ? name : `${name}, against ${names[0]} (95 %)`)),
  ]
  const lines = [...new Set(rows.map(({ measure }) => measure))].map((measure) => [
    measure,
    ...rows.filter((row) => row.measure === measure).map(inWords),
  ])
  return `The same case under ${names.length} mandates, ${games} games each; scoreboard ${scoreboard}\n\n${textTable([heads, ...lines])}`
}

function inWords({ mean: middle, difference }: MandateRow): string {
  const two = (value: number) => value.toFixed(2)
  const signed = (value: number) => (value < 0 ? two(value) : `+${two(value)}`)
  return difference === null
    ? two(middle)
    : `${two(middle)}  ${signed(difference.mean)} [${signed(difference.low)}, ${signed(difference.high)}]`
}

/** Every task under each of the mandates; without any, as the case is. */
export const underEach = (tasks: readonly Task[], named: readonly Mandate[]): readonly Task[] =>
  named.length === 0 ? tasks : named.flatMap((mandate) => tasks.map((task) => ({ ...task, mandate })))
