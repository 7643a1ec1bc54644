import type { DrillGame } from '../game/drill/drill-game.ts'
import { bargain, lookBack, openDrill, otherSide, sitDown } from '../game/drill/drill-game.ts'
import { drillView } from '../game/drill/drill-view.ts'
import { recordDrill, replayDrill } from '../game/drill/recording-drills.ts'
import type { EarlierDrill, Session } from '../hud/session.ts'
import { memoryDrillShelf } from './drill-shelf.ts'
import { drillsIn, wordsForDrill } from './library.ts'
import type { DrillRoute, Place } from './route.ts'
import { isSeed } from './route.ts'
import type { Table } from './table.ts'

type Choice = Parameters<Session['drills']['open']>[0]

/** The negotiation drills: chosen, played, saved at each act. */
export function drillsAt({ around, say, ...table }: Table) {
  const { library } = around
  const shelf = around.drillShelf ?? memoryDrillShelf()
  let game: DrillGame | null = null
  let before: EarlierDrill | null = null // the game that this one is played beside

  async function choose(): Promise<void> {
    table.putAway()
    game = null
    before = null
    const last = await shelf.last().catch(() => null)
    const known = last && drillsIn(library)[last.drill] ? last : null
    table.tell({
      screen: {
        kind: 'drills',
        drills: Object.values(drillsIn(library)).map(({ drill }) => ({
          id: drill.id,
          minutes: drill.minutes,
        })),
        last: known && { drill: known.drill, seed: known.seed, side: known.side, character: known.character },
      },
      words: wordsForDrill(library, null),
    })
    around.goToDrill(null)
  }

  async function open({ drill: id, seed: wanted, side = 0, character }: Choice): Promise<void> {
    const drill = drillsIn(library)[id]?.drill
    const seed = wanted || around.newSeed()
    const played = character ?? drill?.people[1 - side]?.character
    if (!drill || !played || !isSeed(seed)) return say('wrongLink')
    const choice = { seed, side, character: played }
    const isAgain = game?.drill.id === id && game.phase === 'debriefing'
    before = isAgain ? earlierOf(game) : before
    table.putAway()
    const found = wanted ? await shelf.load(keyOf({ drill: id, ...choice })).catch(() => null) : null
    show(replayDrill(drill, found) ?? openDrill(drill, choice))
  }

  function show(next: DrillGame): void {
    game = next
    table.tell({
      screen: { kind: 'drill', view: drillView(next), before: next.phase === 'debriefing' ? before : null },
      words: wordsForDrill(library, next.drill.id),
    })
    around.goToDrill(routeOf(next))
  }

  /** What was said is said: it is kept at once, and nothing takes it back. */
  function keep(next: DrillGame | null): void {
    if (!next) return
    show(next)
    shelf.save(keyOf(routeOf(next)), recordDrill(next)).catch(() => say('storageDenied'))
  }

  function act(acts: Parameters<Session['drills']['act']>[0]): void {
    let now = game
    for (const one of acts) {
      const next = now && bargain(now, one)
      if (!next || 'refused' in next) break
      now = next
    }
    if (now !== game) keep(now)
  }

  /** Whether the address leads to a drill or to their list; then it is shown. */
  function arrive(place: Place): boolean {
    if (place.kind === 'drills') void choose()
    else if (place.kind === 'drill') {
      if (!game || keyOf(routeOf(game)) !== keyOf(filled(place))) void open(place)
    } else {
      game = null
      return false
    }
    return true
  }

  const filled = (place: DrillRoute): DrillRoute => {
    const side = place.side ?? 0
    const character = place.character ?? drillsIn(library)[place.drill]?.drill.people[1 - side]?.character
    return { ...place, side, ...(character ? { character } : {}) }
  }

  return {
    arrive,
    choose,
    open,
    sitDown: () => keep(game && sitDown(game)),
    act,
    look: () => keep(game && lookBack(game)),
  }
}

const routeOf = ({ drill, seed, side, character }: DrillGame): DrillRoute => ({
  drill: drill.id,
  seed,
  side,
  character,
})

const keyOf = ({ drill, seed, side = 0, character = 'open' }: DrillRoute): string =>
  `${drill}/${seed}/${side}/${character}`

function earlierOf(game: DrillGame | null): EarlierDrill | null {
  const debrief = game && drillView(game).debrief
  const party = game?.state.table.parties[otherSide(game)]?.id
  return game && debrief && party
    ? { debrief, side: game.side, character: game.character, other: party }
    : null
}
