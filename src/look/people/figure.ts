import { palette } from '../tokens.ts'
import { inked, lit, skinTones, warmed } from './complexion.ts'
import type { Expression } from './head.ts'
import { headLayers } from './head.ts'
import { armFrom, armsOf, loungingLegs, seatedLegs, standingLegs, wheeledLegs } from './limbs.ts'
import type { PersonLook } from './person-look.ts'
import type { Pose } from './poses.ts'
import type { Frame } from './svg.ts'
import { disc, filled, moved, stroked, wholeSvg } from './svg.ts'

export type Acting = Expression & { readonly pose: Pose }

/** What a figure fills: high hair and wide arms reach beyond its 60 x 110. */
export const figureFrame: Frame = { x: -4, y: -12, width: 68, height: 120 }

/** A figure alone; `height` is that of the whole frame. */
export const figureSvg = (
  look: PersonLook,
  { height, label, ...acting }: Acting & { readonly height: number; readonly label?: string },
): string => wholeSvg(figureFrame, height, figureGroup(look, acting), label)

/** A whole figure in a box of 60 x 110, feet on 30, 106. Who uses a wheelchair sits in it whatever the pose. */
export function figureGroup(look: PersonLook, { pose, mood, gaze }: Acting): string {
  const wheels = look.wheelchair || pose === 'wheel'
  const { back, front } = headLayers(look, { mood, gaze })
  const [left, right] = armsOf(pose, wheels)
  const skin = skinTones[look.skin]
  const farArm = armFrom(42, right, inked(look.top, 0.22), skin)
  const figure =
    onHead(back) +
    (wheels ? chairBack : '') +
    legsOf(look, pose, wheels) +
    (pose === 'folded' ? '' : farArm) +
    torsoOf(look) +
    `<rect x="26.6" y="24" width="6.8" height="9" rx="3" fill="${warmed(skin, 0.2)}"/>` +
    (look.kit === 'turtle' ? filled('M26 28.4q4 1.6 8 0v4.6q-4 2 -8 0z', lit(look.top, 0.18)) : '') +
    (pose === 'folded' ? farArm : '') +
    armFrom(18, left, look.top, skin) +
    onHead(front) +
    (wheels ? chairWheels : '') +
    inHand(pose)
  return moved(`translate(0 ${loweredBy(look, pose)})`, figure)
}

/** How much lower than a standing figure's everything is of who sits in a wheelchair or a sofa. */
export function loweredBy({ wheelchair }: PersonLook, pose: Pose): number {
  if (wheelchair || pose === 'wheel') return 13
  return pose === 'sitcup' ? 17 : 0
}

/** Heads are drawn for busts: 0.27 of that, their middle on 30, 16.5. */
const onHead = (layer: string) => moved('translate(-2.4 -10.5) scale(.27)', layer)

function legsOf({ legs }: PersonLook, pose: Pose, wheels: boolean): string {
  if (wheels) return wheeledLegs(legs)
  if (pose === 'sitcup') return loungingLegs(legs)
  return pose === 'sit' || pose === 'type' ? seatedLegs(legs) : standingLegs(legs)
}

const torsoOf = (look: PersonLook) =>
  filled('M30 31C38 31 44 34 44.5 41L42 66Q30 70 18 66L15.5 41C16 34 22 31 30 31Z', look.top) +
  `<path d="M34 31.4C40 32 44 35 44.5 41L42 66Q38 68 34 68.4Q39 48 34 31.4Z" fill="${palette.ink}" opacity=".12"/>` +
  collar(look) +
  (look.lanyard === null
    ? ''
    : `<path d="M25 33Q27 46 30 52Q33 46 35 33" fill="none" stroke="${look.lanyard}" stroke-width="2"/>` +
      `<rect x="27" y="50" width="6" height="7" rx="1" fill="${palette.bond}"/>`) +
  (look.rosette === null ? '' : disc(38, 42, 2.8, look.rosette) + disc(38, 42, 1.2, palette.bond))

function collar({ kit, shirt, tie, top }: PersonLook): string {
  switch (kit) {
    case 'blazer':
      return (
        filled('M25.5 32L30 47L34.5 32Z', shirt) +
        (tie === null ? '' : filled('M29 36h2l.8 10l-1.8 3l-1.8 -3z', tie))
      )
    case 'cardigan':
      return filled('M26 32L30 60L34 32Z', shirt)
    case 'shirt':
      return `<path d="M25 32L30 40L35 32" fill="none" stroke="${lit(top, 0.35)}" stroke-width="2.4"/>`
    case 'turtle':
    case 'knit':
      return ''
  }
}

const frameColour = '#2b3350'
const chairBack = '<rect x="15" y="40" width="30" height="30" rx="4" fill="#39435f"/>'
const chairWheels =
  `<path d="M11 68h8M41 68h8" fill="none" stroke="${frameColour}" stroke-width="3"/>` +
  `<path d="M18 93.5h24" fill="none" stroke="${frameColour}" stroke-width="2" stroke-linecap="round"/>` +
  `<rect x="6" y="56" width="5.5" height="37" rx="2.7" fill="${frameColour}"/>` +
  `<rect x="48.5" y="56" width="5.5" height="37" rx="2.7" fill="${frameColour}"/>`

function inHand(pose: Pose): string {
  if (pose === 'cup' || pose === 'sitcup')
    return filled('M33 38h8l-1 8h-6z', palette.bond) + stroked('M41 40q4 1.5 -.6 4.4', palette.bond, 1.6)
  if (pose === 'carry')
    return (
      `<rect x="17" y="50" width="26" height="13" rx="1.5" fill="${palette.bond}" stroke="#c6cbd6" stroke-width=".8"/>` +
      stroked('M20 54h20M20 57h20M20 60h13', '#a8b0c0', 1)
    )
  return ''
}
