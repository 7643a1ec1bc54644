import { drills as shipped } from 'virtual:drills'
import { words } from 'virtual:words'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DrillGame } from '../../../src/game/drill/drill-game.ts'
import { bargain, lookBack, openDrill, sitDown } from '../../../src/game/drill/drill-game.ts'
import { drillView } from '../../../src/game/drill/drill-view.ts'
import { recordDrill, replayDrill } from '../../../src/game/drill/recording-drills.ts'
import { variants } from '../../../src/game/drill/variants.ts'
import { drillMove, drillPhases } from '../../../src/game/negotiating.ts'
import type { Act } from '../../../src/sim/negotiation/acts.ts'
import { characterNames } from '../../../src/sim/negotiation/counterparts/character-factors.ts'
import type { Drill } from '../../../src/sim/negotiation/drill.ts'
import type { Stakes } from '../../../src/sim/negotiation/stakes.ts'
import { worthOf } from '../../../src/sim/negotiation/stakes.ts'
import { tableOf } from '../../../src/sim/negotiation/table.ts'
import { dealsOf } from '../../../src/sim/negotiation/weekly/winning.ts'
import { say } from '../../../src/words/say.ts'
import { found } from '../../secrets.ts'

const drills = shipped.filter(({ drill }) => !drill.committee)
const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.constantFrom<Act>({ kind: 'pass' }, { kind: 'accept' }, { kind: 'pass' }),
  fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2), fc.nat(2)).map((offer): Act => ({ kind: 'offer', offer })),
  fc.nat(3).map((issue): Act => ({ kind: 'package', takes: [{ issue, option: 0 }], gives: [{ issue: (issue + 1) % 4, option: 1 }] })), // biome-ignore format: one line
)
const questions: fc.Arbitrary<(other: number) => Act> = fc
  .tuple(fc.constantFrom('ranking', 'alternative', 'why', 'constraint'), fc.nat(3))
  .map(([about, issue]) => (to) => ({
    kind: 'ask',
    to,
    question: (about === 'why' || about === 'constraint' ? { about, issue } : { about }) as never,
  }))

const game = fc
  .record({
    drill: fc.constantFrom(...drills.map((it) => it.drill)),
    seed: fc.nat(500).map(String),
    side: fc.nat(1),
    character: fc.constantFrom(...characterNames),
    moves: fc.array(
      fc.oneof(
        acts.map((act) => () => act),
        questions,
      ),
      { maxLength: 14 },
    ),
  })
  .map(({ moves, drill, ...choice }) => {
    let now = sitDown(openDrill(drill, choice)) as DrillGame
    for (const move of moves) {
      const next = bargain(now, move(1 - choice.side))
      if (!('refused' in next)) now = next
    }
    return now
  })

test('a recording plays again to the same table, and one that was changed does not', () => {
  fc.assert(
    fc.property(game, (played) => {
      const recording = JSON.parse(JSON.stringify(recordDrill(played)))
      expect(replayDrill(played.drill, recording)).toEqual(played)
      expect(replayDrill({ ...played.drill, minutes: 11 }, recording)).toBeNull()
      if (recording.acts.length > 0)
        expect(
          replayDrill(played.drill, { ...recording, checks: recording.checks.map(() => 'no') }),
        ).toBeNull()
    }),
    { numRuns: 60 },
  )
  expect(replayDrill(drills[0]?.drill as never, null)).toBeNull()
})

test('nothing that the other one keeps to themselves leaves the engine before the debrief', () => {
  fc.assert(
    fc.property(game, (played) => {
      const { secrets, state } = planted(played)
      const text = JSON.stringify(drillView({ ...played, state }))
      expect(found(secrets, text)).toEqual([])
      expect(text).not.toContain(JSON.stringify(played.drill.terms.parties[1 - played.side]?.interests))
      const looked = lookBack(played)
      if (looked) expect(found(secrets, JSON.stringify(drillView({ ...looked, state })))).not.toEqual([])
    }),
    { numRuns: 60 },
  )
})

