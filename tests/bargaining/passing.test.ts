import { expect, test } from 'vitest'
import { passing } from '../../src/bargaining/passing.ts'
import { aParty } from './bargains.ts'

test('a deal passes by all but one when nobody with a veto refuses', () => {
  const wants = (option: number) =>
    aParty([[0, 1, 2].map((at) => (at === option ? 1 : 0))], { reservation: 1 })
  const pleased = aParty([[1, 1, 1]], { reservation: 1 })
  const bargain = {
    sizes: [3],
    parties: [wants(0), wants(0), pleased, aParty([[1, 1, 0]], { reservation: 1 })],
  }
  expect(passing(bargain, [])).toEqual({ unanimity: 1, allButOne: 1 })
  const two = { sizes: [3], parties: [wants(0), pleased, aParty([[1, 1, 0]], { reservation: 1 })] }
  expect(passing(two, [])).toEqual({ unanimity: 1, allButOne: 2 })
  expect(passing(two, [0])).toEqual({ unanimity: 1, allButOne: 1 })
  expect(passing(two, [1])).toEqual({ unanimity: 1, allButOne: 2 })
})

test('too many deals are not counted', () => {
  expect(passing({ sizes: Array.from({ length: 30 }, () => 4), parties: [] }, [])).toBeNull()
})
