import fc from 'fast-check'
import { expect, test } from 'vitest'
import { onPixels } from '../../src/stage/pixels.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const place = fc.double({ min: 0, max: 900, noNaN: true })
const size = fc.double({ min: 4, max: 90, noNaN: true })

test('a drawing lies on whole pixels, one for one, within half a pixel of its place', () => {
  fc.assert(
    fc.property(
      place,
      place,
      size,
      size,
      share,
      share,
      fc.boolean(),
      fc.double({ min: 0.4, max: 3, noNaN: true }),
      (x, y, width, height, originX, originY, flipped, scale) => {
        const art = { key: '', width, height, svg: () => '' }
        const texture = { width: Math.ceil(width * scale), height: Math.ceil(height * scale) }
        const laid = onPixels(
          { art, at: { x, y }, origin: { x: originX, y: originY }, tilt: 0, flipped },
          texture,
          scale,
        )
        expect(laid.wide * scale).toBeCloseTo(texture.width, 6)
        const corner = (laid.left - laid.x * laid.wide) * scale
        expect(Math.abs(corner - Math.round(corner))).toBeLessThan(1e-6)
        expect(Math.abs(laid.left - x) * scale).toBeLessThanOrEqual(0.5 + 1e-6)
        expect(Math.abs(laid.top - y) * scale).toBeLessThanOrEqual(0.5 + 1e-6)
      },
    ),
  )
})
