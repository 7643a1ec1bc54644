import { playOn } from '../bots/playing-on.ts'
import type { Act } from '../game/audit-acts.ts'
import type { Audit } from '../game/auditing.ts'
import { actOnAudit, beginAudit, isAuditRefused } from '../game/auditing.ts'
import { dealtAudit } from '../game/dealing-audits.ts'
import { engine } from '../game/engine.ts'
import { viewAudit } from '../game/viewing-audit.ts'
import { setupIn, wordsFor } from './library.ts'
import type { AuditRoute } from './route.ts'
import { isSeed } from './route.ts'
import type { Table } from './table.ts'

/** A drill on the screen: dealt from a portfolio that bots run for it, and played act by act. */
export function auditsAt(table: Table) {
  const { around, tell, say } = table
  let audit: Audit | null = null

  async function openAudit({ drill, seed }: AuditRoute): Promise<void> {
    const chosen = seed.trim().normalize('NFC') || around.newSeed()
    if (!isSeed(chosen)) return say('wrongLink')
    table.putAway()
    tell({ screen: { kind: 'loading', what: 'audit.loading' } })
    await new Promise((go) => setTimeout(go, 30)) // so that it is painted before the portfolio is run
    const dealt = dealtAudit(
      drill,
      chosen,
      (id) => setupIn(around.library, id),
      (game) => playOn(engine, game),
    )
    if (!dealt) {
      table.showTitle()
      return say('wrongLink')
    }
    around.goTo({ drill, seed: chosen })
    audit = beginAudit(dealt.drill, chosen, dealt.deal)
    tell({ words: wordsFor(around.library, dealt.deal.played.setup.id) })
    show()
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
  }

  return { openAudit, actInAudit }
}
