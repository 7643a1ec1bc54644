import { playOn } from '../bots/playing-on.ts'
import { engine } from '../game/engine.ts'
import { dealtYear, isYear } from '../game/year/dealing.ts'
import { readYear } from '../game/year/reading-years.ts'
import { viewYear } from '../game/year/viewing-year.ts'
import type { YearAct } from '../game/year/year-acts.ts'
import type { YearInPlay } from '../game/year/year-in-play.ts'
import type { YearRecording } from '../game/year/year-recording.ts'
import { recordYear, replayYear } from '../game/year/year-recording.ts'
import { actOnYear, beginYear, isYearRefused } from '../game/year/yearing.ts'
import { actKeeperOf } from './act-keeper.ts'
import type { ActShelf } from './act-shelf.ts'
import { memoryActShelf } from './act-shelf.ts'
import { setupIn, wordsFor } from './library.ts'
import type { NoticeName } from './notices.ts'
import type { AuditRoute } from './route.ts'
import { isSeed } from './route.ts'
import type { Table } from './table.ts'

type Opened = { readonly play: YearInPlay } | { readonly flaw: NoticeName; readonly args?: { at: number } }

/** A year of audits on the screen: dealt from a house that bots run, and saved at every act on the shelf of the audits. */
export function yearsAt(table: Table) {
  const { around, tell, say } = table
  const shelf =
    (around.auditShelf as unknown as ActShelf<YearRecording> | null) ?? memoryActShelf<YearRecording>()
  const keeper = actKeeperOf(table, shelf, 'audit', ['year'])
  let play: YearInPlay | null = null
  let place: AuditRoute | null = null

  async function openYear({
    drill,
    seed,
    fresh = false,
  }: AuditRoute & { readonly fresh?: boolean }): Promise<void> {
    const chosen = seed.trim().normalize('NFC') || around.newSeed()
    if (!isSeed(chosen)) return say('wrongLink')
    table.putAway()
    tell({ screen: { kind: 'loading', what: 'year.loading' } })
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
    take(beginYear(deal), route)
    if (found) say('auditDamaged')
  }

  const dealOf = (drill: string, seed: string) =>
    dealtYear(
      drill,
      seed,
      (id) => setupIn(around.library, id),
      (game) => playOn(engine, game),
    )

  function replayedOn(
    deal: NonNullable<ReturnType<typeof dealOf>>,
    source: string,
  ): Opened | { says: string; at: string } {
    const read = readYear(source)
    if ('says' in read) return read
    try {
      const replayed = replayYear(deal, read)
      if (replayed.verdict === 'verified') return { play: replayed.play }
      if (replayed.verdict === 'otherResult') return { flaw: 'caseOtherResult' }
      if (replayed.verdict === 'mismatch') return { flaw: 'auditMismatch', args: { at: replayed.at } }
      return { flaw: replayed.reason === 'rules' ? 'otherRules' : 'otherScenario' }
    } catch {
      return { flaw: 'auditMismatch', args: { at: 0 } } // acts that nobody could do
    }
  }

  /** Opens a year from a file: it is played again from its acts, and comes to what it says, or is not opened. */
  async function openFile(source: string): Promise<void> {
    const read = readYear(source)
    if ('says' in read) return say('malformed', read)
    const { year: drill, seed } = read
    const isKnown = isYear(drill) && isSeed(seed)
    const deal = isKnown ? dealOf(drill, seed) : null
    if (!deal) return say('auditMismatch', { at: 0 })
    const found = replayedOn(deal, source)
    if ('says' in found) return say('malformed', found)
    if ('flaw' in found) return say(found.flaw, found.args)
    const route = { drill, seed }
    const lies = await keeper.find(keyOf(route))
    table.putAway()
    take(found.play, route)
    if (!(await keeper.isOurs())) return // another tab is at it: it is looked at, and nothing is written over
    if (lies) keeper.giveUp(keyOf(route), lies) // one's own is handed back as a file
    keep()
    say('recordingOpened')
  }

  function take(next: YearInPlay, route: AuditRoute): void {
    play = next
    place = route
    keeper.hold(keyOf(route))
    around.goTo(route)
    tell({ words: wordsFor(around.library, next.deal.def.scenario) })
    show()
  }

  function show(refused: string | null = null): void {
    if (play) tell({ screen: { kind: 'year', view: viewYear(play), refused } })
  }

  function keep(): void {
    if (play && place) keeper.save(keyOf(place), recordYear(play))
  }

  function act(done: YearAct): void {
    if (!play || !keeper.mayAct()) return
    const next = actOnYear(play, done)
    if (isYearRefused(next)) return show(`year.refusals.${next.refused}`)
    play = next
    show()
    keep()
  }

  function keepFile(): void {
    if (!play) return
    around.offerFile(`${play.deal.def.id}.remit.json`, `${JSON.stringify(recordYear(play))}\n`)
    say('recordingSaved')
  }

  function again(seed: string): void {
    if (place) void openYear({ drill: place.drill, seed, fresh: true })
  }

  const isShown = ({ drill, seed }: AuditRoute): boolean =>
    table.state().screen.kind === 'year' && place?.drill === drill && (place.seed === seed || seed === '')

  return { openYear, openFile, act, keepFile, again, isShown }
}

const keyOf = ({ drill, seed }: AuditRoute): string => `${drill}/${seed}`
