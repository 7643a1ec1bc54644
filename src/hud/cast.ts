import type { View } from '../game/view.ts'
import { castOf } from '../look/people/casting.ts'
import type { Cast } from '../look/picture/figures.ts'

let dealt: { readonly key: string; readonly cast: Cast } | null = null

/** What the people of this game look like: the same in every week of it, and whenever it is opened again. */
export function castFor({ scenario, seed, people, offers, projects, house }: View): Cast {
  const key = `${scenario}/${seed}`
  if (dealt?.key !== key) {
    const emblems = Object.fromEntries((house ?? projects).map((project) => [project.id, project.emblem]))
    dealt = { key, cast: castOf(key, [...people, ...offers.map(outsider)], emblems) }
  }
  return dealt.cast
}

/** Who may come to the house later has a face from the start. */
const outsider = ({ id, pronoun }: View['offers'][number]) =>
  ({ id, pronoun, role: 'specialist', home: null }) as const
