import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CommitteeAct } from '../../../../src/sim/negotiation/committee/committee-acts.ts'
import { needOf } from '../../../../src/sim/negotiation/committee/committee-member.ts'
import { committeeRun } from '../../../../src/sim/negotiation/committee/committee-playing.ts'
import { beginCommittee, membersOf, pen } from '../../../../src/sim/negotiation/committee/committee-state.ts'
import { takeInCommittee } from '../../../../src/sim/negotiation/committee/committee-taking.ts'
import { committeeResult, committeeSeen } from '../../../../src/sim/negotiation/committee/committee-view.ts'
import { passes } from '../../../../src/sim/negotiation/committee/decision-rule.ts'
import { latestJudgements } from '../../../../src/sim/negotiation/committee/standing-together.ts'
import { trustOf } from '../../../../src/sim/negotiation/committee/trusting.ts'
import { characters } from '../../../../src/sim/negotiation/counterparts/character-factors.ts'
import { worthOf } from '../../../../src/sim/negotiation/stakes.ts'
import { gate, gateMembers, gateTable, gateTerms, met, opened, refusalOf } from './committees.ts'

const draft = (...text: number[]): CommitteeAct => ({ kind: 'draft', text })
const member = fc.integer({ min: 1, max: 5 })
const text = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.nat(2), fc.nat(3))
const anAct: fc.Arbitrary<CommitteeAct> = fc.oneof(
  text.map((it) => draft(...it)),
  text.map((it) => draft(...it)),
  fc.record({ to: member, issue: fc.nat(4) }).map(({ to, issue }): CommitteeAct => ({ kind: 'ask', to, question: { about: 'why', issue } })), // biome-ignore format: one line
  member.map((to): CommitteeAct => ({ kind: 'ask', to, question: { about: 'need' } })),
  member.map((to): CommitteeAct => ({ kind: 'caucus', with: to })),
  member.map((to): CommitteeAct => ({ kind: 'favour', to })),
  member.map((to): CommitteeAct => ({ kind: 'warn', to })),
  fc.record({ to: member, issue: fc.nat(2), option: fc.nat(2) }).map((it): CommitteeAct => ({ kind: 'promise', ...it })), // biome-ignore format: one line
  fc.constantFrom<CommitteeAct>({ kind: 'rejoin' }, { kind: 'vote' }, { kind: 'show', record: 'night-calls' }, { kind: 'cite', rule: 'test-policy' }), // biome-ignore format: one line
)
const acts = fc.array(anAct, { maxLength: 24 })

test('everybody says of a new text whether it is better or worse for them, by what it is worth to them', () => {
  const state = met(opened, [draft(0, 3, 2, 2, 2)])
  const judged = latestJudgements(state)
  expect(Object.keys(judged)).toEqual(['1', '2', '3', '4', '5'])
  const better = (party: number) => {
    const stakes = gateTable.parties[party]?.stakes
    return stakes ? worthOf(stakes, state.text) - worthOf(stakes, gateTerms.text) : 0
  }
  for (const party of membersOf(state)) {
    const isMask = gate.people[party]?.character === 'political'
    if (!isMask) expect(judged[party]?.verdict).toBe(better(party) > 0 ? 'better' : 'worse')
    const reason = judged[party]?.issue ?? null
    if (reason !== null)
      expect(judged[party]?.motive).toEqual(gateTable.parties[party]?.stakes.motives[reason])
  }
})

test('a vote passes by the rule of the committee, and by nothing else', () => {
  fc.assert(
    fc.property(acts, fc.nat(300), (given, seed) => {
      const state = met(opened, [...given, { kind: 'rejoin' }, { kind: 'vote' }], String(seed))
      const last = state.log.slice(-5)
      if (!last.every(({ act }) => act.kind === 'ballot')) return
      const refusing = last.flatMap(({ by, act }) => (act.kind === 'ballot' && !act.aye ? [by] : []))
      expect(state.ending?.kind === 'agreed').toBe(passes(gateTerms.rule, refusing))
    }),
    { numRuns: 150 },
  )
})

test('nobody signs what is worth less to them than no text at all', () => {
  fc.assert(
    fc.property(acts, fc.nat(300), (given, seed) => {
      const state = met(opened, [...given, { kind: 'rejoin' }, { kind: 'vote' }], String(seed))
      for (const { by, act } of state.log.slice(-5))
        if (act.kind === 'ballot' && act.aye) {
          const stakes = gateTable.parties[by]?.stakes
          expect(stakes && worthOf(stakes, state.text)).toBeGreaterThanOrEqual(stakes?.reservation ?? 0)
        }
    }),
    { numRuns: 150 },
  )
})

