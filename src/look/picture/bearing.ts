import type { ProjectView, View } from '../../game/view.ts'
import type { Mood } from '../people/moods.ts'
import type { Pose } from '../people/poses.ts'

/** How far a manager stands from whoever looks: what trust does to the distance. */
export const distances = ['near', 'even', 'off', 'far'] as const
export type Distance = (typeof distances)[number]

/** The one word at a manager's feet: `bearing.word.<word>`, to the sponsor `bearing.thought.<word>` where there is one. */
export type BearingWord = Distance | 'laden' | 'swamped' | 'tied' | 'bound' | 'closed'

/**
 * How somebody stands to the PMO (to the sponsor, if the sponsor looks), as it is seen on them: distance for trust, a pile of
 * forms for burden, tape round the chart for constraint, and one word. Nothing in it that the view does not say.
 */
export type Bearing = {
  readonly distance: Distance
  readonly forms: Steps // burden
  readonly tape: Steps // constraint
  readonly word: BearingWord
  readonly points: number // of trust, from which the distance is
}
type Steps = 0 | 1 | 2 | 3

/** Points of trust, and milli-days of burden and of constraint, from which the next step is seen: assumptions of the drawing. */
export const seenFrom = {
  trust: { far: 35, off: 45, near: 60 },
  forms: [1500, 3500, 7000],
  tape: [500, 1500, 3000],
  closed: 5, // steps of all three together
} as const

/** Null where nothing of it is known, and of a project that is over. */
export function bearingOf(view: View, project: ProjectView): Bearing | null {
  const points = trustSeen(view, project)
  if (points === null || project.finishedWeek > 0) return null
  const distance = distanceOf(points)
  const forms = stepsOf(project.burden, seenFrom.forms)
  const tape = stepsOf(project.constraint, seenFrom.tape)
  return { distance, forms, tape, word: wordOf(distance, forms, tape), points }
}

/** The sponsor is told nothing of the PMO's trust: there it is what the sponsor thinks of the manager. */
const trustSeen = ({ role, powers }: View, { id, trust }: ProjectView): number | null =>
  role === 'sponsor' ? (powers?.confidence.find(({ project }) => project === id)?.points ?? null) : trust

export function distanceOf(points: number): Distance {
  const { far, off, near } = seenFrom.trust
  if (points < far) return 'far'
  if (points < off) return 'off'
  return points >= near ? 'near' : 'even'
}

const stepsOf = (amount: number, from: readonly number[]): Steps =>
  from.filter((least) => amount >= least).length as Steps

const awayBy: { readonly [distance in Distance]: Steps } = { near: 0, even: 0, off: 2, far: 3 }

/** What weighs most has the word; who bears much of everything says little. */
function wordOf(distance: Distance, forms: Steps, tape: Steps): BearingWord {
  const away = awayBy[distance]
  const most = Math.max(away, forms, tape)
  if (most < 2) return distance
  if (away + forms + tape >= seenFrom.closed && away > 0) return 'closed'
  if (away === most) return distance
  if (tape === most) return most > 2 ? 'bound' : 'tied'
  return most > 2 ? 'swamped' : 'laden'
}

/** What a bearing makes of a posture; null where it leaves the week's own. */
export function poseBorne(bearing: Bearing | null): Pose | null {
  switch (bearing?.word) {
    case 'off':
    case 'far':
    case 'closed':
    case 'tied':
    case 'bound':
      return 'folded'
    case 'laden':
    case 'swamped':
      return 'carry'
    case 'near':
      return 'open'
    default:
      return null
  }
}

export function moodBorne(bearing: Bearing | null, trouble: boolean): Mood | null {
  if (bearing?.distance === 'far') return 'annoyed'
  if (trouble) return 'alarmed'
  if (bearing?.distance === 'off' || bearing?.word === 'closed') return 'guarded'
  return bearing?.word === 'swamped' ? 'tired' : null
}
