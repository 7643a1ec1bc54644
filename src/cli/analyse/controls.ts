import { playOn } from '../../bots/playing-on.ts'
import type { ControlSaid } from '../../game/checking-standards.ts'
import { engine } from '../../game/engine.ts'
import { begin } from '../../game/game.ts'
import { byTable } from '../../game/moves.ts'
import { seatsOf } from '../../game/seats.ts'
import type { ControlIn } from '../../sim/audit/controls-in.ts'
import { controlsIn } from '../../sim/audit/controls-in.ts'
import { mandates as mandateNames } from '../../sim/mandates.ts'
import type { Setup } from '../../sim/setup.ts'
import { mandatesIn } from '../mandates.ts'
import { scenarioChoice } from '../scenario-choice.ts'
import { seedsOf } from '../seeds.ts'
import { controlLines, saidIn, standardOf } from '../standards.ts'
import type { Exit, Surroundings } from '../surroundings.ts'
import { asJson, oneLine, wrongUse } from '../surroundings.ts'
import { textTable } from '../text-table.ts'

export type ControlsOptions = {
  readonly seeds: string
  readonly mandate?: string
  readonly standard?: string
  readonly json?: boolean
}

/** `analyse controls`: which controls of governance the facts of a case answer, break, and can show to an auditor. */
export function analyseControls(around: Surroundings, name: string, options: ControlsOptions): Exit {
  const wrong = (says: string) => wrongUse(around, 'analyse controls', says)
  const seeds = seedsOf(options.seeds)
  if (!seeds) return wrong(`"${options.seeds}" are no seeds: write 1..20, or a list such as 1,2,monday.`)
  const mandates = options.mandate === undefined ? [] : mandatesIn(options.mandate)
  if (mandates === null || mandates.length > 1)
    return wrong(`--mandate takes one of ${mandateNames.join(', ')}.`)
  const chosen = scenarioChoice(around, 'analyse controls', name)
  if ('exit' in chosen) return chosen.exit
  const [type] = mandates
  const setup: Setup = type ? { ...chosen.scenario.setup, mandate: { type } } : chosen.scenario.setup
  const found = sumOf(seeds.map((seed) => controlsOf(setup, seed)))
  const read = options.standard === undefined ? null : standardOf(options.standard)
  if (read && 'wrong' in read) return wrong(read.wrong)
  if (read && 'problems' in read) {
    for (const { file, line, column, message, cure } of read.problems)
      around.out(`${file}:${line}:${column}: ${oneLine(message)}\n    ${oneLine(cure)}\n`)
    return 1
  }
  const standard = read?.standard ?? null
  const said = standard || setup.audit ? saidIn(setup, seeds, standard) : []
  if (options.json) {
    const house = said.length > 0 ? { house: said.map(briefly) } : {}
    around.out(asJson({ games: seeds.length, controls: found, ...house }))
  } else
    around.out(
      inWords(found, seeds.length) +
        controlLines({ ...chosen.scenario, setup }, around.words, standard, said),
    )
  return 0
}

const briefly = ({ id, verdict, entries, broken, brokenIn, shown }: ControlSaid) => ({
  ...{ id, verdict, entries, broken, brokenIn, shown },
})

function controlsOf(setup: Setup, seed: string): readonly ControlIn[] {
  const seating = Object.fromEntries(
    seatsOf(setup).map((seat) => [seat, seat === 'pmo' ? 'least-slack/sensible' : 'bot']),
  )
  const { facts, ledger } = playOn(engine, begin(setup, seed, seating, byTable)).world
  return controlsIn({ setup, seed, facts, ledger })
}

const sumOf = (games: readonly (readonly ControlIn[])[]): readonly ControlIn[] =>
  (games[0] ?? []).map((control, n) => ({
    ...control,
    entries: games.reduce((sum, game) => sum + (game[n]?.entries ?? 0), 0),
    broken: games.reduce((sum, game) => sum + (game[n]?.broken ?? 0), 0),
  }))

function inWords(found: readonly ControlIn[], games: number): string {
  const rows = found.map(({ code, id, entries, broken, isShown }) => [
    ...[code, id, String(entries), String(broken)],
    entries === 0 ? 'no' : broken > 0 ? 'yes' : 'not seen',
    isShown && entries > 0 ? 'yes' : 'no',
  ])
  const answered = new Set(found.filter(({ entries }) => entries > 0).map(({ code }) => code)).size
  return `${textTable([['code', 'control', 'entries', 'broken', 'can be broken', 'can be shown'], ...rows])}\n${answered} of 44 controls have entries in ${games} game(s).\n`
}
