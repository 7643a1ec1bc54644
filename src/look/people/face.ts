import { palette } from '../tokens.ts'
import { browTone, lined, lips, lit, skinTones, warmed } from './complexion.ts'
import type { Mood } from './moods.ts'
import type { PersonLook } from './person-look.ts'
import type { Point } from './svg.ts'
import { disc, filled, rounded, stroked } from './svg.ts'

type Brow = { readonly inner: number; readonly outer: number } // how far down
type Features = {
  readonly left: Brow
  readonly right: Brow
  readonly lid: number // how far the upper lid covers the eye; below 0 the eye is wide open
  readonly mouth: 'smile' | 'open' | string // a line
  readonly gaze: Point
  readonly bags: boolean
}

const both = (inner: number, outer: number) => ({ left: { inner, outer }, right: { inner, outer } })
const ahead = { gaze: [0, 0], bags: false } as const

const features: { readonly [mood in Mood]: Features } = {
  calm: { ...both(0, 0), ...ahead, lid: 0.12, mouth: 'M108 134Q120 139 132 134' },
  pleased: { ...both(-3, -2), ...ahead, lid: 0.2, mouth: 'smile' },
  guarded: { ...both(2, 0), ...ahead, lid: 0.42, mouth: 'M109 136L129 135' },
  annoyed: { ...both(4, -2), ...ahead, lid: 0.34, mouth: 'M110 138Q120 133.5 130 137.5' },
  alarmed: { ...both(-9, -3), ...ahead, lid: -0.5, mouth: 'open' },
  thinking: {
    left: { inner: 1, outer: 0 },
    right: { inner: -7, outer: -6 },
    lid: 0.18,
    mouth: 'M112 136Q121 133 129 137',
    gaze: [3, -3],
    bags: false,
  },
  tired: { ...both(-5, 4), ...ahead, lid: 0.52, mouth: 'M109 137Q115 134 120 137T131 137', bags: true },
}

/** Nose, eyes, brows and mouth of a face whose middle is 120, 100. `gaze` is how far the pupils move. */
export function facialFeatures(look: PersonLook, mood: Mood, gaze: Point = features[mood].gaze): string {
  const skin = skinTones[look.skin]
  const { left, right, mouth } = features[mood]
  const brow = browTone(look)
  return (
    filled('M121 101L127.5 119.5Q121.5 124.5 114.5 120Z', warmed(skin, 0.26)) +
    eye(102, skin, features[mood], gaze) +
    eye(138, skin, features[mood], gaze) +
    stroked(`M92 ${90 + left.outer}Q101 ${browTop(left)} 111 ${90 + left.inner}`, brow, 4.6) +
    stroked(`M148 ${90 + right.outer}Q139 ${browTop(right)} 129 ${90 + right.inner}`, brow, 4.6) +
    (look.older ? stroked(lines, warmed(skin, 0.34), 2.2) : '') +
    mouthOf(mouth, skin)
  )
}

const browTop = ({ inner, outer }: Brow) => rounded(84 + (inner + outer) * 0.4)
const lines = 'M104 124Q100 130 101 137M136 124Q140 130 139 137M90 109l-4 3M150 109l4 3'

function eye(x: number, skin: string, { lid, bags }: Features, [across, down]: Point): string {
  const [pupilX, pupilY] = [x + across, 103 + down]
  const wide = lid < 0
  const white = wide
    ? `<ellipse cx="${x}" cy="103" rx="8.2" ry="9.2" fill="#fff"/>`
    : `<ellipse cx="${x}" cy="103.4" rx="7" ry="5.2" fill="${lit(skin, 0.82)}"/>`
  const pupil = `<ellipse cx="${pupilX}" cy="${pupilY}" rx="${wide ? 5 : 4.3}" ry="${wide ? 7.2 : 5.2}" fill="${palette.ink}"/>`
  const bag = bags ? stroked(`M${x - 6} 113q6 3.4 12 0`, warmed(skin, 0.26), 2.4) : ''
  return `${white}${pupil}${disc(pupilX + 1.5, pupilY - 2, 1.4, lit(palette.ink, 0.9))}${wide ? '' : lidOver(x, skin, lid)}${bag}`
}

function lidOver(x: number, skin: string, lid: number): string {
  const drop = lid * 13 * 0.55
  return (
    filled(`M${x - 9} 94h18v${rounded(3.5 + drop)}q-9 -3.2 -18 0z`, skin) +
    stroked(`M${x - 7.5} ${rounded(97.6 + drop)}q7.5 -3.6 15 0`, lined(skin), 2.6)
  )
}

function mouthOf(mouth: Features['mouth'], skin: string): string {
  if (mouth === 'open') return `<ellipse cx="120" cy="137" rx="7.5" ry="6.6" fill="${lips(skin)}"/>`
  if (mouth !== 'smile') return stroked(mouth, lined(skin), 3.6)
  return (
    filled('M106 131Q120 137 134 131Q131 145 120 145Q109 145 106 131Z', lips(skin)) +
    filled('M109 132.6Q120 137 131 132.6L130 136Q120 139.5 110 136Z', '#fff')
  )
}
