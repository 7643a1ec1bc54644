import { shipped } from 'virtual:scenarios'
import { playOn } from '../src/bots/playing-on.ts'
import type { Dealt } from '../src/game/dealing-audits.ts'
import { dealtAudit } from '../src/game/dealing-audits.ts'
import { engine } from '../src/game/engine.ts'
import type { Game } from '../src/game/game.ts'
import type { Standard } from '../src/sim/audit/standard.ts'

/** The plainest standard, with what is changed in it. */
export const aStandard = (more: Partial<Standard> = {}): Standard => ({
  ...{ kind: 'standard', format: 1, house: 'Harwick Museums' },
  ...more,
})

/** A rule of a house's own over added work: the signature comes within so many days. */
export const promptSignature = (days: number): NonNullable<Standard['own']>[string] => ({
  title: 'Added work is signed soon',
  population: 'changes',
  clauses: {
    soon: {
      text: 'A signature comes soon after the request.',
      name: 'Signed soon',
      holds: { within: { from: 'raised', to: 'signed', days } },
    },
  },
})

const played = new Map<string, Game>()

/** A game that is played to its end once in a run of the tests: by whatever standard it is audited, its books are the same. */
function playedOnce(game: Game): Game {
  const { setup, seed, seating } = game
  const key = JSON.stringify([setup.id, setup.mandate ?? null, seed, seating])
  const over = played.get(key) ?? playOn(engine, game)
  played.set(key, over)
  return over
}

/** What a drill deals by a standard. */
export const dealtBy = (standard: Standard | null, seed: string, name: string): Dealt | null =>
  dealtAudit(name, seed, (id) => shipped.find((it) => it.id === id)?.setup ?? null, playedOnce, standard)
