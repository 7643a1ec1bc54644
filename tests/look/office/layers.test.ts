import { describe, expect, test } from 'vitest'
import type { View } from '../../../src/game/view.ts'
import { backLayer, frontLayer } from '../../../src/look/office/layers.ts'
import { troubleParts } from '../../../src/look/office/trouble.ts'
import { figureBox, overlap } from '../../../src/look/picture/boxes.ts'
import type { Picture, RoomPicture } from '../../../src/look/picture/picture.ts'
import { planNames } from '../../../src/look/picture/picture.ts'
import { pictureOf } from '../../../src/look/picture/picture-of.ts'
import { boardSvg, dayCard, letterSpots } from '../../../src/look/planner-svg.ts'
import { calderWray } from '../../hud/sample-case.ts'
import { aCompany, castOf, desksOf } from '../picture/played.ts'
import { isWellFormed } from './well-formed.ts'

const weeks = [
  ...desksOf(calderWray().setup, 'a'),
  ...[1, 2, 3, 5, 6].map((projects) => desksOf(aCompany(projects, 7 - projects), 'x')[0] as View),
]
const pictures = weeks.flatMap((view) =>
  planNames.map((plan) => pictureOf(view, castOf(view), plan, null) as Picture),
)
const rooms = pictures.flatMap((picture) => picture.rooms)

describe('the layers of the building', () => {
  test('are well-formed, of the size of the picture, and without words', () => {
    for (const picture of pictures)
      for (const svg of [backLayer(picture), frontLayer(picture)]) {
        expect(isWellFormed(svg)).toBe(true)
        expect(svg).not.toMatch(/<text|NaN|undefined|Infinity/)
        expect(svg).toContain(`viewBox="0 0 ${picture.size.width} ${picture.size.height}"`)
      }
  })

  test('show a chart that ends where the report ended', () => {
    const [early, late] = [weeks[0], weeks[6]] as [View, View]
    const [a, b] = [early, late].map((view) => pictureOf(view, castOf(view), 'wide', null) as Picture)
    expect(backLayer(a as Picture)).not.toBe(backLayer(b as Picture))
  })
})

describe('trouble', () => {
  const troubled = rooms.map((room): RoomPicture => ({ ...room, state: 'trouble' }))

  test('comes only into rooms that are in trouble', () => {
    for (const room of rooms.filter((it) => it.state !== 'trouble')) expect(troubleParts(room)).toEqual([])
    for (const room of troubled)
      expect(new Set(troubleParts(room).map((part) => part.kind))).toEqual(
        new Set(['damp', 'gust', 'sheet', 'pile', 'drop', 'bucket']),
      )
  })

  test('stays in the room, is well-formed and flies before no face', () => {
    for (const room of troubled)
      for (const { kind, box, svg } of troubleParts(room)) {
        expect(isWellFormed(`<svg>${svg}</svg>`)).toBe(true)
        expect(svg).not.toMatch(/NaN|undefined/)
        expect(box.x, kind).toBeGreaterThanOrEqual(room.box.x - 9)
        expect(box.x + box.width, kind).toBeLessThanOrEqual(room.box.x + room.box.width + 9)
        expect(box.y + box.height, kind).toBeLessThanOrEqual(room.box.y + room.box.height)
        if (kind === 'sheet')
          for (const head of room.people.map(figureBox))
            expect(overlap({ ...head, height: head.height * 0.36 }, box)).toBe(0)
      }
  })
})

test('a planner is drawn day by day, each kind in its own way, colours aside', () => {
  const planners = pictures.flatMap((picture) => picture.places.map((place) => place.planner))
  const kinds = ['granted', 'asked', 'free', 'away'] as const
  const bare = (svg: string) => svg.replace(/#[0-9a-f]{6}/g, '')
  for (const planner of planners) {
    expect(isWellFormed(`<svg>${boardSvg(planner)}</svg>`)).toBe(true)
    expect([0, 5]).toContain(letterSpots(planner).length)
    for (const day of planner.rows) {
      const drawn = kinds.map((kind) => dayCard({ ...day, kind, emblem: 'circle' }))
      expect(drawn.every((svg) => isWellFormed(`<svg>${svg}</svg>`))).toBe(true)
      expect(new Set(drawn.map(bare)).size).toBe(kinds.length)
    }
  }
})
