import type { Box, Spot } from '../look/picture/picture.ts'
import { between, samples } from './curve.ts'
import { easeOut, pullTight } from './motions.ts'

const mostSlack = 22

/** How a ribbon hangs at one moment of a motion. */
export type Shape = readonly Spot[]

/** Grows from its station, slack at first, and is pulled tight. */
export function growing(points: Shape, share: number): Shape {
  const length = Math.max(2, Math.round(samples * easeOut(Math.min(1, share / 0.6))))
  const slack = mostSlack * (1 - pullTight(share))
  return points
    .slice(0, length)
    .map((point, i) => sagging(point, slack * Math.sin((i / (length - 1)) * Math.PI)))
}

/** Slips back to where it came from. */
export function slipping(points: Shape, share: number): Shape {
  const length = Math.max(2, Math.round(samples * (1 - easeOut(share))))
  const slack = 16 * share
  return points
    .slice(0, length)
    .map((point, i) => sagging(point, slack * Math.sin((i / (length - 1)) * Math.PI)))
}

/** From one way to another, a little too far, and back. Both have the same number of points. */
export function pulling(from: Shape, to: Shape, share: number): Shape {
  const far = pullTight(share)
  return to.map((point, i) => between(from[i] as Spot, point, far))
}

const sagging = ({ x, y }: Spot, by: number): Spot => ({ x, y: y + by })

/** All that a ribbon of this width covers, with its shadow. */
export function around(points: Shape, width: number): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const edge = width / 2 + 8
  const [left, top] = [Math.min(...xs) - edge, Math.min(...ys) - edge]
  return { x: left, y: top, width: Math.max(...xs) + edge - left, height: Math.max(...ys) + edge - top }
}

/** All that it covers while it grows. */
export function whileMoving(points: Shape, width: number): Box {
  const box = around(points, width)
  return { ...box, y: box.y - 2, height: box.height + mostSlack + 2 }
}
