import type { DrillView } from '../../game/drill/drill-view.ts'
import { castOf } from '../../look/people/casting.ts'
import type { PersonLook } from '../../look/people/person-look.ts'
import { knownFace } from '../bargain/known-faces.ts'

type Seen = Pick<DrillView, 'drill' | 'seed' | 'people'> & {
  readonly table: { readonly parties: readonly string[] }
}

/** What people at the table look like: the same for a drill and its seed, whoever plays whom. */
export function faceOf(view: Seen, party: number): PersonLook | undefined {
  const face = knownFace(view, party)
  if (face) return face
  const { drill, seed, people, table } = view
  const players = people.map(({ role, pronoun }, n) => ({
    id: table.parties[n] as string,
    role,
    pronoun,
    home: null,
  }))
  return castOf(`${drill}/${seed}`, players, {})[table.parties[party] as string]
}

/** Thousandths of the best deal, as points of a hundred. */
export const pointsOf = (perMille: number): number => Math.round(perMille / 10)
