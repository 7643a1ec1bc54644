import type { DrillView } from '../../game/drill/drill-view.ts'
import { castOf } from '../../look/people/casting.ts'
import type { PersonLook } from '../../look/people/person-look.ts'
import { knownFace } from '../bargain/known-faces.ts'

type Seen = Pick<DrillView, 'people'> & { readonly table: { readonly parties: readonly string[] } }
type Say = (id: string) => string

/** What people at a table look like: as in the game whose table it is; in drills each looks the same at every table. */
export const faceOf = (view: Seen, party: number, say: Say): PersonLook | undefined =>
  knownFace(view, party) ?? faceNamed(say(`parties.${view.table.parties[party]}.name`), view.people[party])

/** One deal of many in which no two of them look alike and all skins occur; nothing else was looked at. */
const deal = 209

/** The face that goes with a name of the drills, whatever the drill, its seed and the side. */
export function faceNamed(name: string, person: Seen['people'][number] | undefined): PersonLook | undefined {
  if (!person) return undefined
  const { role, pronoun } = person
  return castOf(`drills ${deal}/${name}`, [{ id: name, role, pronoun, home: null }], {})[name]
}

/** Thousandths of the best deal, as points of a hundred. */
export const pointsOf = (perMille: number): number => Math.round(perMille / 10)
