import type { Emblem, Outcome, PersonId, ProjectId } from '../../sim/setup.ts'
import type { State } from '../marks.ts'
import type { Mood } from '../people/moods.ts'
import type { PersonLook } from '../people/person-look.ts'
import type { Pose } from '../people/poses.ts'
import type { Bearing } from './bearing.ts'

/**
 * All that the stage draws of one week, in units of the drawing (`size`), origin top left. It is made of a view and
 * nothing else; the stage draws it, and the interface lays a control with a sentence over each of its things. No text.
 */
export type Picture = {
  readonly plan: PlanName
  readonly size: Size
  readonly rooms: readonly RoomPicture[]
  readonly offices: readonly OfficePicture[] // boardroom, PMO, QA; none on the phone
  readonly places: readonly PlacePicture[] // the specialists in the hall, from left to right
  readonly ribbons: readonly RibbonPicture[]
  readonly loose: { readonly emblem: Emblem; readonly from: Spot; readonly to: Spot } | null // in somebody's hand
  readonly things: readonly Thing[] // what can be pointed at, in the order in which it is read
}

export const planNames = ['wide', 'phone'] as const
/** `wide`: the section of a desktop, 916 x 800. `phone`: 2 x 2 rooms round the hall, 390 wide. */
export type PlanName = (typeof planNames)[number]

export type Size = { readonly width: number; readonly height: number }
export type Spot = { readonly x: number; readonly y: number }
export type Box = Spot & Size

export type RoomPicture = {
  readonly project: ProjectId
  readonly emblem: Emblem
  readonly state: State
  readonly known: boolean // whether anything of it is known: a PM sees the neighbours' doors only
  readonly box: Box // inside the cut walls
  readonly mirrored: boolean // its window and second desk are on the left
  readonly sign: Box // where the interface writes the name and the state
  readonly station: Spot & { readonly radius: number } // the disc at the hall's edge from which its ribbons come
  readonly planned: readonly number[] // the chart on its wall: planned progress by week, 0 to 1
  readonly reported: readonly number[] // as reported; shorter
  readonly people: readonly FigurePicture[]
  readonly bearing: Bearing | null // of its manager; null where it is not known, or the project is over
  readonly slip: Box // where the interface writes the one word for it
}

export type OfficePicture = {
  readonly office: 'boardroom' | 'pmo' | 'qa'
  readonly box: Box
  readonly sign: Box
  readonly people: readonly FigurePicture[]
  readonly seats: readonly SeatPicture[] // of the board in a week in which it holds a gate; else none
}

/** A place at the board's table, and the card before it that says where its member leans. */
export type SeatPicture = {
  readonly person: PersonId
  readonly feet: Spot
  readonly scale: number
  readonly present: boolean
  readonly chair: boolean
  readonly leaning: Outcome | null // null: undecided, or away
  readonly firm: boolean
  readonly card: Box
}

export type FigurePicture = {
  readonly person: PersonId
  readonly look: PersonLook
  readonly pose: Pose
  readonly mood: Mood
  readonly feet: Spot
  readonly scale: number // 1: 60 x 110
  readonly flipped: boolean
}

export type PlacePicture = {
  readonly person: PersonId
  readonly figure: FigurePicture | null // null: away all week
  readonly idle: boolean // present, and nobody has any day: sits in the lounge
  readonly looksBothWays: boolean // contested
  readonly planner: PlannerPicture
  readonly plate: Box // where the interface writes name and load
}

export type PlannerPicture = {
  readonly board: Box
  readonly rows: readonly DayPicture[] // five, Monday to Friday
  readonly pile: readonly DayPicture[] // asked beyond the week, lying above the board, lowest first
}

export type DayPicture = {
  readonly box: Box
  readonly tilt: number // degrees
  readonly kind: 'granted' | 'asked' | 'free' | 'away'
  readonly emblem: Emblem | null
  readonly project: ProjectId | null
}

export type RibbonPicture = {
  readonly project: ProjectId
  readonly person: PersonId
  readonly emblem: Emblem
  readonly kind: 'granted' | 'asked'
  readonly days: number
  readonly width: number // by kind; thin on the phone unless the person is picked
  readonly path: readonly Spot[] // start, then two control points and an end for each cubic piece
  readonly behind: number // how many of those pieces lie behind the floor plate (from the start)
  readonly clip: Box // brass, on the planner's edge
  readonly eyelets: readonly Box[] // brass, where it passes the floor
  readonly tag: Box | null // where the interface writes the days; null where the ribbon is only a thin line
}

/** Something to point at. `id` is its name in the interface: see `thingId`. */
export type Thing = { readonly id: string; readonly box: Box }

/** The names of things: `room/harbour`, `person/mara`, `planner/ines`, `ribbon/kestrel/ines/asked`, `office/qa`. */
export const thingId = {
  room: (project: ProjectId) => `room/${project}`,
  office: (office: OfficePicture['office']) => `office/${office}`,
  person: (person: PersonId) => `person/${person}`,
  planner: (person: PersonId) => `planner/${person}`,
  ribbon: (ribbon: Pick<RibbonPicture, 'project' | 'person' | 'kind'>) =>
    `ribbon/${ribbon.project}/${ribbon.person}/${ribbon.kind}`,
}
