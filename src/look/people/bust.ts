import { clothesOf } from './clothes.ts'
import type { Expression } from './head.ts'
import { headLayers } from './head.ts'
import type { PersonLook } from './person-look.ts'
import { moved, wholeSvg } from './svg.ts'

/** Head and shoulders. `tilt` leans the head, in degrees. */
export function bustSvg(
  look: PersonLook,
  {
    mood,
    gaze,
    height = 131,
    tilt = 0,
    label,
  }: Expression & { readonly height?: number; readonly tilt?: number; readonly label?: string },
): string {
  const { back, front } = headLayers(look, { mood, gaze })
  const posed = (layer: string) => moved(`translate(0 9) rotate(${tilt} 120 170)`, layer)
  return wholeSvg(
    { x: 0, y: 0, width: 240, height: 262 },
    height,
    posed(back) + clothesOf(look) + posed(front),
    label,
  )
}
