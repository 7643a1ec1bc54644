import { shipped } from 'virtual:scenarios'
import { playOn } from '../src/bots/playing-on.ts'
import type { YearWayName } from '../src/bots/yearing.ts'
import { yearPolicy } from '../src/bots/yearing.ts'
import { engine } from '../src/game/engine.ts'
import { dealtYear } from '../src/game/year/dealing.ts'
import { viewYear } from '../src/game/year/viewing-year.ts'
import type { YearInPlay } from '../src/game/year/year-in-play.ts'
import { actOnYear, beginYear, isYearRefused } from '../src/game/year/yearing.ts'
import type { YearDeal } from '../src/sim/audit/year/dealing-years.ts'

const deals = new Map<string, YearDeal>()

/** What the shipped year deals by a seed; dealt once in a run of the tests. */
export function yearOf(seed: string): YearDeal {
  const known = deals.get(seed) ?? freshYear(seed)
  deals.set(seed, known)
  return known
}

export function freshYear(seed: string): YearDeal {
  const found = dealtYear(
    'year-calder',
    seed,
    (id) => shipped.find((it) => it.id === id)?.setup ?? null,
    (game) => playOn(engine, game),
  )
  if (!found) throw new Error('There is no such year.')
  return found
}

/** A whole year by one of the ready-made ways. */
export function yearBy(
  way: YearWayName,
  deal: YearDeal,
  look: (play: YearInPlay) => void = () => {},
): YearInPlay {
  let play = beginYear(deal)
  look(play)
  while (play.phase !== 'debriefing') {
    const act = yearPolicy(way)(viewYear(play))
    const next = actOnYear(play, act)
    if (isYearRefused(next))
      throw new Error(`${way}, seed ${deal.seed}: ${JSON.stringify(act)} ${next.refused}`)
    play = next
    look(play)
  }
  return play
}
