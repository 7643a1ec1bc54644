import type { DrillView } from '../../game/drill/drill-view.ts'
import { castOf } from '../../look/people/casting.ts'
import type { PersonLook } from '../../look/people/person-look.ts'

/** What the two at the table look like: the same for a drill and its seed, whoever plays whom. */
export function faceOf({ drill, seed, people, table }: DrillView, party: number): PersonLook | undefined {
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
