import { drills } from 'virtual:drills'
import { words } from 'virtual:words'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { committeeCardsNow } from '../../../src/game/committee/committee-cards.ts'
import type { CommitteeDrill, CommitteeGame } from '../../../src/game/committee/committee-game.ts'
import {
  actInMeeting,
  isCommittee,
  lookBackAtMeeting,
  openCommittee,
  openMeeting,
} from '../../../src/game/committee/committee-game.ts'
import { committeeVariants } from '../../../src/game/committee/committee-variants.ts'
import { committeeView } from '../../../src/game/committee/committee-view.ts'
import { recordCommittee, replayCommittee } from '../../../src/game/committee/recording-committees.ts'
import { nothingPrepared } from '../../../src/game/drill/preparing.ts'
import type { CommitteeAct } from '../../../src/sim/negotiation/committee/committee-acts.ts'
import { say } from '../../../src/words/say.ts'
import { found } from '../../secrets.ts'

const shipped = drills.find(({ drill }) => drill.committee)
const drill = shipped?.drill as CommitteeDrill
const seated = (seed = '1') => openMeeting(openCommittee(drill, seed), nothingPrepared) as CommitteeGame
const played = (acts: readonly CommitteeAct[], seed = '1') =>
  acts.reduce((game, act) => {
    const next = actInMeeting(game, act)
    return 'refused' in next ? game : next
  }, seated(seed))

const member = fc.integer({ min: 1, max: 5 })
const text = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.nat(2), fc.nat(3))
const anAct: fc.Arbitrary<CommitteeAct> = fc.oneof(
  text.map((it): CommitteeAct => ({ kind: 'draft', text: it })),
  fc.tuple(member, fc.constantFrom('need', 'ranking', 'alternative')).map(([to, about]): CommitteeAct => ({ kind: 'ask', to, question: { about } as never })), // biome-ignore format: one line
  fc.tuple(member, fc.nat(4)).map(([to, issue]): CommitteeAct => ({ kind: 'ask', to, question: { about: 'constraint', issue } })), // biome-ignore format: one line
  member.map((to): CommitteeAct => ({ kind: 'caucus', with: to })),
  member.map((to): CommitteeAct => ({ kind: 'favour', to })),
  member.map((to): CommitteeAct => ({ kind: 'warn', to })),
  fc.tuple(member, fc.nat(4)).map(([to, issue]): CommitteeAct => ({ kind: 'promise', to, issue, option: 1 })),
  fc.constantFrom<CommitteeAct>({ kind: 'rejoin' }, { kind: 'vote' }, { kind: 'show', record: 'spending' }, { kind: 'cite', rule: 'reserve-rule' }), // biome-ignore format: one line
)
const game = fc
  .tuple(fc.array(anAct, { maxLength: 20 }), fc.nat(500))
  .map(([acts, seed]) => played(acts, String(seed)))

test('a committee is a drill of its own kind', () => {
  expect(drills.filter(({ drill }) => isCommittee(drill)).map(({ drill }) => drill.id)).toEqual([
    'gate-terms',
  ])
})

test('a recording plays again to the same meeting, and one that was changed does not', () => {
  fc.assert(
    fc.property(game, (it) => {
      const recording = JSON.parse(JSON.stringify(recordCommittee(it)))
      expect(replayCommittee(drill, recording)).toEqual(it)
      expect(replayCommittee({ ...drill, minutes: 11 }, recording)).toBeNull()
      if (it.acts.length > 0)
        expect(replayCommittee(drill, { ...recording, checks: it.checks.map(() => 'no') })).toBeNull()
    }),
    { numRuns: 30 },
  )
  expect(replayCommittee(drill, null)).toBeNull()
  expect(replayCommittee(drill, { ...recordCommittee(seated()), prepared: { map: 'all' } })).toBeNull()
})

