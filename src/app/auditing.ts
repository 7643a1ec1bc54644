import { playOn } from '../bots/playing-on.ts'
import type { Act } from '../game/audit-acts.ts'
import type { AuditRecording } from '../game/audit-recording.ts'
import { recordAudit } from '../game/audit-recording.ts'
import type { Audit } from '../game/auditing.ts'
import { actOnAudit, beginAudit, isAuditRefused } from '../game/auditing.ts'
import { caseList } from '../game/case/dealing.ts'
import type { Dealt } from '../game/dealing-audits.ts'
import { auditableIn, auditDrills, dealtAudit, dealtFromGame, drillsUnder } from '../game/dealing-audits.ts'
import { engine } from '../game/engine.ts'
import type { Game } from '../game/game.ts'
import type { LongKind } from '../game/long-audit/reading-long-audits.ts'
import { saysLong } from '../game/long-audit/reading-long-audits.ts'
import { readAudit } from '../game/reading-audits.ts'
import { viewAudit } from '../game/viewing-audit.ts'
import { yearList } from '../game/year/dealing.ts'
import { actKeeperOf } from './act-keeper.ts'
import { memoryActShelf } from './act-shelf.ts'
import { begunYear } from './begun-years.ts'
import { setupIn, wordsFor } from './library.ts'
import type { longAuditsAt } from './long-audits.ts'
import { inAuditFile, restoreAudit } from './restoring-audits.ts'
import type { AuditRoute } from './route.ts'
import { isSeed } from './route.ts'
import type { standardsAt } from './standards.ts'
import { firstOf, standardIn, wordsUnder } from './standards.ts'
import type { Table } from './table.ts'

type LongAudits = Pick<ReturnType<typeof longAuditsAt>, 'isKnown' | 'open' | 'openFile' | 'isShown'>
type Standards = ReturnType<typeof standardsAt>
type Standard = NonNullable<Audit['deal']['standard']>

/** `by`: the standard to deal it by; without it, that of the house. */
type Opening = AuditRoute & { readonly fresh?: boolean; readonly by?: Standard | null }

/** Where the audits of somebody's own games lie: `#/audit/own/<id>`. */
const own = 'own'

