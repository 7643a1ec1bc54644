import { inked } from './complexion.ts'
import type { Pose } from './poses.ts'
import { disc, filled, stroked } from './svg.ts'

/** Where an arm bends and where its hand is, in a figure's box. */
export type Arm = readonly [elbowX: number, elbowY: number, handX: number, handY: number]
type Arms = readonly [left: Arm, right: Arm]

const hanging: Arms = [[17, 50, 18, 63], [43, 50, 42, 63]] // biome-ignore format: a table
const onWheels: Arms = [[16, 49, 13, 60], [44, 49, 47, 60]] // biome-ignore format: a table
const inLap: Arms = [[17, 48, 22, 57], [43, 48, 38, 57]] // biome-ignore format: a table

const arms: { readonly [pose in Pose]: Arms } = {
  stand: hanging,
  hips: [[12, 48, 21, 57], [48, 48, 39, 57]], // biome-ignore format: a table
  weigh: [[11, 51, 3, 46], [49, 51, 57, 46]], // biome-ignore format: a table
  cup: [[17, 50, 20, 60], [45, 49, 37, 43]], // biome-ignore format: a table
  sit: inLap,
  type: [[16, 47, 24, 53], [44, 47, 36, 53]], // biome-ignore format: a table
  sitcup: [[17, 48, 22, 57], [45, 49, 37, 43]], // biome-ignore format: a table
  write: [[17, 50, 18, 62], [49, 42, 55, 30]], // biome-ignore format: a table
  reach: [[12, 40, 3, 31], [43, 50, 42, 63]], // biome-ignore format: a table
  carry: [[15, 49, 25, 54], [45, 49, 35, 54]], // biome-ignore format: a table
  folded: [[9, 53, 38, 49], [51, 53, 23, 52]], // biome-ignore format: a table
  open: [[14, 50, 6, 58], [46, 50, 54, 58]], // biome-ignore format: a table
  wheel: onWheels,
}

/** Idle hands of somebody in a wheelchair lie on the wheels. */
export const armsOf = (pose: Pose, wheels: boolean): Arms =>
  wheels && (pose === 'stand' || pose === 'sit') ? onWheels : arms[pose]

export const armFrom = (
  shoulder: number,
  [elbowX, elbowY, handX, handY]: Arm,
  sleeve: string,
  skin: string,
) =>
  stroked(`M${shoulder} 37Q${elbowX} ${elbowY} ${handX} ${handY}`, sleeve, 6.4) +
  disc(handX, handY, 3.5, skin)

const shoe = '#1a2038'
const farther = (cloth: string) => inked(cloth, 0.35)

export const standingLegs = (cloth: string) =>
  filled('M21 62L22 102L29 102L30 70Z', cloth) +
  filled('M39 62L38 102L31 102L30 70Z', farther(cloth)) +
  filled('M30 62h-9l.3 10h17.4l.3 -10z', cloth) +
  shoes(106)

export const seatedLegs = (cloth: string) =>
  filled('M18.5 73h10l-.6 29h-7zM41.5 73h-10l.6 29h7z', farther(cloth)) +
  filled('M18 62h24l1.5 12h-27z', cloth) +
  shoes(106)

/** Sunk into a sofa: thighs come towards the eye, knees apart, feet nearer than the floor of who stands. */
export const loungingLegs = (cloth: string) =>
  filled('M17.5 73h10.5l-1 13h-7zM42.5 73h-10.5l1 13h7z', farther(cloth)) +
  filled('M18 60h24l3.5 11q.5 5 -4.5 5h-7q-3.5 0 -4 -4q-.5 4 -4 4h-7q-5 0 -4.5 -5z', cloth) +
  shoes(89)

/** On the footrest of a wheelchair, nearer than the floor. */
export const wheeledLegs = (cloth: string) =>
  filled('M19 73h9.5v15h-8zM41 73h-9.5v15h8z', farther(cloth)) +
  filled('M18 62h24l1 12h-26z', cloth) +
  shoes(93)

const shoes = (floor: number) => filled(`M18 ${floor}q0 -5 6 -5h5v5zM42 ${floor}q0 -5 -6 -5h-5v5z`, shoe)
