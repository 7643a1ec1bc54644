import { test } from 'vitest'
import { policyNames } from '../../src/bots/policies.ts'
import { commandLine, play, watch } from '../helpers.ts'
import { addsUp, alwaysTrue, grantsFit } from './adding-up.ts'
import { games, isLong, standalone } from './cases.ts'

test.each(games(isLong ? 9 : 1))(
  '%s, seed %s, policy %s: ends, and everything adds up',
  (_, seed, policy, setup) => {
    seen(commandLine(setup, seed, policy), () =>
      addsUp(
        watch(setup, seed, policy, (now) => {
          alwaysTrue(now)
          if (now.phase === 'deciding') grantsFit(now)
        }),
      ),
    )
  },
)

const seeds = isLong ? 200 : 1

/** All cases for every policy in the longer tier; else each policy plays one, and each case is played by many. */
const casesFor = (place: number) => {
  const cases = standalone()
  return isLong
    ? cases
    : cases.filter((_, i) => i === (place + Math.floor(place / cases.length)) % cases.length)
}

test.each(policyNames.map((name, place) => [name, place] as const))(
  `${seeds === 1 ? 'a game' : `${seeds} games`} by %s end, and everything adds up`,
  { timeout: 20_000 + seeds * 10_000 },
  (policy, place) => {
    for (const setup of casesFor(place))
      for (let seed = 1; seed <= seeds; seed++)
        seen(commandLine(setup, String(seed), policy), () => addsUp(play(setup, String(seed), policy)))
  },
)

/** A failure says how to see it. */
function seen(line: string, check: () => void): void {
  try {
    check()
  } catch (error) {
    throw new Error(`See it: ${line}`, { cause: error })
  }
}
