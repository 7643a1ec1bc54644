import { shipped } from 'virtual:scenarios'
import { expect, test } from 'vitest'
import type { AuditRecording } from '../../src/game/audit-recording.ts'
import { recordAudit, replayAudit } from '../../src/game/audit-recording.ts'
import { actOnAudit, beginAudit, isAuditRefused } from '../../src/game/auditing.ts'
import { auditableIn, auditDrills, dealtFromGame } from '../../src/game/dealing-audits.ts'
import { readAudit, saysAudit } from '../../src/game/reading-audits.ts'
import { viewAudit } from '../../src/game/viewing-audit.ts'
import type { Setup } from '../../src/sim/setup.ts'
import { auditBy, auditDealt, dealtOf } from '../auditing.ts'
import { play } from '../helpers.ts'

const setupOf = (name: string) => shipped.find(({ id }) => id === name)?.setup as Setup
const game = play(setupOf('saltmere'), 'own-1')

test('a finished game can be audited by every rule it has entries for, project by project', () => {
  const choices = auditableIn(game)
  expect([...new Set(choices.map(({ drill }) => drill))].sort()).toEqual([...auditDrills].sort())
  for (const { drill, project, entries } of choices) {
    const dealt = dealtFromGame(game, drill, project)
    expect(dealt?.deal.items).toHaveLength(entries)
    if (project) expect(dealt?.deal.items.every((item) => item.project === project)).toBe(true)
    else expect(dealt?.deal.project).toBeNull()
  }
  expect(dealtFromGame(game, 'timesheets', 'nowhere')).toBeNull()
  expect(dealtFromGame(game, 'nothing', 'ark')).toBeNull()
})

test('a game that is not over cannot be audited, and one that is too short offers little', () => {
  const { phase, ...rest } = game
  expect(auditableIn({ ...rest, phase: phase === 'debriefing' ? 'deciding' : phase })).toEqual([])
  const short = auditableIn(play(setupOf('first-monday'), 'own-1'))
  expect(short.length).toBeLessThan(auditableIn(game).length)
})

test('an audit of an own game holds the game: it is dealt from it and audited again, byte for byte', () => {
  const dealt = dealtFromGame(game, 'tests', 'whale')
  if (!dealt) throw new Error('The game has no tests.')
  const audit = auditDealt('expert', dealt, 'own-1')
  const text = JSON.stringify(recordAudit(audit))
  expect(saysAudit(text)).toBe(true)
  const read = readAudit(text)
  if ('says' in read) throw new Error(`${read.at} ${read.says}`)
  const again = dealtFromGame(play(setupOf('saltmere'), 'own-1'), 'tests', 'whale')
  const replayed = again && replayAudit(again, read)
  if (replayed?.verdict !== 'verified') throw new Error(JSON.stringify(replayed))
  expect(JSON.stringify(viewAudit(replayed.audit))).toBe(JSON.stringify(viewAudit(audit)))
})

test('a forged audit is found out where it was changed', () => {
  const audit = auditBy('expert', 'drill-2')
  const forged = (change: (it: AuditRecording) => void) => {
    const it = JSON.parse(JSON.stringify(recordAudit(audit)))
    change(it)
    return replayAudit(dealtOf('drill-2'), it)
  }
  expect(forged((it) => Object.assign(it, { hash: 'nothing' }))).toMatchObject({ verdict: 'mismatch' })
  expect(forged((it) => Object.assign(it.checks, { 3: 'nothing' }))).toEqual({ verdict: 'mismatch', at: 4 })
  expect(forged((it) => Object.assign(it, { acts: it.acts.slice(1) }))).toMatchObject({ verdict: 'mismatch' })
  expect(forged((it) => Object.assign(it, { engine: 1 }))).toEqual({
    verdict: 'unverifiable',
    reason: 'rules',
  })
  expect(forged((it) => Object.assign(it.base, { hash: 'other' }))).toEqual({
    verdict: 'unverifiable',
    reason: 'scenario',
  })
})

test.each([
  ['', 'JSON'],
  ['[]', 'record'],
  ['{"kind":"audit"}', 'missing'],
  ['{"kind":"audit","kind":"audit"}', 'twice'],
])('what is no audit is said to be none: %s', (source, says) => {
  const read = readAudit(source)
  expect('says' in read ? read.says : 'read').toContain(says)
})

test('acts of another shape, keys that do not belong and a game of another shape are refused by name', () => {
  const whole = JSON.parse(JSON.stringify(recordAudit(auditBy('expert', 'drill-2'))))
  const fault = (change: object) => {
    const read = readAudit(JSON.stringify({ ...whole, ...change }))
    return 'says' in read ? read.at : null
  }
  expect(fault({})).toBeNull()
  expect(fault({ acts: [{ kind: 'draw', count: '7', by: 'lot' }] })).toBe('acts[0].count')
  expect(fault({ acts: [{ kind: 'begin', more: 1 }] })).toBe('acts[0].more')
  expect(fault({ acts: [{ kind: '__proto__' }] })).toBe('acts[0]')
  expect(fault({ acts: Array.from({ length: 3000 }, () => ({ kind: 'begin' })) })).toBe('acts')
  expect(fault({ truth: [] })).toBe('truth')
  expect(fault({ own: { game: {}, project: null } })).toMatch(/^own\.game/)
  expect(fault({ seed: 'x'.repeat(300) })).toBe('seed')
})

test('no view of an own audit holds truth before its debrief', () => {
  for (const { drill, project } of auditableIn(game).filter((_, n) => n % 4 === 0)) {
    const dealt = dealtFromGame(game, drill, project)
    if (!dealt) throw new Error(drill)
    auditDealt('expert', dealt, 'own-1', (audit) => {
      if (audit.phase !== 'debriefing')
        expect(JSON.stringify(viewAudit(audit))).not.toMatch(/motive|isCovered|lookAlike|isMass|proofs/)
    })
    const refused = actOnAudit(beginAudit(dealt.drill, 'own-1', dealt.deal, dealt.own), {
      kind: 'request',
      source: 'log',
    })
    expect(isAuditRefused(refused)).toBe(true)
  }
})
