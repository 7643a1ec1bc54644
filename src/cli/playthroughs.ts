import { playOn } from '../bots/playing-on.ts'
import { pmoPolicy, policyName } from '../bots/policies.ts'
import { deskOrders } from '../game/chart.ts'
import { engine } from '../game/engine.ts'
import type { Game } from '../game/game.ts'
import { act, begin, isRefused } from '../game/game.ts'
import { byTable } from '../game/moves.ts'
import { faultOfCommand, fieldsOfOrder } from '../game/reading-recordings.ts'
import { seatsOf } from '../game/seats.ts'
import type { Expectation, Playthrough } from '../scenario/playthrough/playthrough.ts'
import { readPlaythrough } from '../scenario/playthrough/read-playthrough.ts'
import type { Problem, SourceFile } from '../scenario/problem.ts'
import type { Scenario } from '../scenario/read.ts'
import type { Command, Refusal } from '../sim/commands.ts'
import type { Words } from '../words/say.ts'
import { canSay, say } from '../words/say.ts'
import type { Unmet } from './expectations.ts'
import { gatesUnmet, unmet } from './expectations.ts'

type Path = readonly (string | number)[]

/** What went otherwise than a playthrough says, and which of its lines says so. */
type Otherwise = { readonly path: Path; readonly message: string; readonly cure: string }

/** Plays the playthroughs of a sound scenario; what does not come out as they expect is a problem. Words say refusals. */
export const runPlaythroughs = (
  { setup }: Scenario,
  files: readonly SourceFile[],
  words: Words = {},
): readonly Problem[] =>
  files
    .filter(({ path }) => /(?:^|\/)playthroughs\/[^/]+\.yaml$/.test(path))
    .flatMap((file) => {
      const read = readPlaythrough(file)
      if ('problems' in read) return read.problems
      return played(setup, read.playthrough, words).map(({ path, message, cure }) => ({
        ...read.placeOf(path),
        check: 'playthrough' as const,
        message,
        cure,
      }))
    })

function played(setup: Scenario['setup'], script: Playthrough, words: Words): Otherwise[] {
  if (policyName(script.policy) === null)
    return [
      {
        path: ['policy'],
        message: `There is no policy \`${script.policy}\`.`,
        cure: '`play --help` lists them.',
      },
    ]
  const policy = pmoPolicy(script.policy)
  const seating = Object.fromEntries(seatsOf(setup).map((seat) => [seat, seat === 'pmo' ? 'person' : 'bot']))
  const found: Otherwise[] = []
  let game = playOn(engine, begin(setup, script.seed, seating, byTable))
  for (let week = -1; game.phase !== 'debriefing'; ) {
    if (game.phase === 'deciding' && game.world.at.week !== week) {
      week = game.world.at.week
      found.push(...notSeen(game, script.expect, (it) => it.week === week))
      game = ordered(game, script, week, (otherwise) => found.push(otherwise), words)
    }
    const legal = engine.commandsFor(game, 'pmo')
    const command = policy(engine.viewInParts(game, 'pmo'), legal, engine.dice(game, 'pmo'))
    game = playOn(engine, engine.act(game, 'pmo', command))
  }
  const last = game.world.at.week
  found.push(...notSeen(game, script.expect, (it) => it.atEnd === true))
  found.push(
    ...mended(script.expect, (it) => ((it.week ?? 0) > last ? [] : gatesUnmet(game.world.facts, it))),
  )
  found.push(...tooLate(script, 'expect', last), ...tooLate(script, 'commands', last))
  return found
}

/** What a script says of weeks after the game was over. */
const tooLate = (script: Playthrough, key: 'expect' | 'commands', last: number): Otherwise[] =>
  script[key].flatMap(({ week }, i) =>
    week === undefined || week <= last
      ? []
      : [
          {
            path: [key, i, 'week'],
            message: `The game was over in week ${last}.`,
            cure: 'Name an earlier week.',
          },
        ],
  )

/** Gives the orders of a week; one that is refused is a problem, and the game goes on. */
function ordered(
  game: Game,
  script: Playthrough,
  week: number,
  tell: (otherwise: Otherwise) => void,
  words: Words,
): Game {
  let now = game
  for (const [i, { week: when, do: command }] of script.commands.entries()) {
    if (when !== week) continue
    const wrong = noOrder(command)
    if (wrong) {
      tell({ ...wrong, path: ['commands', i, 'do', ...wrong.path] })
      continue
    }
    const result = act(now, 'pmo', command as Command)
    if (!isRefused(result)) now = result
    else
      tell({
        path: ['commands', i, 'do'],
        message: `The order was refused: ${reason(words, result.refused)}`,
        cure: `See what week ${week} looks like with this seed.`,
      })
  }
  return now
}

const reason = (words: Words, refusal: Refusal): string => {
  const id = `refusals.${refusal}`
  return canSay(words, id) ? say(words, id) : `${refusal}.`
}

/** What keeps something from being an order that the PMO can give at its desk. */
function noOrder(command: { readonly kind: string }): Otherwise | null {
  const kind = deskOrders.find((it) => it === command.kind)
  if (!kind)
    return {
      path: ['kind'],
      message: `\`${command.kind}\` is no order of the PMO lead at the desk.`,
      cure: `Use one of: ${deskOrders.join(', ')}.`,
    }
  const fault = faultOfCommand(command)
  return (
    fault && {
      path: [fault.at.replace(/[.[].*/, '')],
      message: `\`${fault.at}\` ${fault.says}.`,
      cure: `\`${kind}\` has ${fieldsOfOrder(kind).join(', ') || 'nothing but its kind'}.`,
    }
  )
}

const notSeen = (game: Game, all: readonly Expectation[], asked: (it: Expectation) => boolean): Otherwise[] =>
  mended(all, (it) => (asked(it) ? unmet(engine.view(game, 'pmo'), game.world.facts, it) : []))

const mended = (all: readonly Expectation[], missed: (it: Expectation) => readonly Unmet[]): Otherwise[] =>
  all.flatMap((it, i) =>
    missed(it).map(({ key, message }) => ({
      path: ['expect', i, key],
      message,
      cure: 'Mend the scenario, or what is expected of it.',
    })),
  )
