import { expect, test } from 'vitest'
import { movesBetween } from '../../src/stage/moves.ts'
import { layerNames } from '../../src/stage/office-layers.ts'
import { piecesOf } from '../../src/stage/pieces-of.ts'
import { twoWeeks } from './helpers.ts'

const [from, to] = twoWeeks()
const letters = { days: ['M', 'T', 'W', 'T', 'F'], projects: { p1: 'A', p2: 'B', p3: 'C', p4: 'D' } }
const pieces = piecesOf(from, letters)

test('every piece has a name of its own and a layer', () => {
  expect(new Set(pieces.map(({ id }) => id)).size).toBe(pieces.length)
  for (const { layer } of pieces) expect(layerNames).toContain(layer)
})

test('the same picture gives the same pieces, so that nothing is drawn or moved anew', () => {
  const again = piecesOf(structuredClone(from), letters)
  expect(again.map(({ art }) => art.key)).toEqual(pieces.map(({ art }) => art.key))
  expect(movesBetween(pieces, again, false)).toEqual([])
})

test('what is drawn alike shares its drawing; what differs does not', () => {
  const drawings = new Map<string, string>()
  for (const { art } of [...pieces, ...piecesOf(to, letters)]) {
    const drawn = JSON.stringify([art.svg(), art.letters, art.width, art.height])
    expect(drawings.get(art.key) ?? drawn).toBe(drawn)
    drawings.set(art.key, drawn)
  }
})

test('no drawing holds words: letters are written on it', () => {
  for (const { art } of pieces) expect(art.svg()).not.toContain('<text')
  const written = pieces.flatMap(({ art }) => art.letters ?? []).map(({ text }) => text)
  expect(new Set(written)).toEqual(new Set(['M', 'T', 'W', 'F', 'A', 'B', 'C', 'D']))
})

test('everybody in the picture stands on the stage', () => {
  const figures = pieces.filter(({ kind }) => kind === 'figure').map(({ id }) => id)
  const people = [
    ...from.rooms.flatMap((room) => room.people),
    ...from.offices.flatMap((office) => office.people),
    ...from.places.flatMap(({ figure }) => (figure ? [figure] : [])),
  ].map(({ person }) => `figure/${person}`)
  expect(figures.sort()).toEqual(people.sort())
})
