import { shipped } from 'virtual:scenarios'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordAudit, replayAudit } from '../../src/game/audit-recording.ts'
import { actOnAudit, beginAudit, isAuditRefused } from '../../src/game/auditing.ts'
import { saidOfControls, seenInCase } from '../../src/game/checking-standards.ts'
import { drillsUnder } from '../../src/game/dealing-audits.ts'
import { readAudit } from '../../src/game/reading-audits.ts'
import { viewAudit } from '../../src/game/viewing-audit.ts'
import { brokenBy, controls } from '../../src/sim/audit/controls.ts'
import { kitNames } from '../../src/sim/audit/kits/kit.ts'
import { kits } from '../../src/sim/audit/kits/kits.ts'
import { factFields, marksIn } from '../../src/sim/audit/marks.ts'
import { populations } from '../../src/sim/audit/populations.ts'
import type { Standard, Threshold } from '../../src/sim/audit/standard.ts'
import { ruledBy, shippedValue, thresholds } from '../../src/sim/audit/standard.ts'
import type { Setup } from '../../src/sim/setup.ts'
import { auditBy, auditDealt, dealtOf } from '../auditing.ts'
import { play } from '../helpers.ts'
import { aStandard, dealtBy, promptSignature } from '../standards.ts'

const setupOf = (name: string) => shipped.find(({ id }) => id === name)?.setup as Setup
const playedOf = (name: string, seed: string, mandate?: 'controlling') => {
  const setup: Setup = mandate ? { ...setupOf(name), mandate: { type: mandate } } : setupOf(name)
  const { facts, ledger } = play(setup, seed).world
  return { setup, seed, facts, ledger }
}
const games = [
  playedOf('calder-wray', 'rule-1', 'controlling'),
  playedOf('saltmere', 'rule-1'),
  playedOf('first-monday', 'rule-1'),
]

/** Everything said as shipped, though it is said. */
const said = aStandard({
  grading: {
    tolerablePercent: shippedValue('tolerableRate') / 10,
    majorCount: shippedValue('majorCount'),
    breakdownTimes: shippedValue('breakdownTimes') / 1000,
  },
  controls: Object.fromEntries(
    kitNames.map((name) => [
      name,
      {
        on: true,
        thresholds: Object.fromEntries(thresholds[name].map((it) => [it.name, shippedValue(it.name)])),
      },
    ]),
  ),
})

test.each(kitNames)(
  '%s by a standard in which nothing is changed: the same documents, byte for byte',
  (name) => {
    for (const standard of [aStandard(), said]) {
      const views: string[] = []
      const plain: string[] = []
      auditBy('expert', 'plain-1', (it) => plain.push(JSON.stringify(viewAudit(it))), name)
      const dealt = dealtBy(standard, 'plain-1', name)
      if (!dealt) throw new Error(name)
      auditDealt('expert', dealt, 'plain-1', (it) => views.push(JSON.stringify(viewAudit(it))))
      expect(views).toEqual(plain)
    }
  },
)

/** How many entries of three games deviate from a control by these thresholds. */
const deviations = (name: (typeof kitNames)[number], set: { readonly [name: string]: number }) =>
  games.flatMap((played) => {
    const rule = ruledBy(played.setup, aStandard({ controls: { [name]: { thresholds: set } } }), name)
    return kits[name]
      .gather(played, rule)
      .filter(({ item }) => brokenBy(controls[name], rule, item).length > 0)
      .map(({ item }) => `${played.setup.id}/${item.id}`)
  })

test.each(kitNames)(
  '%s: a looser threshold never adds a deviation, and the loosest takes some away',
  (name) => {
    const all: readonly Threshold[] = thresholds[name]
    const any = fc.record(
      Object.fromEntries(
        all.map((it) => [it.name, fc.tuple(fc.integer({ min: it.from, max: it.to }), fc.nat(12))]),
      ),
    )
    fc.assert(
      fc.property(any, (values) => {
        const strict = Object.fromEntries(all.map(({ name: id }) => [id, values[id]?.[0] ?? 0]))
        const loose = Object.fromEntries(
          all.map(({ name: id, to }) => [id, Math.min(to, (values[id]?.[0] ?? 0) + (values[id]?.[1] ?? 0))]),
        )
        const before = new Set(deviations(name, strict))
        expect(deviations(name, loose).filter((it) => !before.has(it))).toEqual([])
      }),
      { numRuns: 15 },
    )
    const ends = (end: 'from' | 'to') => Object.fromEntries(all.map((it) => [it.name, it[end]]))
    expect(deviations(name, ends('to')).length).toBeLessThan(deviations(name, ends('from')).length)
  },
)

