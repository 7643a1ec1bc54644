import { palette } from '../tokens.ts'
import { hairTones, inked, skinTones, warmed } from './complexion.ts'
import { facialFeatures } from './face.ts'
import type { Hair } from './hair.ts'
import { hairOf } from './hair.ts'
import { facePath, lowerPath, shadePath } from './jaw.ts'
import type { Mood } from './moods.ts'
import type { PersonLook } from './person-look.ts'
import type { Point } from './svg.ts'
import { disc, filled, wholeSvg } from './svg.ts'

export type Expression = { readonly mood: Mood; readonly gaze?: Point | undefined }

/** A head alone, in a square of `size` pixels. */
export function headSvg(
  look: PersonLook,
  { mood, gaze, size, label }: Expression & { readonly size: number; readonly label?: string },
): string {
  const { back, front } = headLayers(look, { mood, gaze })
  return wholeSvg({ x: 42, y: 6, width: 156, height: 156 }, size, back + front, label)
}

/** A head round 120, 100: `back` goes behind the shoulders, `front` before them. */
export function headLayers(look: PersonLook, { mood, gaze }: Expression): Hair {
  const { back, front } = hairOf[look.style](look.wrap ?? hairTones[look.hair])
  const skin = skinTones[look.skin]
  return {
    back,
    front:
      ears(look, skin) +
      filled(facePath(look.jaw), skin) +
      stubbleOrBeard(look, skin) +
      facialFeatures(look, mood, gaze) +
      `<path d="${shadePath(look.jaw)}" fill="${palette.ink}" opacity=".09"/>` +
      (look.moustache ? filled(moustache, hairTones[look.hair]) : '') +
      front +
      glassesOf(look) +
      earrings(look),
  }
}

const covered = ({ style }: PersonLook) => style === 'hijab'

function ears(look: PersonLook, skin: string): string {
  if (covered(look)) return ''
  const ear = (x: number, shade: number) =>
    `<ellipse cx="${x}" cy="106" rx="8" ry="12" fill="${warmed(skin, shade)}"/>`
  return ear(79, 0.12) + ear(161, 0.22)
}

function stubbleOrBeard({ jaw, hair, beard, stubble }: PersonLook, skin: string): string {
  const tone = hairTones[hair]
  if (beard)
    return (
      filled(
        lowerPath(jaw, 105, 'C86 120 92 124 104 124Q120 118 136 124C148 124 154 120'),
        inked(tone, 0.1),
      ) + filled('M106 131Q120 126 134 131Q134 142 120 142Q106 142 106 131Z', skin)
    )
  if (!stubble) return ''
  const shadow = lowerPath(jaw, 110, 'C92 128 104 126 120 126C136 126 148 128')
  return `<path d="${shadow}" fill="${tone}" opacity=".2"/>`
}

const moustache = 'M104 130Q112 123 120 127Q128 123 136 130Q128 133 120 130.5Q112 133 104 130Z'

function glassesOf({ glasses }: PersonLook): string {
  if (glasses === 'none') return ''
  const lens = (x: number) =>
    `<rect x="${x}" y="92" width="28" height="24" rx="${glasses === 'round' ? 12 : 7}"/>`
  return (
    `<g fill="#fff" fill-opacity=".16" stroke="${palette.ink}" stroke-width="3.6">${lens(87)}${lens(125)}` +
    '<path d="M115 101Q120 97 125 101M87 100L80 98M153 100L160 98" fill="none"/></g>'
  )
}

const earrings = (look: PersonLook) =>
  look.earring === null || covered(look)
    ? ''
    : disc(79, 121, 4, look.earring) + disc(161, 121, 4, look.earring)