test('nothing that the others keep to themselves leaves the engine before the debrief', () => {
  fc.assert(
    fc.property(game, (it) => {
      const secrets: string[] = []
      const secret = () => {
        const number = 71_000_003 + secrets.length * 104_729
        secrets.push(String(number))
        return number
      }
      const parties = it.state.table.parties.map((party, n) =>
        n === 0
          ? party
          : {
              ...party,
              stakes: {
                ...party.stakes,
                worth: party.stakes.worth.map((values) => values.map(secret)),
                reservation: secret(),
              },
            },
      )
      const state = { ...it.state, table: { ...it.state.table, parties } }
      const view = committeeView({ ...it, state })
      expect(found(secrets, JSON.stringify(view))).toEqual([])
      expect(view.characters).toEqual([])
      expect(view.debrief).toBeNull()
      for (const person of drill.people.slice(1))
        if (person.salience) expect(JSON.stringify(view)).not.toContain(JSON.stringify(person.salience))
      const looked = lookBackAtMeeting(it)
      if (looked) expect(found(secrets, JSON.stringify(committeeView({ ...looked, state })))).not.toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('everything that can be said has words, and no message is left without its argument', () => {
  for (const [kind, count] of Object.entries(committeeVariants))
    for (let n = 1; n <= count + 1; n++)
      expect(`meeting.${kind}.${n}` in words.en, `${kind} ${n}`).toBe(n <= count)
  const all = { ...words.en, ...shipped?.words.en }
  fc.assert(
    fc.property(game, (it) => {
      const { lines, members } = committeeView(it)
      for (const { id, args } of [...lines, ...members.flatMap(({ notes }) => notes)])
        expect(say(all, id, args)).not.toMatch(/\[|\{|undefined/)
    }),
    { numRuns: 80 },
  )
})

test('every card that is shown can be played, some way', () => {
  fc.assert(
    fc.property(game, (it) => {
      if (it.phase !== 'bargaining') return
      const { table } = committeeView(it)
      const to = table.alone ?? 1
      const acts: { readonly [card: string]: readonly CommitteeAct[] } = {
        draft: [0, 1].map((option) => ({ kind: 'draft', text: table.text.with(0, option) })),
        ask: [{ kind: 'ask', to, question: { about: 'need' } }],
        caucus: [{ kind: 'caucus', with: 1 }],
        rejoin: [{ kind: 'rejoin' }],
        show: table.records.map(({ id }) => ({ kind: 'show', record: id })),
        cite: table.rules.map(({ id }) => ({ kind: 'cite', rule: id })),
        promise: [{ kind: 'promise', to, issue: 0, option: 0 }],
        favour: [1, 2, 3, 4, 5].map((whom) => ({ kind: 'favour', to: whom })),
        warn: [{ kind: 'warn', to }],
        vote: [{ kind: 'vote' }],
        escalate: [{ kind: 'escalate' }],
        close: [{ kind: 'close' }],
      }
      for (const card of committeeCardsNow(table))
        expect(
          (acts[card] ?? []).some((act) => !('refused' in actInMeeting(it, act))),
          card,
        ).toBe(true)
    }),
    { numRuns: 60 },
  )
})

describe('the debrief', () => {
  const debriefOf = (it: CommitteeGame) => committeeView(lookBackAtMeeting(it) as CommitteeGame).debrief

  test('names the blocking coalition of a text that was voted down', () => {
    // No tests, the latest date, all of the reserve: the sponsor alone can stop it.
    const voted = played([
      { kind: 'draft', text: [3, 3, 3, 0, 0] },
      ...Array.from({ length: 9 }, (): CommitteeAct => ({ kind: 'vote' })),
    ])
    const debrief = debriefOf(voted)
    expect(debrief?.ending).toBe('ranOut')
    expect(debrief?.blocking.length).toBeGreaterThan(0)
    const noes = debrief?.members.filter(({ ballot }) => ballot === false).map(({ party }) => party)
    for (const { parties } of debrief?.blocking ?? [])
      expect(noes).toEqual(expect.arrayContaining([...parties]))
  })

  test('counts the texts that could have passed, as counting them one by one does', () => {
    const { possible } = debriefOf(played([{ kind: 'close' }])) ?? {}
    expect(possible?.all).toBe(768)
    expect(possible?.passing).toBeGreaterThan(possible?.unanimous ?? 0)
    expect(possible?.unanimous).toBeGreaterThan(0)
    expect(possible?.gained).toBe(0)
  })

  test('names a broken word, a warning that was not followed and a rule that the own text broke, with the round', () => {
    const { conduct } = debriefOf(
      played([
        { kind: 'promise', to: 4, issue: 3, option: 2 },
        { kind: 'warn', to: 2 },
        { kind: 'draft', text: [3, 1, 1, 1, 1] },
        { kind: 'cite', rule: 'test-policy' },
        { kind: 'close' },
      ]),
    ) ?? { conduct: [] }
    expect(conduct).toEqual([
      { kind: 'bluff', round: 0, party: 2 },
      { kind: 'broken', round: 0, party: 4 },
      { kind: 'ownRule', round: 1, party: null },
    ])
  })

  test('lays the map beside what was known, and counts it nowhere', () => {
    const prepared = { ...nothingPrepared, map: [{ party: 1, power: true, interest: true, legitimacy: true, urgency: true }, { party: 2, power: true, interest: false, legitimacy: false, urgency: false }] } // biome-ignore format: one line
    const it = openMeeting(openCommittee(drill, '1'), prepared) as CommitteeGame
    const closed = actInMeeting(it, { kind: 'close' }) as CommitteeGame
    const debrief = debriefOf(closed)
    expect(debrief?.map[0]).toEqual({
      party: 1,
      field: 'closely',
      kind: 'definitive',
      mapped: { field: 'closely', kind: 'definitive' },
    })
    expect(debrief?.map[1]).toMatchObject({
      field: 'informed',
      kind: 'dependent',
      mapped: { field: 'satisfied', kind: 'dormant' },
    })
    expect(debrief?.result).toBe(debriefOf(played([{ kind: 'close' }]))?.result)
  })
})
