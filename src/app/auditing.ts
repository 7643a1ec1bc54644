import { playOn } from '../bots/playing-on.ts'
import type { Act } from '../game/audit-acts.ts'
import type { AuditRecording } from '../game/audit-recording.ts'
import { recordAudit } from '../game/audit-recording.ts'
import type { Audit } from '../game/auditing.ts'
import { actOnAudit, beginAudit, isAuditRefused } from '../game/auditing.ts'
import type { Dealt } from '../game/dealing-audits.ts'
import { auditableIn, auditDrills, dealtAudit, dealtFromGame } from '../game/dealing-audits.ts'
import { engine } from '../game/engine.ts'
import type { Game } from '../game/game.ts'
import { readAudit } from '../game/reading-audits.ts'
import { viewAudit } from '../game/viewing-audit.ts'
import { memoryDrillShelf } from './drill-shelf.ts'
import { setupIn, wordsFor } from './library.ts'
import { inAuditFile, restoreAudit } from './restoring-audits.ts'
import type { AuditRoute } from './route.ts'
import { isSeed } from './route.ts'
import type { Table } from './table.ts'

/** Where the audits of somebody's own games lie: `#/audit/own/<id>`. */
const own = 'own'

/** Audits on the screen: dealt from a portfolio that bots run, or from a game that was played; saved at every act. */
export function auditsAt(table: Table) {
  const { around, tell, say } = table
  const shelf = around.auditShelf ?? memoryDrillShelf<AuditRecording>()
  let audit: Audit | null = null
  let place: AuditRoute | null = null // of the audit on the screen
  let audited: Game | null = null // the finished game whose rules are chosen from

  async function chooseAudit(): Promise<void> {
    table.putAway()
    audit = null
    const last = await shelf.last().catch(() => null)
    const going = last && isGoing(last) ? last : null
    const known = going && (going.own ? null : { drill: going.drill, seed: going.seed })
    tell({ screen: { kind: 'audits', drills: listed(), last: known, own: null } })
    around.goTo({ drill: '', seed: '' })
  }

  const listed = () => auditDrills.map((id) => ({ id }))
  const isGoing = ({ acts }: AuditRecording) => acts.length > 0 && acts.at(-1)?.kind !== 'opine'

  /** The rules that the finished game on the screen has entries for, each with its projects. */
  function chooseOwn(): void {
    const game = table.hand()?.game ?? null
    if (!game) return say('auditNothing')
    audited = game
    const choices = auditableIn(game)
    const name = `scenarios.${game.setup.id}.name`
    tell({ screen: { kind: 'audits', drills: listed(), last: null, own: { name, choices } } })
  }

  function openOwn({ drill, project }: { drill: string; project: string | null }): void {
    const dealt = audited && dealtFromGame(audited, drill, project)
    if (!dealt) return say('auditNothing')
    table.putAway()
    take(beginAudit(dealt.drill, dealt.deal.played.seed, dealt.deal, dealt.own), {
      ...{ drill: own, seed: around.newId() },
    })
  }

  async function openAudit({ drill, seed, fresh = false }: AuditRoute & { fresh?: boolean }): Promise<void> {
    if (drill === '') return chooseAudit()
    const chosen = seed.trim().normalize('NFC') || around.newSeed()
    if (!isSeed(chosen)) return say('wrongLink')
    table.putAway()
    tell({ screen: { kind: 'loading', what: drill === own ? 'audit.opening' : 'audit.loading' } })
    await new Promise((go) => setTimeout(go, 30)) // so that it is painted before the portfolio is run
    const route = { drill, seed: chosen }
    const kept = fresh ? null : await shelf.load(keyOf(route)).catch(() => null)
    const read = kept && readAudit(JSON.stringify(kept))
    const found = read && !('says' in read) ? restoreAudit(around.library, read, dealtOf) : null
    if (found?.audit) return take(found.audit, route)
    if (drill === own) {
      table.showTitle()
      return say(kept ? 'auditDamaged' : 'wrongLink')
    }
    const dealt = dealtOf(drill, chosen)
    if (!dealt) {
      table.showTitle()
      return say('wrongLink')
    }
    take(beginAudit(dealt.drill, chosen, dealt.deal), route)
    if (kept) say('auditDamaged')
  }

  /** The audit of a game that is audited once more; of a drill it is dealt anew. */
  function again(seed: string): void {
    if (audit?.own && place) {
      const { drill, seed: of, deal, own: from } = audit
      return take(beginAudit(drill, of, deal, from), { drill: own, seed: around.newId() })
    }
    if (audit) void openAudit({ drill: audit.drill.id, seed, fresh: true })
  }

  /** Opens an audit from a file; it is laid beside those that are kept here. */
  function openAuditFile(source: string): void {
    const read = readAudit(source)
    if ('says' in read) return say('malformed', read)
    const { flaw, audit: found } = restoreAudit(around.library, read, dealtOf)
    if (!found) return flaw ? say(inAuditFile[flaw.message], flaw.args) : undefined
    table.putAway()
    take(found, { drill: own, seed: around.newId() })
    say('recordingOpened')
  }

  function dealtOf(drill: string, seed: string): Dealt | null {
    const setupOf = (id: string) => setupIn(around.library, id)
    return dealtAudit(drill, seed, setupOf, (game) => playOn(engine, game))
  }

  function take(next: Audit, route: AuditRoute): void {
    audit = next
    place = route
    around.goTo(route)
    tell({ words: wordsFor(around.library, next.deal.played.setup.id) })
    show()
    keep()
  }

  function keep(): void {
    if (!audit || !place) return
    shelf.save(keyOf(place), recordAudit(audit)).catch(() => say('storageDenied'))
  }

  function show(refused: string | null = null): void {
    if (audit) tell({ screen: { kind: 'audit', view: viewAudit(audit), refused } })
  }

  function actInAudit(act: Act): void {
    if (!audit) return
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
    return screen.kind === 'audit' && place?.drill === drill && place.seed === seed
  }

  return { openAudit, actInAudit, chooseAudit, chooseOwn, openOwn, openAuditFile, keepFile, again, isShown }
}

const keyOf = ({ drill, seed }: AuditRoute): string => `${drill}/${seed}`
