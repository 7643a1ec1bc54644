import { expect, test } from 'vitest'
import { policyNames } from '../../src/bots/policies.ts'
import { view } from '../../src/game/viewing.ts'
import { voiceOf } from '../../src/hud/voices.ts'
import { say } from '../../src/words/say.ts'
import { atDesk, order, watch } from '../helpers.ts'
import { isLong, standalone } from '../standing/cases.ts'
import { en } from '../words/en.ts'

const setups = standalone()
const policies = policyNames.filter((_, n) => n % (isLong ? 1 : 4) === 0) // every fourth: all desks in turn
const situations = Object.keys(en).filter((id) => id.startsWith('voices.'))

test('in played games every situation comes up, and each is said without a gap', { timeout: 60_000 }, () => {
  const met = new Set<string>()
  for (const setup of setups)
    for (const [n, policy] of policies.entries())
      watch(setup, `voice-${n}`, policy, (game) => {
        if (game.phase !== 'deciding') return
        const now = view(game, 'pmo')
        for (const project of now.projects) {
          const { id, args } = voiceOf(now, project)
          met.add(id)
          expect(say(en, id, args)).toMatch(/^“[^[\]{}]+”$/)
        }
      })
  expect([...met].sort()).toEqual(situations.sort())
})

test('whoever was found to ask for too much says how many days will do', () => {
  const setup = setups.find(({ id }) => id === 'first-monday') as (typeof setups)[number]
  const game = order(atDesk(setup, '2', 3), 'pmo', { kind: 'testClaim', project: 'plover', person: 'noor' })
  const now = view(game, 'pmo')
  const plover = now.projects.find(({ id }) => id === 'plover')
  const need = now.people.find(({ id }) => id === 'noor')?.claims.find(({ project }) => project === 'plover')
  expect(plover && voiceOf(now, plover)).toMatchObject({ id: 'voices.padded', args: { days: need?.tested } })
})
