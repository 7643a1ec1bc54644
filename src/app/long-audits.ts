import { playOn } from '../bots/playing-on.ts'
import { engine } from '../game/engine.ts'
import type { Game } from '../game/game.ts'
import type { LongReplayed } from '../game/long-audit/long-recording.ts'
import type { LongKind } from '../game/long-audit/reading-long-audits.ts'
import type { Malformed } from '../game/reading-recordings.ts'
import { actKeeperOf } from './act-keeper.ts'
import type { ActShelf } from './act-shelf.ts'
import { memoryActShelf } from './act-shelf.ts'
import { setupIn, wordsFor } from './library.ts'
import type { NoticeName } from './notices.ts'
import type { AuditRoute } from './route.ts'
import { isSeed } from './route.ts'
import type { Table } from './table.ts'

type Dealt = { readonly def: { readonly id: string; readonly scenario: string } }
type Kept = { readonly acts: readonly unknown[]; readonly sitting?: number }
type Screen = ReturnType<Table['state']>['screen']

/** One kind of long audit: how it is dealt, begun, played, seen and kept. */
type LongKindOf<Deal extends Dealt, Act, Play extends { readonly deal: Deal }, Recording extends Kept> = {
  readonly kind: LongKind
  readonly loading: string // what is said while its house is played
  readonly refusals: string // where the words for what is refused stand
  readonly isKnown: (id: string) => boolean
  readonly seedOf: (id: string, seed: string) => string // the one that it is dealt by, where another was asked for
  readonly dealt: (
    id: string,
    seed: string,
    setupOf: (scenario: string) => ReturnType<typeof setupIn>,
    playOut: (game: Game) => Game,
  ) => Deal | null
  readonly begin: (deal: Deal, sitting: number) => Play
  readonly act: (play: Play, act: Act) => Play | { readonly refused: string }
  readonly screen: (play: Play, refused: string | null) => Screen
  readonly record: (play: Play) => Recording
  readonly read: (source: string) => Recording | Malformed
  readonly nameOf: (recording: Recording) => AuditRoute
  readonly replay: (deal: Deal, recording: Recording) => LongReplayed<Play>
}

type Opened<Play> = { readonly play: Play } | { readonly flaw: NoticeName; readonly args?: { at: number } }

/** Long audits of one kind on the screen: dealt from a house that bots run, and saved at every act on the shelf of the audits. */
export function longAuditsAt<
  Deal extends Dealt,
  Act,
  Play extends { readonly deal: Deal },
  Recording extends Kept,
>(table: Table, of: LongKindOf<Deal, Act, Play, Recording>) {
  const { around, tell, say } = table
  const shelf = (around.auditShelf as unknown as ActShelf<Recording> | null) ?? memoryActShelf<Recording>()
  const keeper = actKeeperOf(table, shelf, 'audit', [of.kind])
  let play: Play | null = null
  let place: AuditRoute | null = null

  async function open({
    drill,
    seed,
    fresh = false,
  }: AuditRoute & { readonly fresh?: boolean }): Promise<void> {
    const chosen = of.seedOf(drill, seed.trim().normalize('NFC')) || around.newSeed()
    if (!isSeed(chosen)) return say('wrongLink')
    table.putAway()
    tell({ screen: { kind: 'loading', what: of.loading } })
    await new Promise((go) => setTimeout(go, 30)) // so that it is painted before the portfolio is run
    const route = { drill, seed: chosen }
    const lies = await keeper.find(keyOf(route))
    const isBegun = lies !== null && (!Array.isArray(lies.acts) || lies.acts.length > 0)
    if (fresh && lies && isBegun) keeper.layAside(keyOf(route), lies)
    const deal = dealOf(drill, chosen)
    if (!deal) {
      table.showTitle()
      return say('wrongLink')
    }
    const kept = fresh ? null : lies
    const found = kept ? replayedOn(deal, JSON.stringify(kept)) : null
    if (found && 'play' in found) return take(found.play, route)
    if (kept && found) keeper.giveUp(keyOf(route), kept)
    take(of.begin(deal, sittingOf(lies) + Number(isBegun && fresh)), route)
    if (found) say('auditDamaged')
  }

  const dealOf = (drill: string, seed: string) =>
    of.dealt(
      drill,
      seed,
      (id) => setupIn(around.library, id),
      (game) => playOn(engine, game),
    )

  function replayedOn(deal: Deal, source: string): Opened<Play> | Malformed {
    const read = of.read(source)
    if (isMalformed(read)) return read
    try {
      const replayed = of.replay(deal, read)
      if (replayed.verdict === 'verified') return { play: replayed.play }
      if (replayed.verdict === 'otherResult') return { flaw: 'caseOtherResult' }
      if (replayed.verdict === 'mismatch') return { flaw: 'auditMismatch', args: { at: replayed.at } }
      return { flaw: replayed.reason === 'rules' ? 'otherRules' : 'otherScenario' }
    } catch {
      return { flaw: 'auditMismatch', args: { at: 0 } } // acts that nobody could do
    }
  }

  /** Opens one from a file: it is played again from its acts, and comes to what it says, or is not opened. */
  async function openFile(source: string): Promise<void> {
    const read = of.read(source)
    if (isMalformed(read)) return say('malformed', read)
    const route = of.nameOf(read)
    const { drill, seed } = route
    const isKnown = of.isKnown(drill) && isSeed(seed) && of.seedOf(drill, seed) === seed
    const deal = isKnown ? dealOf(drill, seed) : null
    if (!deal) return say('auditMismatch', { at: 0 })
    const found = replayedOn(deal, source)
    if ('says' in found) return say('malformed', found)
    if ('flaw' in found) return say(found.flaw, found.args)
    const lies = await keeper.find(keyOf(route))
    table.putAway()
    take(found.play, route)
    if (!(await keeper.isOurs())) return // another tab is at it: it is looked at, and nothing is written over
    if (lies) keeper.giveUp(keyOf(route), lies) // one's own is handed back as a file
    keep()
    say('recordingOpened')
  }

  function take(next: Play, route: AuditRoute): void {
    play = next
    place = route
    keeper.hold(keyOf(route))
    around.goTo(route)
    tell({ words: wordsFor(around.library, next.deal.def.scenario) })
    show()
  }

  function show(refused: string | null = null): void {
    if (play) tell({ screen: of.screen(play, refused) })
  }

  function keep(): void {
    if (play && place) keeper.save(keyOf(place), of.record(play))
  }

  function act(done: Act): void {
    if (!play || !keeper.mayAct()) return
    const next = of.act(play, done)
    if ('refused' in next) return show(`${of.refusals}.${next.refused}`)
    play = next
    show()
    keep()
  }

  function keepFile(): void {
    if (!play) return
    around.offerFile(`${play.deal.def.id}.remit.json`, `${JSON.stringify(of.record(play))}\n`)
    say('recordingSaved')
  }

  async function again(seed: string): Promise<void> {
    if (place) await open({ drill: place.drill, seed, fresh: true })
  }

  const isShown = ({ drill, seed }: AuditRoute): boolean =>
    table.state().screen.kind === of.kind && place?.drill === drill && (place.seed === seed || seed === '')

  return { isKnown: of.isKnown, open, openFile, act, keepFile, again, isShown }
}

const isMalformed = (read: object): read is Malformed => 'says' in read

/** Which time it was, by what lies here; of what cannot be read, the first. */
const sittingOf = (lies: Kept | null): number =>
  Number.isSafeInteger(lies?.sitting) ? Number(lies?.sitting) : 1

const keyOf = ({ drill, seed }: AuditRoute): string => `${drill}/${seed}`