describe('a caucus', () => {
  const alone = met(opened, [draft(1, 1, 1, 1, 1), { kind: 'caucus', with: 4 }, { kind: 'ask', to: 4, question: { about: 'need' } }, { kind: 'favour', to: 4 }]) // biome-ignore format: one line

  test('is heard by the two of it, and by nobody else', () => {
    const heard = (party: number) => committeeSeen(alone, party).log.length
    expect(heard(4)).toBe(heard(pen))
    for (const party of [1, 2, 3, 5]) {
      expect(heard(party)).toBe(heard(4) - 3)
      expect(JSON.stringify(committeeSeen(alone, party))).not.toContain('favour')
      expect(committeeSeen(alone, party).alone).toBeNull()
    }
  })

  test('speaks to the one who is there, and puts nothing on the table', () => {
    expect(refusalOf(alone, pen, draft(0, 0, 0, 0, 0))).toBe('atTheTable')
    expect(refusalOf(alone, pen, { kind: 'ask', to: 3, question: { about: 'ranking' } })).toBe('unknownParty')
    expect(refusalOf(alone, pen, { kind: 'vote' })).toBe('atTheTable')
    expect(refusalOf(opened, pen, { kind: 'rejoin' })).toBe('notInCaucus')
  })

  test('takes a round', () => {
    expect(met(alone, [{ kind: 'rejoin' }]).round).toBe(alone.round + 1)
  })
})

describe('those who refuse for the same reason', () => {
  // A text that forgets what is checked: quality and operations both miss it, or nights without calls.
  const found = Array.from({ length: 60 }, (_, n) => met(opened, [draft(3, n % 4, 1, 0, 0)], String(n)))
  const tied = found.find(({ bonds }) => bonds.length > 0)

  test('stand together, and vote against a text that only one of them would sign', () => {
    for (const state of found) {
      const judged = latestJudgements(state)
      for (const bond of state.bonds) {
        const reasons = bond.map((party) => judged[party]?.motive?.consequence)
        expect(new Set(reasons).size).toBe(1)
        expect(bond.some((party) => judged[party]?.signs)).toBe(false)
      }
    }
  })

  test('part when one of them is given a word, alone', () => {
    if (!tied) throw new Error('nobody stood together')
    const one = tied.bonds[0]?.[0] as number
    const after = met(tied, [
      { kind: 'caucus', with: one },
      { kind: 'promise', to: one, issue: 0, option: 0 },
    ])
    expect(after.bonds.flat()).not.toContain(one)
    const before = met(tied, [{ kind: 'promise', to: one, issue: 0, option: 0 }])
    expect(before.bonds).toEqual(tied.bonds)
  })
})

describe('trust', () => {
  const trustAfter = (...given: CommitteeAct[]) => {
    const state = met(opened, given)
    return trustOf({ me: 4, log: committeeSeen(state, 4).log })
  }
  const start = trustAfter()
  test('rises when somebody is asked why, done a favour, or a word to them is kept', () => {
    expect(trustAfter({ kind: 'ask', to: 4, question: { about: 'why', issue: 1 } })).toBeGreaterThan(start)
    expect(trustAfter({ kind: 'favour', to: 4 })).toBeGreaterThan(start)
    expect(trustAfter({ kind: 'promise', to: 4, issue: 3, option: 2 }, draft(0, 1, 1, 2, 1))).toBeGreaterThan(
      start,
    )
  })
  test('falls by more when a word is broken, when they are warned, or outvoted before they agreed', () => {
    const kept = trustAfter({ kind: 'promise', to: 4, issue: 3, option: 2 }, draft(0, 1, 1, 2, 1)) - start
    const broken = start - trustAfter({ kind: 'promise', to: 4, issue: 3, option: 2 }, draft(0, 1, 1, 1, 1))
    expect(broken).toBeGreaterThan(kept)
    expect(trustAfter({ kind: 'warn', to: 4 })).toBeLessThan(start)
    expect(trustAfter({ kind: 'vote' })).toBeLessThan(start)
  })
  test('what is done to another, or out of hearing, does not move it', () => {
    expect(trustAfter({ kind: 'favour', to: 3 })).toBe(start)
  })
})

test('a record, a rule, a favour and trust make somebody ask for less; a warning hardens who is protective', () => {
  const need = (...given: CommitteeAct[]) =>
    needOf(committeeSeen(met(opened, given), 4), characters.protective, 7)
  const plain = need()
  expect(need({ kind: 'show', record: 'night-calls' })).toBeLessThan(plain)
  expect(need({ kind: 'show', record: 'spending' })).toBe(plain)
  expect(need({ kind: 'favour', to: 4 })).toBeLessThan(plain)
  expect(need({ kind: 'warn', to: 4 })).toBeGreaterThan(plain)
  const finance = (...given: CommitteeAct[]) =>
    needOf(committeeSeen(met(opened, given), 2), characters.open, 7)
  expect(finance({ kind: 'cite', rule: 'reserve-rule' })).toBeLessThan(finance())
})

