import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { actOnCase, isCaseRefused } from '../../src/game/case/acting-on-cases.ts'
import type { CaseAct } from '../../src/game/case/case-acts.ts'
import type { CaseInPlay } from '../../src/game/case/case-in-play.ts'
import type { CaseDebrief } from '../../src/game/case/case-view.ts'
import { viewCase } from '../../src/game/case/viewing-case.ts'
import type { Dealt } from '../../src/game/dealing-audits.ts'
import { auditDrills } from '../../src/game/dealing-audits.ts'
import { viewAudit } from '../../src/game/viewing-audit.ts'
import { hashOf } from '../../src/sim/hash.ts'
import { root } from '../../tools/root.mjs'
import { auditDealt, dealtOf, freshDrill } from '../auditing.ts'
import { caseBy, caseOf } from '../cases-played.ts'
import { isLong } from './cases.ts'

// The ten acceptance tests of an audit (audit.md 8), by their numbers: what is shown elsewhere is named, the others are here. A
// few seeds in ordinary runs; `npm run long` takes 200, and 30 of whole cases. Nothing was ever tuned on seeds from 10001 on.

const seedsOf = (count: number) => Array.from({ length: count }, (_, i) => String(10_001 + i))
const timeout = 3_600_000

/** Acceptance tests that have a home of their own: the file, and the names of its tests. */
const elsewhere: readonly (readonly [number: number, file: string, names: readonly string[]])[] = [
  [1, 'tests/sim/audit/sampling/anchors.test.ts', []],
  [1, 'tests/sim/audit/sampling/published.test.ts', []],
  [2, 'tests/browser/audits.spec.ts', ['the same seed gives the same papers, audits, cases and exam']],
  [3, 'tests/bots/audit-ways.test.ts', ['expect.soft(unshown(dealOf(seed, drill)), seed).toEqual([])']],
  [3, 'tests/sim/audit/truth.test.ts', ['a drill has at most five deviations']],
  [4, 'tests/bots/audit-ways.test.ts', ['the expert passes, and whoever games the score does not']],
  [4, 'tests/bots/case-ways.test.ts', ['the expert passes, and whoever games the score does not']],
  [5, 'tests/bots/audit-ways.test.ts', ['expect.soft(spread).toBeLessThanOrEqual(5)']],
  [5, 'tests/bots/case-ways.test.ts', ['expect.soft(spread).toBeLessThanOrEqual(5)']],
  [6, 'tools/wall-rules.mjs', ['audit-truth']],
  [6, 'tests/game/case-fairness.test.ts', ['the truth of an entry that was not read is in no view']],
  [9, 'tests/game/cases.test.ts', ['an action is closed by a fresh sample only']],
]

test.each(elsewhere)('acceptance test %i has a home in %s', (_, file, names) => {
  const path = join(root, file)
  expect(existsSync(path)).toBe(true)
  const text = readFileSync(path, 'utf8')
  for (const name of names) expect(text).toContain(name)
})

describe('drills', () => {
  const seeds = isLong ? seedsOf(200) : ['1001'] // which `audit-ways.test.ts` deals, too

  test.each(auditDrills)(
    '2: %s, dealt and audited twice, gives the same papers byte for byte',
    { timeout },
    (drill) => {
      for (const seed of seeds) {
        const papers = (dealt: Dealt) => {
          const views: unknown[] = []
          auditDealt('expert', dealt, seed, (it) => views.push(viewAudit(it)))
          return hashOf(views)
        }
        const [once, again] = [dealtOf(seed, drill), freshDrill(seed, drill)]
        expect(again.deal).not.toBe(once.deal)
        expect(papers(again), seed).toBe(papers(once))
      }
    },
  )
})

describe('cases', () => {
  const seeds = isLong ? seedsOf(30) : ['2'] // the seed that other tests have dealt already
  const id = 'full-harbour'

  test('7: leading questions yield no claim above .50', { timeout }, () => {
    for (const seed of seeds) {
      const { hearings } = caseBy('leads', caseOf(id, seed))
      const claims = hearings.flatMap(({ turns }) => turns.flatMap((it) => it.claims))
      expect(claims.length, seed).toBeGreaterThan(0)
      for (const claim of claims) expect(claim.reliability, seed).toBeLessThanOrEqual(500)
    }
  })

  test('8: whoever had a hand in it and says nothing does not pass domain 1', { timeout }, () => {
    for (const seed of seeds) {
      const { domains, isPassed } = viewCase(caseBy('silent', caseOf(id, seed))).debrief as CaseDebrief
      expect(domains.find((it) => it.id === 'conduct')?.score, seed).toBeLessThan(400)
      expect(isPassed, seed).toBe(false)
    }
  })

  test('9 and 10: the sample of old closes no action, and what others picked is given no percentage', {
    timeout,
  }, () => {
    let closings = 0
    for (const seed of seeds) {
      let picked = 0
      caseBy('takesOffered', caseOf(id, seed), (play) => {
        for (const { control, rate, desk } of viewCase(play).parts)
          if (desk.entries.some(({ isDrawn }) => isDrawn)) {
            expect(rate, `${seed}: ${control}`).toBeNull()
            picked++
          }
      })
      expect(picked, seed).toBeGreaterThan(0)
      caseBy('fiveOfAll', caseOf(id, seed), (play) => {
        for (const { control, clause, later } of play.phase === 'followup' ? play.parts : [])
          if (clause !== null && later === null) {
            expect(refusal(play, { kind: 'verdict', control, verdict: 'closed' }), seed).toBe('oldSample')
            closings++
          }
      })
    }
    expect(closings).toBeGreaterThan(0)
  })

  const refusal = (play: CaseInPlay, act: CaseAct) => {
    const next = actOnCase(play, act)
    return isCaseRefused(next) ? next.refused : null
  }
})
