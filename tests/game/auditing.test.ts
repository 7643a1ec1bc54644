import { expect, test } from 'vitest'
import { getShortestPaths } from 'xstate/graph'
import { auditChart, auditOrders, auditPhases } from '../../src/game/audit-chart.ts'
import { recordAudit, replayAudit } from '../../src/game/audit-recording.ts'
import { actOnAudit, beginAudit, isAuditRefused } from '../../src/game/auditing.ts'
import { viewAudit } from '../../src/game/viewing-audit.ts'
import { auditBy, dealOf, dealtOf, drill } from '../auditing.ts'

test('every phase is reached, and a drill ends after its opinion', () => {
  const paths = getShortestPaths(auditChart, { events: auditOrders.map((type) => ({ type })) })
  expect(paths.map(({ state }) => state.value).sort()).toEqual([...auditPhases].sort())
})

test('before the debrief nothing of the truth leaves: another truth behind the same papers gives the same view', () => {
  let looks = 0
  auditBy('expert', 'drill-3', (audit) => {
    if (audit.phase === 'debriefing') return
    const { deal } = audit
    const other = deal.truths.map((truth) => ({
      ...truth,
      ...{ broken: ['planted'], form: 'late' as const, motive: 'cover' as const, proofs: [['planted']] },
    }))
    const view = JSON.stringify(viewAudit(audit))
    expect(JSON.stringify(viewAudit({ ...audit, deal: { ...deal, truths: other, isPrompt: true } }))).toBe(
      view,
    )
    expect(view).not.toMatch(/motive|covered|lookAlike|planted/i)
    looks++
  })
  expect(looks).toBeGreaterThan(8)
})

test('a paper that was not asked for is not in the view', () => {
  const audit = auditBy('guesses', 'drill-1', (it) => {
    if (it.phase !== 'debriefing')
      expect(JSON.stringify(viewAudit(it))).not.toMatch(/"name":"(filed|account|dated)"/)
  })
  expect(audit.phase).toBe('debriefing')
})

test('an audit is recorded and audited again; a changed act is found out', () => {
  const audit = auditBy('expert', 'drill-2')
  const recording = JSON.parse(JSON.stringify(recordAudit(audit)))
  expect(replayAudit(dealtOf('drill-2'), recording)).toEqual({ verdict: 'verified', audit })
  recording.acts[1].count = 13
  expect(replayAudit(dealtOf('drill-2'), recording)).toEqual({ verdict: 'mismatch', at: 2 })
})

test('what cannot be done is refused, and changes nothing', () => {
  const refused = (audit: ReturnType<typeof beginAudit>, act: Parameters<typeof actOnAudit>[1]) => {
    const next = actOnAudit(audit, act)
    return isAuditRefused(next) ? next.refused : null
  }
  const briefing = beginAudit(drill, 'drill-1', dealOf('drill-1'))
  expect(refused(briefing, { kind: 'draw', count: 3, by: 'lot' })).toBe('notNow')
  const begun = actOnAudit(briefing, { kind: 'begin' })
  if (isAuditRefused(begun)) throw new Error(begun.refused)
  expect(refused(begun, { kind: 'request', source: 'log' })).toBe('nothingDrawn')
  expect(refused(begun, { kind: 'draw', count: 15, by: 'lot' })).toBe('outOfRange')
  expect(refused(begun, { kind: 'link', a: 'log/x/filed', b: 'log/x/entry', clause: 'filed' })).toBe(
    'notOnDesk',
  )
  expect(refused(begun, { kind: 'ask', person: 'nobody', form: 'open', item: null })).toBe('unknown')
})
