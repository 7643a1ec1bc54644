import { expect, test } from 'vitest'
import { oneIdeaPolicies } from '../../src/bots/one-idea.ts'
import { mean, pairedInterval } from '../../src/bots/paired.ts'
import { playGame } from '../../src/cli/games.ts'
import { boardOfSeat } from '../../src/cli/policy-choice.ts'
import { scoresOf } from '../../src/game/debriefing.ts'
import { play } from '../helpers.ts'
import { isLong, shipped, standalone } from './cases.ts'

const seeds = Array.from({ length: isLong ? 200 : 15 }, (_, i) => String(i + 1))

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

/** The programme of Saltmere takes as long as all others: it is left to the longer tier, too. */
const small = () => standalone().filter(({ projects, weeks }) => projects.length * weeks <= 48)
const few = Array.from({ length: isLong ? 200 : 3 }, (_, i) => String(i + 1))

// With few seeds chance is wide, and the variations are left to the longer tier: what fails here is a policy that clearly pays. The longer tier asks for the interval;
// docs/model.md has the figures, and says which are not told from chance.
test.each((isLong ? shipped() : small()).map((setup) => [setup.id, setup] as const))(
  '%s: no single idea pays from its own seat',
  { timeout: few.length * 60_000 },
  (_id, setup) => {
    const scored = (seat: string, policy: string) =>
      few.map((seed) => scoresOf(playGame(setup, { seat, seed, policy })))
    const seats = ['pmo', 'sponsor', ...setup.projects.map(({ id }) => `pm/${id}`)]
    const balanced = scored('pmo', 'least-slack/sensible')
    const paying = seats.flatMap((seat) =>
      oneIdeaPolicies(seat).flatMap((policy) => {
        const total = (scores: (typeof balanced)[number]) => scores[boardOfSeat(seat)]?.total ?? 0
        const [theirs, reference] = [scored(seat, policy).map(total), balanced.map(total)]
        const low = pairedInterval(theirs, reference)?.low ?? 0
        return low > 0 ? [`${seat} ${policy}: ${mean(theirs)} against ${mean(reference)}`] : []
      }),
    )
    expect(paying).toEqual([])
  },
)

// What makes it so is a section of the scenario: a case that ships without it would let green reports pay again.
test.each(shipped().map((setup) => [setup.id, setup] as const))(
  '%s: managers answer, and what they do is noticed; they may go upstairs',
  (_id, { powers }) => {
    expect(powers).toMatchObject({ answerable: true, noticed: true })
    expect(powers?.manager).toContain('escalate')
  },
)
