import { expect, test } from 'vitest'
import { movesBetween } from '../../src/stage/moves.ts'
import { aPiece } from './helpers.ts'

const how = (
  before: Parameters<typeof movesBetween>[0],
  after: Parameters<typeof movesBetween>[1],
  still = false,
) => movesBetween(before, after, still).map(({ id, how }) => `${id} ${how}`)

test('what stays as it was does not move', () => {
  const pieces = [aPiece('figure/ines', { kind: 'figure' }), aPiece('board/ines')]
  expect(how(pieces, [...pieces])).toEqual([])
})

test('people walk, 600 to 900 ms by how far it is', () => {
  const at = (x: number) => [aPiece('figure/ines', { kind: 'figure', at: { x, y: 0 } })]
  const lasts = (x: number) => movesBetween(at(0), at(x), false).map(({ how, lasts }) => [how, lasts])
  expect(lasts(10)).toEqual([['walk', 605]])
  expect(lasts(800)).toEqual([['walk', 900]])
})

test('a new mood fades, also on the way', () => {
  const figure = (key: string, x: number) => aPiece('figure/ines', { kind: 'figure', key, at: { x, y: 0 } })
  expect(how([figure('calm', 0)], [figure('tired', 0)])).toEqual(['figure/ines fade'])
  expect(how([figure('calm', 0)], [figure('tired', 90)])).toEqual(['figure/ines walk', 'figure/ines fade'])
})

test('days flip one after the other, piled cards drop one after the other, what is gone goes', () => {
  const day = (i: number, key: string) => aPiece(`day/ines/${i}`, { kind: 'day', key })
  const pile = (i: number) => aPiece(`pile/ines/${i}`, { kind: 'pile', key: 'p' })
  const before = [day(0, 'free'), day(1, 'free'), aPiece('clip/a')]
  const moves = movesBetween(before, [day(0, 'granted'), day(1, 'granted'), pile(0), pile(1)], false)
  expect(moves.map(({ id, how, after }) => [id, how, after])).toEqual([
    ['day/ines/0', 'flip', 0],
    ['day/ines/1', 'flip', 40],
    ['pile/ines/0', 'drop', 0],
    ['pile/ines/1', 'drop', 70],
    ['clip/a', 'go', 0],
  ])
})

test('on a still stage nothing travels and every change takes 120 ms', () => {
  const before = [aPiece('figure/ines', { kind: 'figure' }), aPiece('clip/a'), aPiece('board/ines')]
  const after = [
    aPiece('figure/ines', { kind: 'figure', at: { x: 90, y: 0 } }),
    aPiece('board/ines'),
    aPiece('pile/ines/0', { kind: 'pile' }),
  ]
  expect(how(before, after, true)).toEqual(['pile/ines/0 come', 'figure/ines cross', 'clip/a go'])
  expect(movesBetween(before, after, true).every(({ after, lasts }) => after === 0 && lasts === 120)).toBe(
    true,
  )
})
