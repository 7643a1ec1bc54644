import type { ReadDrill } from '../scenario/drills/read-drill.ts'
import type { Scenario } from '../scenario/read.ts'
import type { Library } from './library.ts'
import type { Words } from './shelf.ts'

type Shipped = {
  readonly words: { readonly [language: string]: Words }
  readonly shipped: readonly (Scenario & { readonly id: string })[]
  readonly drills: readonly ReadDrill[]
}

/** What was shipped with the game, in one language. */
export const libraryOf = ({ words, shipped, drills }: Shipped, language: string): Library => ({
  words: words[language] ?? {},
  scenarios: Object.fromEntries(
    shipped.map(({ id, setup, words, next, varies, seat }) => [
      id,
      { setup, words: words[language] ?? {}, next, varies, seat },
    ]),
  ),
  drills: Object.fromEntries(
    drills.map(({ drill, words }) => [drill.id, { drill, words: words[language] ?? {} }]),
  ),
})
