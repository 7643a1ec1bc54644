import { playOn } from '../bots/playing-on.ts'
import { pmoPolicy, policyName } from '../bots/policies.ts'
import { engine } from '../game/engine.ts'
import type { Game } from '../game/game.ts'
import { act, begin, isRefused } from '../game/game.ts'
import { byTable } from '../game/moves.ts'
import { isCommand } from '../game/reading-recordings.ts'
import { seatsOf } from '../game/seats.ts'
import type { Expectation, Playthrough } from '../scenario/playthrough/playthrough.ts'
import { readPlaythrough } from '../scenario/playthrough/read-playthrough.ts'
import type { Problem, SourceFile } from '../scenario/problem.ts'
import type { Scenario } from '../scenario/read.ts'
import { unmet } from './expectations.ts'

type Path = readonly (string | number)[]

/** What went otherwise than a playthrough says, and which of its lines says so. */
type Otherwise = { readonly path: Path; readonly message: string; readonly cure: string }

/** Plays the playthroughs of a sound scenario; what does not come out as they expect is a problem. */
export const runPlaythroughs = ({ setup }: Scenario, files: readonly SourceFile[]): readonly Problem[] =>
  files
    .filter(({ path }) => /(?:^|\/)playthroughs\/[^/]+\.yaml$/.test(path))
    .flatMap((file) => {
      const read = readPlaythrough(file)
      if ('problems' in read) return read.problems
      return played(setup, read.playthrough).map(({ path, message, cure }) => ({
        ...read.placeOf(path),
        check: 'playthrough' as const,
        message,
        cure,
      }))
    })

function played(setup: Scenario['setup'], script: Playthrough): Otherwise[] {
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
      game = ordered(game, script, week, found)
    }
    const legal = engine.commandsFor(game, 'pmo')
    const command = policy(engine.viewInParts(game, 'pmo'), legal, engine.dice(game, 'pmo'))
    game = playOn(engine, engine.act(game, 'pmo', command))
  }
  const last = game.world.at.week
  found.push(...notSeen(game, script.expect, (it) => it.atEnd === true))
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
function ordered(game: Game, script: Playthrough, week: number, found: Otherwise[]): Game {
  let now = game
  for (const [i, { week: when, do: command }] of script.commands.entries()) {
    if (when !== week) continue
    const result = isCommand(command) ? act(now, 'pmo', command) : { refused: 'no order of this game' }
    if ('refused' in result && typeof result.refused === 'string')
      found.push({
        path: ['commands', i, 'do'],
        message: `The order was refused: ${result.refused}.`,
        cure: `See what week ${week} looks like with this seed.`,
      })
    else if (!isRefused(result as Game)) now = result as Game
  }
  return now
}

const notSeen = (game: Game, all: readonly Expectation[], asked: (it: Expectation) => boolean): Otherwise[] =>
  all.flatMap((it, i) =>
    asked(it)
      ? unmet(engine.view(game, 'pmo'), it).map(({ key, message }) => ({
          path: ['expect', i, key],
          message,
          cure: 'Mend the scenario, or what is expected of it.',
        }))
      : [],
  )