test('papers are what they were, whatever the rule asks', () => {
  const strict = aStandard({ controls: { timesheets: { thresholds: { approvalDays: 2 } } } })
  const [played] = games
  if (!played) throw new Error('There is no game.')
  const rule = ruledBy(played.setup, strict, 'timesheets')
  expect(kits.timesheets.gather(played, rule)).toEqual(kits.timesheets.gather(played))
})

test('a drill by a stricter rule is dealt with deviations that only that rule sees, and graded by the house', () => {
  const strict = aStandard({
    controls: { timesheets: { thresholds: { approvalDays: 3 } } },
    grading: { tolerablePercent: 30, majorCount: 10 },
  })
  const deals = ['1', '2', '3', '4'].flatMap((seed) => dealtBy(strict, `strict-${seed}`, 'timesheets') ?? [])
  const counts = deals.map(({ deal: { items, truths, played } }) => ({
    house: truths.filter(({ broken }) => broken.length > 0).length,
    shipped: items.filter((item) => brokenBy(controls.timesheets, played.setup, item).length > 0).length,
  }))
  expect(counts).toHaveLength(4)
  expect(counts.every(({ house, shipped: few }) => few <= house)).toBe(true)
  expect(counts.some(({ house, shipped: few }) => few < house)).toBe(true)
  for (const { drill, deal } of deals)
    expect(viewAudit(beginAudit(drill, 'strict', deal)).power.broken).toBe(5) // over 30 % of 14
})

test('a quarter of the drills of a house are clean by its own rule', { timeout: 60_000 }, () => {
  const strict = aStandard({ controls: { timesheets: { thresholds: { approvalDays: 4 } } } })
  const seeds = Array.from({ length: 12 }, (_, n) => `quarter-${n}`)
  const clean = (standard: Standard | null) =>
    seeds.filter((seed) =>
      dealtBy(standard, seed, 'timesheets')?.deal.truths.every(({ broken }) => broken.length === 0),
    )
  const few = clean(strict)
  expect(few).toEqual(clean(null))
  expect(few.length).toBeGreaterThan(0)
  expect(few.length).toBeLessThan(8)
})

test('what is switched off is not dealt, and a rule of its own is', () => {
  const standard = aStandard({ controls: { risks: { on: false } }, own: { soon: promptSignature(1) } })
  expect(drillsUnder(standard).map(({ id }) => id)).toEqual([
    ...kitNames.filter((name) => name !== 'risks'),
    'own-soon',
  ])
  expect(dealtBy(standard, 'off-1', 'risks')).toBeNull()
  expect(dealtBy(null, 'off-1', 'own-soon')).toBeNull()
})

test('a rule of its own is audited to its end: two papers show the breach, and the rule of its grade holds', () => {
  const rule = { ...promptSignature(1), grade: { least: 'minor', most: 'minor' } } as const
  const standard = aStandard({ own: { soon: rule } })
  const seed = ['own-1', 'own-2', 'own-3', 'own-4'].find((it) =>
    dealtBy(standard, it, 'own-soon')?.deal.truths.some(({ broken }) => broken.length > 0),
  )
  const dealt = seed ? dealtBy(standard, seed, 'own-soon') : null
  if (!seed || !dealt) throw new Error('Nothing deviates.')
  let audit = beginAudit(dealt.drill, seed, dealt.deal)
  const act = (it: Parameters<typeof actOnAudit>[1]) => {
    const next = actOnAudit(audit, it)
    if (isAuditRefused(next)) throw new Error(`${JSON.stringify(it)} ${next.refused}`)
    audit = next
  }
  act({ kind: 'begin' })
  act({ kind: 'draw', count: dealt.deal.items.length, by: 'lot' })
  for (const source of ['history', 'changeLog', 'history', 'changeLog'] as const)
    if (
      audit.papers.filter((it) => it.source === source).flatMap(({ items }) => items).length <
      dealt.deal.items.length
    )
      act({ kind: 'request', source })
  for (const { item, proofs } of dealt.deal.truths) {
    const [a, b] = proofs.find((pair) => pair.every((it) => /^(history|changeLog)/.test(it))) ?? []
    if (a && b) act({ kind: 'link', a, b, clause: 'soon' })
    else expect(dealt.deal.truths.find((it) => it.item === item)?.broken).toEqual([])
  }
  act({ kind: 'conclude' })
  act({ kind: 'raise', grade: 'minor', clause: 'soon' })
  act({ kind: 'opine', opinion: 'ineffective' })
  const { debrief } = viewAudit(audit)
  expect(debrief?.lapses).toMatchObject({ missed: 0, false: 0, unseen: 0 })
  expect(debrief?.warranted).toBe('minor')
  expect(debrief?.trueGrade).toBe('minor')
})

