import { expect, test } from 'vitest'
import { pairedInterval } from '../../src/bots/paired.ts'
import { scoresOf } from '../../src/game/debriefing.ts'
import { play } from '../helpers.ts'
import { isLong, standalone } from './cases.ts'

const seeds = Array.from({ length: isLong ? 200 : 25 }, (_, i) => String(i + 1))

// A rule for the days and a desk that is minded: either alone must not be enough, or there is no game.
for (const setup of standalone()) {
  const totals = (policy: string) =>
    seeds.map((seed) => scoresOf(play(setup, seed, policy)).organisation?.total ?? 0)
  const best = totals('least-slack/sensible')
  test.each(['random/random', 'least-slack/default', 'random/sensible'])(
    `${setup.id}: least-slack/sensible beats %s over ${seeds.length} paired seeds, the 95 per cent interval above 0`,
    { timeout: seeds.length * 2000 },
    (policy) => {
      const other = totals(policy)
      const { low, mean } = pairedInterval(best, other) ?? { low: 0, mean: 0 }
      expect(low).toBeGreaterThan(0)
      expect(mean).toBeGreaterThan(2)
    },
  )
}
