import { playOn } from '../bots/playing-on.ts'
import { actOnCase, isCaseRefused } from '../game/case/acting-on-cases.ts'
import type { CaseAct } from '../game/case/case-acts.ts'
import type { CaseInPlay } from '../game/case/case-in-play.ts'
import { beginCase } from '../game/case/case-in-play.ts'
import type { CaseRecording } from '../game/case/case-recording.ts'
import { recordCase, replayCase } from '../game/case/case-recording.ts'
import { dealtCase, isCase, seedOfCase } from '../game/case/dealing.ts'
import { readCase } from '../game/case/reading-cases.ts'
import { viewCase } from '../game/case/viewing-case.ts'
import { engine } from '../game/engine.ts'
import { actKeeperOf } from './act-keeper.ts'
import type { ActShelf } from './act-shelf.ts'
import { memoryActShelf } from './act-shelf.ts'
import { setupIn, wordsFor } from './library.ts'
import type { NoticeName } from './notices.ts'
import type { AuditRoute } from './route.ts'
import { isSeed } from './route.ts'
import type { Table } from './table.ts'

type Opened = { readonly play: CaseInPlay } | { readonly flaw: NoticeName; readonly args?: { at: number } }

/** Whole audits on the screen: dealt from a portfolio that bots run, and saved at every act on the shelf of the audits. */
export function casesAt(table: Table) {
  const { around, tell, say } = table
  const shelf =
    (around.auditShelf as unknown as ActShelf<CaseRecording> | null) ?? memoryActShelf<CaseRecording>()
  const keeper = actKeeperOf(table, shelf, 'audit', ['case'])
  let play: CaseInPlay | null = null
  let place: AuditRoute | null = null

  async function openCase({
    drill,
    seed,
    fresh = false,
  }: AuditRoute & { readonly fresh?: boolean }): Promise<void> {
    const chosen = seedOfCase(drill, seed.trim().normalize('NFC')) || around.newSeed()
    if (!isSeed(chosen)) return say('wrongLink')
    table.putAway()
    tell({ screen: { kind: 'loading', what: 'audit.loading' } })
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
    take(beginCase(deal, isBegun && fresh ? sittingOf(lies) + 1 : lies ? sittingOf(lies) : 1), route)
    if (found) say('auditDamaged')
  }

  const dealOf = (drill: string, seed: string) =>
    dealtCase(
      drill,
      seed,
      (id) => setupIn(around.library, id),
      (game) => playOn(engine, game),
    )

  function replayedOn(
    deal: NonNullable<ReturnType<typeof dealOf>>,
    source: string,
  ): Opened | { says: string; at: string } {
    const read = readCase(source)
    if ('says' in read) return read
    try {
      const replayed = replayCase(deal, read)
      if (replayed.verdict === 'verified') return { play: replayed.play }
      if (replayed.verdict === 'otherResult') return { flaw: 'caseOtherResult' }
      if (replayed.verdict === 'mismatch') return { flaw: 'auditMismatch', args: { at: replayed.at } }
      return { flaw: replayed.reason === 'rules' ? 'otherRules' : 'otherScenario' }
    } catch {
      return { flaw: 'auditMismatch', args: { at: 0 } } // acts that nobody could do
    }
  }

  /** Opens a case from a file: it is played again from its acts, and comes to what it says, or is not opened. */
  async function openFile(source: string): Promise<void> {
    const read = readCase(source)
    if ('says' in read) return say('malformed', read)
    const { case: drill, seed } = read
    const isKnown = isCase(drill) && isSeed(seed) && seedOfCase(drill, seed) === seed
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

  function take(next: CaseInPlay, route: AuditRoute): void {
    play = next
    place = route
    keeper.hold(keyOf(route))
    around.goTo(route)
    tell({ words: wordsFor(around.library, next.deal.def.scenario) })
    show()
  }

  function show(refused: string | null = null): void {
    if (play) tell({ screen: { kind: 'case', view: viewCase(play), refused } })
  }

  function keep(): void {
    if (play && place) keeper.save(keyOf(place), recordCase(play))
  }

  function act(done: CaseAct): void {
    if (!play || !keeper.mayAct()) return
    const next = actOnCase(play, done)
    if (isCaseRefused(next)) return show(`whole.refusals.${next.refused}`)
    play = next
    show()
    keep()
  }

  function keepFile(): void {
    if (!play) return
    around.offerFile(`${play.deal.def.id}.remit.json`, `${JSON.stringify(recordCase(play))}\n`)
    say('recordingSaved')
  }

  async function again(seed: string): Promise<void> {
    if (place) await openCase({ drill: place.drill, seed, fresh: true })
  }

  const isShown = ({ drill, seed }: AuditRoute): boolean =>
    table.state().screen.kind === 'case' && place?.drill === drill && (place.seed === seed || seed === '')

  return { openCase, openFile, act, keepFile, again, isShown }
}

/** Which time it was, by what lies here; of what cannot be read, the first. */
const sittingOf = (lies: CaseRecording | null): number =>
  Number.isSafeInteger(lies?.sitting) ? Number(lies?.sitting) : 1

const keyOf = ({ drill, seed }: AuditRoute): string => `${drill}/${seed}`
