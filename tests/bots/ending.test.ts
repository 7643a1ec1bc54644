import { expect, test } from 'vitest'
import { play } from '../helpers.ts'
import { shipped } from '../standing/cases.ts'

// Orders that cost nothing and can be taken back were once given in turns for ever.
test.each(shipped().map((setup) => [setup.id, setup] as const))(
  '%s: whoever gives orders at random comes to the end',
  { timeout: 60_000 },
  (_id, setup) => {
    expect(play(setup, 'a', 'random/random').phase).toBe('debriefing')
  },
)