test('an audit carries its standard and is audited again by it; another standard in it is found out', () => {
  const standard = aStandard({ controls: { timesheets: { thresholds: { approvalDays: 3 } } } })
  const dealt = dealtBy(standard, 'carry-1', 'timesheets')
  if (!dealt) throw new Error('Nothing is dealt.')
  const audit = auditDealt('takesOffered', dealt, 'carry-1')
  const read = readAudit(JSON.stringify(recordAudit(audit)))
  if ('says' in read) throw new Error(read.says)
  expect(read.standard).toEqual(standard)
  const again = dealtBy(read.standard ?? null, 'carry-1', 'timesheets')
  const replayed = again && replayAudit(again, read)
  if (replayed?.verdict !== 'verified') throw new Error(JSON.stringify(replayed))
  expect(JSON.stringify(viewAudit(replayed.audit))).toBe(JSON.stringify(viewAudit(audit)))
  const other = dealtBy({ ...standard, house: 'Elsewhere' }, 'carry-1', 'timesheets')
  expect(other && replayAudit(other, read)).toEqual({ verdict: 'mismatch', at: 1 })
  expect(readAudit(JSON.stringify({ ...recordAudit(audit), standard: 'mine' }))).toEqual({
    at: 'standard',
    says: 'must be a record of named values',
  })
})

test('an audit by the shipped standard is recorded as before: no word of a standard in it', () => {
  expect(Object.keys(recordAudit(auditBy('guesses', 'plain-1')))).not.toContain('standard')
  expect(dealtOf('plain-1').deal.standard).toBeNull()
})

test('what sentences can ask about is what entries and facts hold, no more and no less', () => {
  for (const [name, gather] of Object.entries(populations)) {
    const found = new Set(
      games.flatMap((played) => gather(played).flatMap(({ marks }) => Object.keys(marks))),
    )
    if (found.size > 0)
      expect(
        [...found].filter((it) => !marksIn[name as keyof typeof marksIn].includes(it)),
        name,
      ).toEqual([])
    const never = marksIn[name as keyof typeof marksIn].filter((it) => found.size > 0 && !found.has(it))
    expect(never, name).toEqual([])
  }
  for (const fact of games.flatMap(({ facts }) => facts)) {
    const known = factFields[fact.kind as keyof typeof factFields] as readonly string[] | undefined
    const plain = Object.entries(fact).filter(
      ([key, value]) => !['kind', 'cause'].includes(key) && ['string', 'number'].includes(typeof value),
    )
    if (known)
      expect(
        plain.map(([key]) => key).filter((key) => !known.includes(key)),
        fact.kind,
      ).toEqual([])
  }
})

test('the checker says why a rule cannot be broken or shown in a case', () => {
  const facts = {
    title: 'Approved changes are planned',
    population: {
      every: 'changeApproved',
      marks: { planned: { fact: 'baselineApproved', same: ['change'], when: 'after' as const } },
    },
    clauses: { planned: { text: 'They are.', name: 'Planned', holds: { present: { mark: 'planned' } } } },
  }
  const worked = {
    ...promptSignature(1),
    population: 'bookings',
    clauses: { one: { text: 'Never.', name: 'Never', holds: { absent: { mark: 'assigned' } } } },
  }
  const standard = aStandard({
    controls: { tests: { on: false } },
    own: { facts, worked, strict: promptSignature(0) },
  })
  const setup = setupOf('first-monday')
  const seen = ['1', '2'].map((seed) =>
    seenInCase(setup, seed, standard, (game) => play(game.setup, game.seed)),
  )
  const verdicts = Object.fromEntries(saidOfControls(setup, seen).map(({ id, verdict }) => [id, verdict]))
  expect(verdicts).toMatchObject({ risks: 'noEntries', 'own-facts': 'noEntries', 'own-worked': 'noPapers' })
  expect(Object.keys(verdicts)).not.toContain('tests')
  const status = saidOfControls(setup, seen).find(({ id }) => id === 'status')
  expect(status?.verdict).toBe('neverBroken')
})
