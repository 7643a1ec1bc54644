import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampled, samples } from '../../src/stage/curve.ts'
import { around, growing, pulling, slipping } from '../../src/stage/ribbon-shape.ts'

const spot = fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 800 }) })
const path = fc
  .integer({ min: 1, max: 4 })
  .chain((pieces) => fc.array(spot, { minLength: pieces * 3 + 1, maxLength: pieces * 3 + 1 }))
const share = fc.double({ min: 0, max: 1, noNaN: true })

test('a path becomes as many points as any other, from its start to its end, at even steps', () => {
  fc.assert(
    fc.property(path, (path) => {
      const points = sampled(path)
      expect(points).toHaveLength(samples)
      expect(points[0]).toEqual(path[0])
      expect(points.at(-1)?.x).toBeCloseTo(path.at(-1)?.x ?? 0, 6)
      expect(points.at(-1)?.y).toBeCloseTo(path.at(-1)?.y ?? 0, 6)
    }),
  )
  const straight = sampled([0, 10, 20, 630].map((x) => ({ x, y: 5 })))
  for (const [i, { x }] of straight.entries()) expect(x).toBeCloseTo((i * 630) / (samples - 1), 1)
})

test('whatever moves ends as the ribbon that it is', () => {
  fc.assert(
    fc.property(path, path, (a, b) => {
      const [from, to] = [sampled(a), sampled(b)]
      pulling(from, to, 1).forEach(({ x, y }, i) => {
        expect(x).toBeCloseTo(to[i]?.x ?? 0, 6)
        expect(y).toBeCloseTo(to[i]?.y ?? 0, 6)
      })
      const grown = growing(to, 1)
      for (const [i, { y }] of grown.entries()) expect(y).toBeCloseTo(to[i]?.y ?? 0, 6)
      expect(grown).toHaveLength(samples)
    }),
  )
})

test('a ribbon grows from its station and slips back to it', () => {
  fc.assert(
    fc.property(path, share, (path, share) => {
      const points = sampled(path)
      for (const shape of [growing(points, share), slipping(points, share)]) {
        expect(shape.length).toBeGreaterThanOrEqual(2)
        expect(shape[0]?.x).toBe(points[0]?.x)
      }
      expect(slipping(points, 1)).toHaveLength(2)
    }),
  )
})

test('its sheet holds it with its width and shadow', () => {
  fc.assert(
    fc.property(path, fc.integer({ min: 2, max: 12 }), (path, width) => {
      const points = sampled(path)
      const box = around(points, width)
      for (const { x, y } of points) {
        expect(x - width / 2).toBeGreaterThanOrEqual(box.x)
        expect(y + width / 2 + 4).toBeLessThanOrEqual(box.y + box.height)
      }
    }),
  )
})
