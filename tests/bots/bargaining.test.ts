import { expect, test } from 'vitest'
import { playOn } from '../../src/bots/playing-on.ts'
import { engine } from '../../src/game/engine.ts'
import { begin } from '../../src/game/game.ts'
import { byTable } from '../../src/game/moves.ts'
import { seatsOf } from '../../src/game/seats.ts'
import { view } from '../../src/game/viewing.ts'
import { atTheTable } from '../feel/bargaining.ts'
import { isLong } from '../standing/cases.ts'

/** Other seeds than those on which the trader's numbers were chosen; all forty in the longer tier. */
const seeds = Array.from({ length: isLong ? 40 : 5 }, (_, n) => `bargain-${n + 1}`)

/** Means over the seeds: the organisation's score, and what was got above what there was without a deal. */
function played(policy: string) {
  let [score, gain] = [0, 0]
  for (const seed of seeds) {
    const seating = Object.fromEntries(
      seatsOf(atTheTable).map((seat) => [seat, seat === 'pmo' ? policy : 'bot']),
    )
    const { debrief } = view(playOn(engine, begin(atTheTable, seed, seating, byTable)), 'pmo')
    score += debrief?.scores.organisation?.total ?? 0
    for (const it of debrief?.bargains ?? []) gain += it.possible.result[0] - it.standing.you
  }
  return { score: score / seeds.length, gain: gain / seeds.length }
}

test('who trades gets more than who takes the first offer, never yields or splits every issue', {
  timeout: 600_000,
}, () => {
  const trading = played('least-slack/sensible')
  for (const policy of ['acceptFirst', 'neverYield', 'splitEveryIssue']) {
    const other = played(policy)
    expect(trading.gain, policy).toBeGreaterThan(other.gain + 200)
    if (isLong) expect(trading.score, policy).toBeGreaterThan(other.score)
  }
})