test('what it costs: time, favours, and no text', () => {
  const mine = gateTable.parties[pen]?.stakes
  const closed = met(opened, [{ kind: 'favour', to: 1 }, draft(0, 0, 0, 0, 0), { kind: 'escalate' }])
  expect(closed.ending).toEqual({ kind: 'escalated' })
  expect(committeeResult(closed, pen)).toBe((mine?.reservation ?? 0) - 8 - 25 - 60)
})

const refused: readonly (readonly [string, CommitteeAct, number])[] = [
  ['notYourTurn', draft(0, 0, 0, 0, 0), 2],
  ['unknownParty', { kind: 'ask', to: 9, question: { about: 'need' } }, pen],
  ['unknownParty', { kind: 'caucus', with: pen }, pen],
  ['unknownIssue', { kind: 'ask', to: 1, question: { about: 'why', issue: 9 } }, pen],
  ['unknownOption', draft(0, 0, 0, 9, 0), pen],
  ['notAllIssues', draft(0, 0), pen],
  ['sameText', draft(...gateTerms.text), pen],
  ['unknownRecord', { kind: 'show', record: 'nothing' }, pen],
  ['unknownRule', { kind: 'cite', rule: 'nothing' }, pen],
  ['notDue', { kind: 'ballot', aye: true }, pen],
]
test.each(refused)('%s is a refusal that says why', (why, act, party) => {
  expect(refusalOf(opened, party, act)).toBe(why)
})
test('two things are said in a round, and nothing twice', () => {
  const said = met(opened, [
    { kind: 'show', record: 'spending' },
    { kind: 'favour', to: 1 },
  ])
  expect(refusalOf(said, pen, { kind: 'warn', to: 1 })).toBe('talkedEnough')
  expect(refusalOf(said, pen, { kind: 'show', record: 'spending' })).toBe('alreadyDone')
  expect(refusalOf(met(said, [{ kind: 'close' }]), pen, { kind: 'vote' })).toBe('ended')
})

describe('invariances, for several parties', () => {
  test('a state that went through JSON goes on alike', () => {
    fc.assert(
      fc.property(acts, acts, (first, then) => {
        const state = met(opened, first)
        expect(met(JSON.parse(JSON.stringify(state)), then)).toEqual(met(state, then))
      }),
      { numRuns: 30 },
    )
  })

  test('worth scaled with the reservation changes no word and no vote', () => {
    // Twice as large in every number, with a step twice as large: here seen by what is said of texts far apart.
    const twice = {
      ...gateTable,
      parties: gateTable.parties.map(({ id, stakes }) => ({
        id,
        stakes: {
          ...stakes,
          worth: stakes.worth.map((values) => values.map((value) => value * 2)),
          reservation: stakes.reservation * 2,
        },
      })),
    }
    const one = met(opened, [draft(0, 3, 2, 2, 2), { kind: 'vote' }])
    const two = met(beginCommittee(twice, gateTerms), [draft(0, 3, 2, 2, 2), { kind: 'vote' }])
    const signs = (state: typeof one) =>
      state.log.map(({ act }) => (act.kind === 'judge' ? act.signs : act.kind))
    expect(signs(two)).toEqual(signs(one))
  })

  test('a constant on all options of an issue, taken off again by the reservation, changes nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(4), text, (constant, issue, it) => {
        const moved = {
          ...gateTable,
          parties: gateTable.parties.map(({ id, stakes }) => ({
            id,
            stakes: {
              ...stakes,
              worth: stakes.worth.map((values, n) =>
                n === issue ? values.map((value) => value + constant) : values,
              ),
              reservation: stakes.reservation + constant,
            },
          })),
        }
        const said = (state: typeof opened) => state.log.map(({ by, act }) => ({ by, act }))
        const given: CommitteeAct[] = [draft(...it), { kind: 'vote' }]
        expect(said(met(beginCommittee(moved, gateTerms), given))).toEqual(said(met(opened, given)))
      }),
      { numRuns: 40 },
    )
  })

  test("the order in which members sit changes nobody's judgement", () => {
    const order = [0, 3, 1, 5, 2, 4]
    const table = {
      ...gateTable,
      parties: order.map((n) => gateTable.parties[n] as (typeof gateTable.parties)[number]),
    }
    const minds = order.map((n) => gateMembers[n] ?? null)
    const terms = {
      ...gateTerms,
      rule: { ...gateTerms.rule, vetoes: gateTerms.rule.vetoes.map((party) => order.indexOf(party)) },
    }
    fc.assert(
      fc.property(text, (it) => {
        const taken = takeInCommittee(beginCommittee(table, terms), pen, draft(...it))
        if ('refused' in taken) return
        const sat = latestJudgements(committeeRun(taken.state, minds, '1'))
        const here = latestJudgements(met(opened, [draft(...it)]))
        order.forEach((n, place) => {
          if (n !== pen) expect(sat[place]).toEqual(here[n])
        })
      }),
      { numRuns: 40 },
    )
  })
})
