import type { View } from '../game/view.ts'
import { castOf } from '../look/people/casting.ts'
import type { Cast } from '../look/picture/figures.ts'

let dealt: { readonly key: string; readonly cast: Cast } | null = null

/** What the people of this game look like: the same in every week of it, and whenever it is opened again. */
export function castFor({ scenario, seed, people, offers, projects, house, role }: View): Cast {
  const key = `${scenario}/${seed}`
  const emblems = Object.fromEntries((house ?? projects).map((project) => [project.id, project.emblem]))
  if (dealt?.key !== key) {
    const first = role === 'pmo' ? people : people.filter((person) => !person.fromOutside)
    dealt = { key, cast: castOf(key, [...first, ...offers.map(outsider)], emblems) }
  }
  const { cast } = dealt
  const late = people.filter(({ id }) => !Object.hasOwn(cast, id))
  if (late.length > 0)
    dealt = {
      key,
      cast: Object.assign({}, cast, ...late.map((it) => castOf(`${key}/${it.id}`, [it], emblems))),
    }
  return dealt.cast
}

/** Who may come to the house later has a face from the start; seats that hear of nobody before give them one as they come. */
const outsider = ({ id, pronoun }: View['offers'][number]) =>
  ({ id, pronoun, role: 'specialist', home: null }) as const