/** Audits on the screen: dealt from a portfolio that bots run, or from a game that was played; saved at every act. */
export function auditsAt(
  table: Table,
  standards: Pick<Standards, 'current' | 'open'>,
  long: { readonly [kind in LongKind]: LongAudits },
) {
  const { around, tell, say } = table
  const shelf = around.auditShelf ?? memoryActShelf<AuditRecording>()
  const keeper = actKeeperOf(table, shelf, 'audit', ['audit'])
  let audit: Audit | null = null
  let place: AuditRoute | null = null // of the audit on the screen
  let audited: Game | null = null // the finished game whose rules are chosen from

  async function chooseAudit(): Promise<void> {
    table.putAway()
    audit = null
    const last = await keeper.last()
    const going = last && isGoing(last) ? last : null
    const standard = await standards.current()
    const isNamed = going && [...auditDrills, ...listed(standard).map(({ id }) => id)].includes(going.drill)
    const known = going && isNamed && !going.own ? { drill: going.drill, seed: going.seed } : goingLong(last)
    const words = wordsUnder(around.library.words, standard, null)
    const house = standard?.house ?? null
    const screen = { kind: 'audits' as const, drills: listed(standard), last: known, own: null, house }
    const begun = await begunYear(shelf)
    const years = yearList.map((it) => ({ ...it, begun: begun?.drill === it.id ? begun : null }))
    tell({ screen: { ...screen, cases: caseList, years }, words })
    around.goTo({ drill: '', seed: '' })
  }

  const listed = (standard: Standard | null) => drillsUnder(standard).map(({ id }) => ({ id }))
  const isGoing = ({ acts }: AuditRecording) =>
    Array.isArray(acts) && acts.length > 0 && acts.at(-1)?.kind !== 'opine'

  const longNamed = (id: string) => Object.values(long).find(({ isKnown }) => isKnown(id))

  /** A long audit that was begun lies on the same shelf. */
  function goingLong(last: unknown): AuditRoute | null {
    const kept = (last ?? {}) as { readonly [key: string]: unknown }
    const { kind, seed, acts, result } = kept
    const id = kind === 'case' || kind === 'year' ? kept[kind] : null
    const isGoingOn = result === null && Array.isArray(acts) && acts.length > 0
    return typeof id === 'string' && typeof seed === 'string' && isGoingOn && longNamed(id)
      ? { drill: id, seed }
      : null
  }

  /** The rules that the finished game on the screen has entries for, each with its projects. */
  async function chooseOwn(): Promise<void> {
    const game = table.hand()?.game ?? null
    if (!game) return say('auditNothing')
    const standard = await standards.current()
    audited = game
    const choices = auditableIn(game, standard)
    const name = `scenarios.${game.setup.id}.name`
    const words = wordsUnder(wordsFor(around.library, game.setup.id), standard, game.setup)
    const drills = [...new Set(choices.map(({ drill }) => drill))].map((id) => ({ id }))
    const house = standard?.house ?? null
    tell({ screen: { kind: 'audits', drills, last: null, own: { name, choices }, house }, words })
  }

  async function openOwn({ drill, project }: { drill: string; project: string | null }): Promise<void> {
    const dealt = audited && dealtFromGame(audited, drill, project, await standards.current())
    if (!dealt) return say('auditNothing')
    table.putAway()
    take(beginAudit(dealt.drill, dealt.deal.played.seed, dealt.deal, dealt.own), {
      ...{ drill: own, seed: around.newId() },
    })
  }

  async function openAudit({ drill, seed, fresh = false, by }: Opening): Promise<void> {
    if (drill === '') return chooseAudit()
    if (drill === 'standard') return standards.open()
    const longer = longNamed(drill)
    if (longer) return longer.open({ drill, seed })
    const chosen = seed.trim().normalize('NFC') || around.newSeed()
    if (!isSeed(chosen)) return say('wrongLink')
    table.putAway()
    tell({ screen: { kind: 'loading', what: drill === own ? 'audit.opening' : 'audit.loading' } })
    await new Promise((go) => setTimeout(go, 30)) // so that it is painted before the portfolio is run
    const route = { drill, seed: chosen }
    const lies = await keeper.find(keyOf(route))
    if (fresh && lies && isBegun(lies)) keeper.layAside(keyOf(route), lies)
    const kept = fresh ? null : lies
    const standard = by === undefined ? await standards.current() : by
    const found = kept && !isStale(kept, standard) ? await restored(JSON.stringify(kept)) : null
    if (found && 'audit' in found && found.audit) return take(found.audit, route)
    if (kept && found) keeper.giveUp(keyOf(route), kept)
    if (drill === own) {
      table.showTitle()
      return say(kept ? 'auditDamaged' : 'wrongLink')
    }
    const dealt = dealtOf(drill, chosen, standard)
    if (!dealt) {
      table.showTitle()
      return say(standard ? 'auditNotInStandard' : 'wrongLink')
    }
    take(beginAudit(dealt.drill, chosen, dealt.deal), route)
    if (found) say('auditDamaged')
  }

  /** An audit in which nothing was done yet is dealt by the standard of today. */
  const isStale = (kept: AuditRecording, standard: Standard | null) =>
    !kept.own && !isBegun(kept) && JSON.stringify(kept.standard ?? null) !== JSON.stringify(standard)

  /** Whether something would be lost with it; of what cannot be read that is not known. */
  const isBegun = ({ acts }: AuditRecording) => !Array.isArray(acts) || acts.length > 0

  /** Deals and plays an audit from its file again, by the standard in it. */
  async function restored(source: string) {
    const read = readAudit(source)
    if ('says' in read) return read
    const own = read.standard ? await standardIn(JSON.stringify(read.standard), 'standard') : null
    if (own && 'problems' in own) return { standard: firstOf(own.problems) }
    const standard = own?.standard ?? null
    const recording = standard ? { ...read, standard } : read
    return restoreAudit(around.library, recording, (drill, seed) => dealtOf(drill, seed, standard), standard)
  }

  /** The audit of a game that is audited once more; of a drill it is dealt anew. */
  function again(seed: string): void {
    if (audit?.own && place) {
      const { drill, seed: of, deal, own: from } = audit
      return take(beginAudit(drill, of, deal, from), { drill: own, seed: around.newId() })
    }
    if (audit) void openAudit({ drill: audit.drill.id, seed, fresh: true, by: audit.deal.standard ?? null })
  }

  /** Opens an audit from a file; it is laid beside those that are kept here. */
  async function openAuditFile(source: string): Promise<void> {
    const longKind = saysLong(source)
    if (longKind) return long[longKind].openFile(source)
    const found = await restored(source)
    if ('says' in found) return say('malformed', found)
    if ('standard' in found) return say('auditStandard', found.standard)
    const { flaw, audit: read } = found
    if (!read) return flaw ? say(inAuditFile[flaw.message], flaw.args) : undefined
    table.putAway()
    take(read, { drill: own, seed: around.newId() })
    say('recordingOpened')
  }

  function dealtOf(drill: string, seed: string, standard: Standard | null): Dealt | null {
    const setupOf = (id: string) => setupIn(around.library, id)
    return dealtAudit(drill, seed, setupOf, (game) => playOn(engine, game), standard)
  }

  function take(next: Audit, route: AuditRoute): void {
    audit = next
    place = route
    keeper.hold(keyOf(route))
    around.goTo(route)
    const { standard = null, played } = next.deal
    tell({ words: wordsUnder(wordsFor(around.library, played.setup.id), standard, played.setup) })
    show()
    if (route.drill === own || next.acts.length > 0) keep() // one that was only dealt takes the place of none
  }

  function keep(): void {
    if (audit && place) keeper.save(keyOf(place), recordAudit(audit))
  }

  function show(refused: string | null = null): void {
    if (audit) tell({ screen: { kind: 'audit', view: viewAudit(audit), refused } })
  }

  function actInAudit(act: Act): void {
    if (!audit || !keeper.mayAct()) return
    const next = actOnAudit(audit, act)
    if (isAuditRefused(next)) return show(`audit.refusals.${next.refused}`)
    audit = next
    show()
    keep()
  }

  function keepFile(): void {
    if (!audit) return
    const { drill, deal } = audit
    around.offerFile(
      `audit-${drill.id}-${deal.played.setup.id}.remit.json`,
      `${JSON.stringify(recordAudit(audit))}\n`,
    )
    say('recordingSaved')
  }

  /** Whether the address leads to the audit on the screen. */
  const isShown = ({ drill, seed }: AuditRoute): boolean => {
    const { screen } = table.state()
    if (drill === '') return screen.kind === 'audits'
    if (drill === 'standard') return screen.kind === 'standard'
    const longer = longNamed(drill)
    if (longer) return longer.isShown({ drill, seed })
    return screen.kind === 'audit' && place?.drill === drill && place.seed === seed
  }

  return { openAudit, actInAudit, chooseAudit, chooseOwn, openOwn, openAuditFile, keepFile, again, isShown }
}

const keyOf = ({ drill, seed }: AuditRoute): string => `${drill}/${seed}`
