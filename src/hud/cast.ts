import type { View } from '../game/view.ts'
import { castOf } from '../look/people/casting.ts'
import type { Cast } from '../look/picture/people.ts'

let dealt: { readonly key: string; readonly cast: Cast } | null = null

/** What the people of this game look like: the same in every week of it, and whenever it is opened again. */
export function castFor({ scenario, seed, people, projects }: View): Cast {
  const key = `${scenario}/${seed}`
  if (dealt?.key !== key) {
    const emblems = Object.fromEntries(projects.map((project) => [project.id, project.emblem]))
    dealt = { key, cast: castOf(key, people, emblems) }
  }
  return dealt.cast
}
