import { idOf } from './piece.ts'
import type { Pieces } from './pieces.ts'

const perSecond = 6

/** One room in trouble, beat by beat, six in a second: each drop falls to the place of the next one, sheets flutter. */
export function liveTrouble(pieces: Pieces, project: string): (beat: number) => void {
  const of = (kind: string) => pieces.ids().filter((id) => id.startsWith(idOf.trouble(project, kind, '')))
  const [drops, sheets, pile] = [of('drop'), of('sheet'), of('pile')]
  const heights = drops.map((id) => pieces.get(id)?.at.y ?? 0)
  const step = heights.length > 1 ? (heights[1] as number) - (heights[0] as number) : 30
  return (beat) => {
    const fallen = (beat % perSecond) / perSecond
    drops.forEach((id, i) => {
      const last = i === drops.length - 1
      pieces.hold(id, { y: step * fallen * (last ? 0.3 : 1), shown: last ? 1 - fallen : 1 })
    })
    sheets.forEach((id, i) => {
      const phase = beat * 0.9 + i * 1.7
      pieces.hold(id, {
        x: 2.2 * Math.sin(phase * 0.6),
        y: 1.8 * Math.sin(phase),
        tilt: 7 * Math.sin(phase * 0.8),
      })
    })
    for (const id of pile) pieces.hold(id, { tilt: 1.1 * Math.sin(beat * 0.7) })
  }
}
