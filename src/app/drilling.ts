import type { CommitteeGame } from '../game/committee/committee-game.ts'
import {
  actInMeeting,
  isCommittee,
  lookBackAtMeeting,
  openCommittee,
  openMeeting,
} from '../game/committee/committee-game.ts'
import { committeeView } from '../game/committee/committee-view.ts'
import { recordCommittee, replayCommittee } from '../game/committee/recording-committees.ts'
import type { DrillGame } from '../game/drill/drill-game.ts'
import { bargain, lookBack, openDrill, otherSide, sideOf, sitDown } from '../game/drill/drill-game.ts'
import { drillView } from '../game/drill/drill-view.ts'
import { recordDrill, replayDrill } from '../game/drill/recording-drills.ts'
import type { EarlierDrill, Session } from '../hud/session.ts'
import { actKeeperOf } from './act-keeper.ts'
import type { AnyDrillRecording } from './act-shelf.ts'
import { memoryActShelf } from './act-shelf.ts'
import { drillsIn, wordsForDrill } from './library.ts'
import type { DrillRoute, Place } from './route.ts'
import { isSeed } from './route.ts'
import type { Table } from './table.ts'

type Drills = Session['drills']
type Choice = Parameters<Drills['open']>[0]
type Played = DrillGame | CommitteeGame

const isMeeting = (game: Played): game is CommitteeGame => isCommittee(game.drill)

/** The negotiation drills: chosen, played, saved at each act. */
export function drillsAt({ around, say, ...table }: Table) {
  const { library } = around
  const shelf = around.drillShelf ?? memoryActShelf()
  const screens = ['drill', 'drillHandOver', 'committee']
  const keeper = actKeeperOf({ around, say, subscribe: table.subscribe }, shelf, 'drill', screens)
  let game: Played | null = null
  let before: EarlierDrill | null = null // the game that this one is played beside
  let seated: number | null = null // of two people at one screen, the side of the one who sits there

  async function choose(): Promise<void> {
    table.putAway()
    game = null
    before = null
    const last = await keeper.last()
    const known = last && drillsIn(library)[last.drill] ? last : null
    table.tell({
      screen: {
        kind: 'drills',
        drills: Object.values(drillsIn(library)).map(({ drill, words }) => ({
          id: drill.id,
          minutes: drill.minutes,
          parties: drill.people.length,
          people: drill.people.map(({ role, pronoun }, n) => ({
            name: words[`parties.${drill.terms.parties[n]?.id}.name`] ?? '',
            role,
            pronoun,
          })),
        })),
        last: known && chosenBy(known),
      },
      words: wordsForDrill(library, null),
    })
    around.goToDrill(null)
  }

  async function open({ drill: id, seed: wanted, side = 0, character, both }: Choice): Promise<void> {
    const drill = drillsIn(library)[id]?.drill
    const seed = wanted || around.newSeed()
    const played = character ?? drill?.people[1 - side]?.character
    if (!drill || !played || !isSeed(seed)) return say('wrongLink')
    if (isCommittee(drill)) {
      table.putAway()
      const opened = openCommittee(drill, seed)
      return show(wanted ? await keptOr(opened, (kept) => replayCommittee(drill, kept)) : opened)
    }
    const choice = { seed, side, character: played, ...(both ? { both } : {}) }
    const isAgain = game?.drill.id === id && game.phase === 'debriefing'
    before = isAgain ? earlierOf(game) : before
    table.putAway()
    seated = null
    const opened = openDrill(drill, choice)
    show(wanted ? await keptOr(opened, (kept) => replayDrill(drill, kept)) : opened)
  }

  /** As it is kept, up to where it was left; what is kept and cannot be played any more is said, and not lost. */
  async function keptOr<G extends Played>(opened: G, replayed: (kept: unknown) => G | null): Promise<G> {
    const key = keyOf(routeOf(opened))
    const kept = await keeper.find(key)
    if (kept === null) return opened
    const game = replayed(kept)
    if (game) return game
    keeper.giveUp(key, kept)
    say('drillDamaged')
    return opened
  }

  function show(next: Played): void {
    game = next
    keeper.hold(keyOf(routeOf(next)))
    table.tell({ screen: screenOf(next), words: wordsForDrill(library, next.drill.id) })
    around.goToDrill(routeOf(next))
  }

  function screenOf(next: Played): ReturnType<Table['state']>['screen'] {
    if (isMeeting(next)) return { kind: 'committee', view: committeeView(next) }
    const side = sideOf(next)
    if (next.both && next.phase === 'bargaining' && seated !== side)
      return {
        kind: 'drillHandOver',
        drill: next.drill.id,
        party: next.state.table.parties[side]?.id ?? '',
        exchange: Math.floor(next.state.turn / 2),
      }
    return { kind: 'drill', view: drillView(next), before: next.phase === 'debriefing' ? before : null }
  }

  /** What was said is said: it is kept at once, and nothing takes it back. */
  function keep(next: Played | null): void {
    if (!next) return
    show(next)
    const recording: AnyDrillRecording = isMeeting(next) ? recordCommittee(next) : recordDrill(next)
    keeper.save(keyOf(routeOf(next)), recording)
  }

  const act: Drills['act'] = (acts) => {
    if (game && !isMeeting(game) && keeper.mayAct()) keep(done(game, acts, bargain))
  }

  const meet: Drills['meet'] = (acts) => {
    if (game && isMeeting(game) && keeper.mayAct()) keep(done(game, acts, actInMeeting))
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
    sitDown: ((prepared) => {
      if (game && keeper.mayAct())
        keep(isMeeting(game) ? openMeeting(game, prepared ?? game.prepared) : sitDown(game, prepared))
    }) satisfies Drills['sitDown'],
    act,
    meet,
    here: () => {
      if (!game || isMeeting(game)) return
      seated = sideOf(game)
      show(game)
    },
    look: () => {
      if (game && keeper.mayAct()) keep(isMeeting(game) ? lookBackAtMeeting(game) : lookBack(game))
    },
  }
}

/** Acts in their order, up to the first that may not be done; null: none was. */
function done<G extends object, A>(
  from: G,
  acts: readonly A[],
  take: (game: G, act: A) => G | { readonly refused: unknown },
): G | null {
  let now = from
  for (const one of acts) {
    const next = take(now, one)
    if ('refused' in next) break
    now = next as G
  }
  return now === from ? null : now
}

function routeOf(game: Played): DrillRoute {
  const { drill, seed } = game
  if (isMeeting(game)) return { drill: drill.id, seed, side: 0 }
  const { side, character, both } = game
  return { drill: drill.id, seed, side, character, ...(both ? { both } : {}) }
}

const chosenBy = (last: AnyDrillRecording): Choice =>
  'side' in last
    ? {
        drill: last.drill,
        seed: last.seed,
        side: last.side,
        character: last.character,
        ...(last.both ? { both: true } : {}),
      }
    : { drill: last.drill, seed: last.seed }

const keyOf = ({ drill, seed, side = 0, character = 'open', both }: DrillRoute): string =>
  `${drill}/${seed}/${side}/${both ? 'two' : character}`

function earlierOf(game: Played | null): EarlierDrill | null {
  if (!game || isMeeting(game)) return null
  const { debrief } = drillView(game)
  const party = game.state.table.parties[otherSide(game)]?.id
  return debrief && party ? { debrief, side: game.side, character: game.character, other: party } : null
}