/** The other one's stakes, each an eight-digit number of its own. */
function planted({ state, side }: DrillGame) {
  const secrets: string[] = []
  const secret = () => {
    const number = 71_000_003 + secrets.length * 104_729
    secrets.push(String(number))
    return number
  }
  const parties = state.table.parties.map((party, n) =>
    n === side
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
  return { secrets, state: { ...state, table: { ...state.table, parties } } }
}

test('everything that can be said has words, and no message is left without its argument', () => {
  for (const [kind, count] of Object.entries(variants))
    for (let n = 1; n <= count + 1; n++)
      expect(`talk.${kind}.${n}` in words.en, `${kind} ${n}`).toBe(n <= count)
  fc.assert(
    fc.property(game, (played) => {
      const own = drills.find(({ drill }) => drill.id === played.drill.id)?.words.en
      const said = { ...words.en, ...own }
      const { lines, notes } = drillView(played)
      for (const { id, args } of [...lines, ...notes])
        expect(say(said, id, args)).not.toMatch(/\[|\{|undefined/)
    }),
    { numRuns: 100 },
  )
})

test('in one game nothing is said twice in the same words before all others had their turn', () => {
  fc.assert(
    fc.property(game, (played) => {
      const counts: { [id: string]: number } = {}
      for (const { id } of drillView(played).lines) counts[id] = (counts[id] ?? 0) + 1
      for (const [kind, count] of Object.entries(variants)) {
        const uses = Array.from({ length: count }, (_, n) => counts[`talk.${kind}.${n + 1}`] ?? 0)
        expect(Math.max(...uses) - Math.min(...uses)).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 40 },
  )
})

describe('the chart of a drill', () => {
  test('leads from the briefing to the debrief, and no further', () => {
    expect(drillMove('briefing', { type: 'sitDown' })).toBe('bargaining')
    expect(drillMove('bargaining', { type: 'act', ending: null })).toBe('bargaining')
    for (const ending of ['agreed', 'walkedAway', 'ranOut', 'escalated'] as const) {
      expect(drillMove('bargaining', { type: 'act', ending })).toBe(ending)
      expect(drillMove(ending, { type: 'look' })).toBe('debriefing')
      expect(drillMove(ending, { type: 'act', ending: null })).toBeNull()
    }
    expect(drillPhases.map((phase) => drillMove(phase, { type: 'look' })).filter(Boolean)).toHaveLength(4)
  })

  test('what may not be done is refused, and changes nothing', () => {
    const drill = drills[0]?.drill as never
    const opened = openDrill(drill, { seed: '1', side: 0, character: 'open' })
    expect(bargain(opened, { kind: 'pass' })).toEqual({ refused: 'notNow' })
    expect(bargain(sitDown(opened) as DrillGame, { kind: 'accept' })).toEqual({ refused: 'noOffer' })
    expect(sitDown(sitDown(opened) as DrillGame)).toBeNull()
  })
})

test('the debrief of a drill without a deal to be had says that leaving was right', () => {
  const drill = drills.find((it) => it.drill.id === 'heron-loan')?.drill as never
  const seated = sitDown(openDrill(drill, { seed: '1', side: 0, character: 'protective' })) as DrillGame
  const left = bargain(seated, { kind: 'walkAway' }) as DrillGame
  const { debrief } = drillView(lookBack(left) as DrillGame)
  expect(debrief).toMatchObject({ isZone: false, nash: null, deal: null, left: null, lesson: 'rightWalk' })
})

test('who asks and then gives the other side nearly all of the gain is not praised for leaving nothing on the table', () => {
  const drill = drills.find((it) => it.drill.id === 'ines-weeks')?.drill as Drill
  const parties = tableOf(drill.terms).parties.map(({ stakes }) => stakes)
  const [mine, theirs] = parties as [Stakes, Stakes]
  const deals = dealsOf(drill.terms.issues.map(({ options }) => options.length))
  // The best for the other side of all that leave the player just above the line.
  const [poor] = deals
    .filter((deal) => worthOf(mine, deal) >= mine.reservation)
    .toSorted((a, b) => worthOf(theirs, b) - worthOf(theirs, a) || worthOf(mine, b) - worthOf(mine, a))
  const seated = sitDown(openDrill(drill, { seed: '1', side: 0, character: 'open' })) as DrillGame
  const offer: Act = { kind: 'offer', offer: poor as readonly number[] }
  let agreed = bargain(seated, { kind: 'ask', to: 1, question: { about: 'ranking' } }) as DrillGame
  while (agreed.phase === 'bargaining') agreed = bargain(agreed, offer) as DrillGame
  expect(agreed.state.ending?.kind).toBe('agreed')
  const { debrief } = drillView(lookBack(agreed) as DrillGame)
  expect(debrief?.left).toBe(0)
  expect(debrief?.lesson).toBe('stoodLow')
})
