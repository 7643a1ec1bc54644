import { shipped } from 'virtual:scenarios'
import type { CaseWayName } from '../src/bots/case-ways.ts'
import { casePolicy } from '../src/bots/doing-cases.ts'
import { playOn } from '../src/bots/playing-on.ts'
import { actOnCase, isCaseRefused } from '../src/game/case/acting-on-cases.ts'
import type { CaseInPlay } from '../src/game/case/case-in-play.ts'
import { beginCase } from '../src/game/case/case-in-play.ts'
import { dealtCase } from '../src/game/case/dealing.ts'
import { viewCase } from '../src/game/case/viewing-case.ts'
import { engine } from '../src/game/engine.ts'
import type { CaseDeal } from '../src/sim/audit/case/dealing-cases.ts'

const deals = new Map<string, CaseDeal>()

/** What a case of that name and seed deals; dealt once in a run of the tests. */
export function caseOf(name: string, seed: string): CaseDeal {
  const key = `${name}/${seed}`
  const known = deals.get(key) ?? freshCase(name, seed)
  deals.set(key, known)
  return known
}

export function freshCase(name: string, seed: string): CaseDeal {
  const found = dealtCase(
    name,
    seed,
    (id) => shipped.find((it) => it.id === id)?.setup ?? null,
    (game) => playOn(engine, game),
  )
  if (!found) throw new Error(`There is no case ${name}.`)
  return found
}

/** A whole case by one of the ready-made ways. */
export function caseBy(
  way: CaseWayName,
  deal: CaseDeal,
  look: (play: CaseInPlay) => void = () => {},
): CaseInPlay {
  let play = beginCase(deal)
  look(play)
  while (play.phase !== 'debriefing') {
    const act = casePolicy(way)(viewCase(play))
    const next = actOnCase(play, act)
    if (isCaseRefused(next))
      throw new Error(`${way}, ${deal.def.id}, seed ${deal.seed}: ${JSON.stringify(act)} ${next.refused}`)
    play = next
    look(play)
  }
  return play
}
