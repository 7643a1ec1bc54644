import { shipped } from 'virtual:scenarios'
import { expect, test } from 'vitest'
import { pairedInterval } from '../../src/bots/paired.ts'
import { tradeShortly } from '../../src/bots/trading.ts'
import type { Game } from '../../src/game/game.ts'
import { act, begin, isRefused } from '../../src/game/game.ts'
import { committeeMember } from '../../src/sim/negotiation/committee/committee-member.ts'
import { committeeRun } from '../../src/sim/negotiation/committee/committee-playing.ts'
import type { CommitteePolicy } from '../../src/sim/negotiation/committee/committee-policies.ts'
import { committeePolicies } from '../../src/sim/negotiation/committee/committee-policies.ts'
import { committeeResult } from '../../src/sim/negotiation/committee/committee-view.ts'
import { characters } from '../../src/sim/negotiation/counterparts/character-factors.ts'
import { counterpart } from '../../src/sim/negotiation/counterparts/counterpart.ts'
import { negotiationPolicies } from '../../src/sim/negotiation/counterparts/policies.ts'
import { played } from '../../src/sim/negotiation/playing.ts'
import { resultOf } from '../../src/sim/negotiation/view.ts'
import { traitsOf } from '../../src/sim/rules/bargaining/talking.ts'
import type { Setup } from '../../src/sim/setup.ts'
import { isLong } from '../standing/cases.ts'
import { onTo, toWeek } from './bargaining.ts'

/** Seeds on which nothing was chosen; all two hundred in the longer tier, and for the table of `docs/model.md`. */
const count = Number(process.env.REMIT_COUNT ?? (isLong || process.env.REMIT_TABLE ? 200 : 24))
const from = Number(process.env.REMIT_FROM ?? 1001)
const seeds = Array.from({ length: count }, (_, n) => String(from + n))
const poor = ['acceptFirst', 'neverYield', 'splitEveryIssue', 'concedeToBeLiked'] as const
const ways = [...poor, 'tradeIssues'] as const

type Got = {
  readonly results: { [way in CommitteePolicy]?: number[] }
  passed: { [way in CommitteePolicy]?: number }
}
const found = new Map<string, Got>()

function note(table: string, way: CommitteePolicy, result: number, isAgreed: boolean) {
  const got = found.get(table) ?? { results: {}, passed: {} }
  found.set(table, got)
  got.results[way] = [...(got.results[way] ?? []), result]
  got.passed[way] = (got.passed[way] ?? 0) + Number(isAgreed)
}

/** What each way makes of what lies on the desk this week, at the same table and on the same dice. */
function sitDown({ setup, world }: Game, seed: string) {
  for (const bargain of setup.bargains ?? []) {
    const state = world.bargains?.[bargain.id]
    if (state?.stage !== 'open' || !state.talk) continue
    const other = counterpart(traitsOf(setup, bargain, state))
    for (const way of ways) {
      const mind = way === 'tradeIssues' ? tradeShortly : negotiationPolicies[way]
      const end = played(state.talk.table, [mind, other], seed)
      note(bargain.id, way, resultOf(end, 0), end.ending?.kind === 'agreed')
    }
  }
  for (const committee of setup.committees ?? []) {
    if (committee.week !== world.at.week) continue
    const meeting = world.bargains?.[committee.id]?.meeting
    if (!meeting) continue
    const others = committee.seats.slice(1).map(({ character }) => committeeMember(characters[character]))
    for (const way of ways) {
      const end = committeeRun(meeting, [committeePolicies[way], ...others], seed)
      note(committee.id, way, committeeResult(end, 0), end.ending?.kind === 'agreed')
    }
  }
}

/** The same of the charter, before anything has happened. */
function beforeWeekOne(setup: Setup, seed: string) {
  const committee = setup.committees?.find(({ week }) => week === 0)
  const game = begin(setup, seed, { pmo: 'person' })
  const done = committee && act(game, 'pmo', { kind: 'openCommittee', committee: committee.id })
  if (done && !isRefused(done)) sitDown(done, seed)
}

const weeksOf = ({ bargains = [], committees = [] }: Setup) =>
  [...new Set([...bargains, ...committees].map(({ week }) => week))]
    .filter((week) => week > 0)
    .sort((a, b) => a - b)

test('at every table inside a game the poor ways get less than asking and trading', {
  timeout: 600_000,
}, () => {
  for (const { setup } of shipped) {
    const weeks = weeksOf(setup)
    const [first] = weeks
    if (first === undefined) continue
    for (const seed of seeds) {
      beforeWeekOne(setup, seed)
      let game = toWeek(first, seed, setup)
      for (const week of weeks) {
        game = onTo(game, week)
        sitDown(game, seed)
      }
    }
  }
  expect([...found.keys()]).toEqual(expect.arrayContaining(['harbour-terms', 'who-decides']))
  for (const [table, { results, passed }] of found) {
    const trading = results.tradeIssues as number[]
    const mean = (list: readonly number[]) => Math.round(list.reduce((a, b) => a + b, 0) / list.length)
    for (const way of ways) {
      const own = results[way] as number[]
      const difference = pairedInterval(own, trading)
      if (process.env.REMIT_TABLE)
        console.log(`| ${table} | ${way} | ${mean(own)} | ${passed[way]} of ${own.length} | ${way === 'tradeIssues' ? '' : `${Math.round(difference?.low ?? 0)} to ${Math.round(difference?.high ?? 0)}`} |`) // biome-ignore format: one line
      if (way === 'tradeIssues') continue
      // Two dozen seeds tell the mean; that it is no chance, the two hundred of the longer tier.
      expect(mean(own), `${table}, ${way}`).toBeLessThan(mean(trading))
      if (count >= 200) expect(difference?.high, `${table}, ${way}`).toBeLessThan(0)
    }
    expect(passed.tradeIssues, table).toBeGreaterThan(trading.length / 2)
  }
})
