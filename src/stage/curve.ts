import type { Spot } from '../look/picture/picture.ts'

/** How many points stand for a curve: enough to look round, few enough to redraw while it moves. */
export const samples = 120

/** A path of cubic pieces as points at even steps of its length. */
export function sampled(path: readonly Spot[]): readonly Spot[] {
  const fine = finely(path)
  const lengths = [0]
  for (let i = 1; i < fine.length; i++)
    lengths.push((lengths[i - 1] as number) + distance(fine[i - 1] as Spot, fine[i] as Spot))
  const whole = lengths.at(-1) as number
  let at = 1
  return Array.from({ length: samples }, (_, i) => {
    const wanted = (whole * i) / (samples - 1)
    while (at < fine.length - 1 && (lengths[at] as number) < wanted) at++
    const [from, to] = [lengths[at - 1] as number, lengths[at] as number]
    return between(
      fine[at - 1] as Spot,
      fine[at] as Spot,
      to > from ? Math.min(1, (wanted - from) / (to - from)) : 0,
    )
  })
}

const steps = 24

function finely(path: readonly Spot[]): Spot[] {
  const points = [path[0] as Spot]
  for (let i = 0; i + 3 < path.length; i += 3) {
    const [a, b, c, d] = path.slice(i, i + 4) as [Spot, Spot, Spot, Spot]
    for (let step = 1; step <= steps; step++) points.push(onCubic(a, b, c, d, step / steps))
  }
  return points.length > 1 ? points : [points[0] as Spot, points[0] as Spot]
}

function onCubic(a: Spot, b: Spot, c: Spot, d: Spot, t: number): Spot {
  const u = 1 - t
  const [p, q, r, s] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
  return { x: p * a.x + q * b.x + r * c.x + s * d.x, y: p * a.y + q * b.y + r * c.y + s * d.y }
}

/** `share` may go beyond 1: then it overshoots. */
export const between = (a: Spot, b: Spot, share: number): Spot => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
})
const distance = (a: Spot, b: Spot) => Math.hypot(b.x - a.x, b.y - a.y)
