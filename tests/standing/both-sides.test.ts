import { expect, test } from 'vitest'
import type { BothSides } from '../../src/cli/both-sides.ts'
import { bothSides } from '../../src/cli/both-sides.ts'
import { tasksOf } from '../../src/cli/comparison.ts'
import { playedGame } from '../../src/cli/games.ts'
import { underLoad } from '../../src/scenario/variation/load.ts'
import type { Setup } from '../../src/sim/setup.ts'
import { isLong, shipped } from './cases.ts'

const rules = ['least-slack', 'earliest-due', 'portfolio-slack'].map((it) => `${it}/sensible`)
const caseOf = (id: string): Setup => {
  const setup = shipped().find((it) => it.id === id)
  if (!setup) throw new Error(`${id} is not shipped.`)
  return setup
}
const calderWray = caseOf('calder-wray')

function asked(setup: Setup, games: number, policies: readonly string[]): BothSides {
  const seeds = Array.from({ length: games }, (_, i) => String(i + 1))
  return bothSides(tasksOf(policies, seeds).map((task) => playedGame(setup, task)))
}

/** Calder & Wray, with so many per cent of the work that it lays on the specialists. */
const at = (load: number, games: number, policies = rules) =>
  asked(underLoad(calderWray, load), games, policies)
const options = { timeout: 600_000 }

// Claim: under overload the rule that is best for the portfolio is not best for its projects, and without it is
// (Browning and Yassine 2010; work.md, sections 4 and 7). docs/model.md says what was measured, and where it fails.
test(
  'in the crowded year, two rules are needed: one for the portfolio, one for its projects',
  options,
  () => {
    const rules = ['critical-ratio', 'latest-finish', 'earliest-due'].map((it) => `${it}/sensible`)
    const { scoreboards, benefit } = asked(caseOf('calder-wray-crowded'), 30, rules)
    for (const found of [scoreboards, benefit])
      expect(found).toMatchObject({
        verdict: 'differ',
        portfolio: { policy: 'critical-ratio/sensible' },
        project: { policy: expect.stringMatching(/latest-finish|earliest-due/) },
      })
  },
)

test.runIf(isLong)(
  'at 160 % of its load, longest way to go first ends the portfolio soonest, earliest date the average project',
  options,
  () => {
    expect(at(160, 60).finish).toMatchObject({
      verdict: 'differ',
      portfolio: { policy: 'portfolio-slack/sensible' },
      project: { policy: 'earliest-due/sensible' },
    })
  },
)

// With the worth of projects as it is, the scoreboards part only here, and by little: what 60 games can show is not enough.
test.runIf(isLong)('at twice its load two rules are needed by every yardstick', options, () => {
  for (const found of Object.values(at(200, 120, [...rules, 'most-urgent/sensible'])))
    expect(found?.verdict).toBe('differ')
})

// Least slack led here by every yardstick until what is written and asked was noticed; now it is level with earliest due.
test.runIf(isLong)('as it is shipped, no yardstick needs two rules', options, () => {
  for (const found of Object.values(at(100, 40))) expect(found?.verdict).not.toBe('differ')
})

test.runIf(isLong)('at six tenths of its load no two rules part on scoreboards or benefit', options, () => {
  const { scoreboards, benefit } = at(60, 40)
  expect([scoreboards?.verdict, benefit?.verdict]).not.toContain('differ')
})
