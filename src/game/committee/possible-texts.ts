import type { CommitteeState } from '../../sim/negotiation/committee/committee-state.ts'
import { membersOf, pen } from '../../sim/negotiation/committee/committee-state.ts'
import { passes } from '../../sim/negotiation/committee/decision-rule.ts'
import type { Deal, Stakes } from '../../sim/negotiation/stakes.ts'
import { worthOf } from '../../sim/negotiation/stakes.ts'

/** What the rule would have let pass. */
export type PossibleTexts = {
  readonly all: number // texts there are
  readonly passing: number // that the rule would have let pass, the player no worse off than without
  readonly unanimous: number
  readonly best: { readonly text: Deal; readonly worth: number } | null // for the player
  readonly widest: { readonly text: Deal; readonly worth: number; readonly signing: number } | null // all gain, and most in all
  readonly gained: number | null // per mille of the most that all together could have gained
}

/** Every text there is, by what it would have been worth to whom. Some thousands at most: they are laid out one by one. */
export function possibleTexts(state: CommitteeState, deal: Deal | null): PossibleTexts {
  const { table, terms } = state
  const stakes = table.parties.map((party) => party.stakes)
  const mine = stakes[pen] as Stakes
  const members = membersOf(state)
  const all = textsOf(table.issues.map(({ options }) => options.length))
  const gainOf = (text: Deal) => stakes.reduce((sum, it) => sum + worthOf(it, text) - it.reservation, 0)
  const read = all.map((text) => {
    const refusing = members.filter((party) => {
      const it = stakes[party] as Stakes
      return worthOf(it, text) < it.reservation
    })
    const worth = worthOf(mine, text)
    return { text, worth, refusing, passes: worth >= mine.reservation && passes(terms.rule, refusing) }
  })
  const passing = read.filter((it) => it.passes)
  const unanimous = passing.filter(({ refusing }) => refusing.length === 0)
  const best = highest(passing, ({ worth }) => worth)
  const widest = highest(unanimous.length > 0 ? unanimous : passing, ({ text }) => gainOf(text))
  const most = highest(passing, ({ text }) => gainOf(text))
  return {
    all: all.length,
    passing: passing.length,
    unanimous: unanimous.length,
    best: best && { text: best.text, worth: best.worth },
    widest: widest && {
      text: widest.text,
      worth: widest.worth,
      signing: members.length - widest.refusing.length,
    },
    gained: most && Math.round((1000 * (deal ? gainOf(deal) : 0)) / gainOf(most.text)),
  }
}

function highest<T>(list: readonly T[], of: (item: T) => number): T | null {
  let found: { item: T; value: number } | null = null
  for (const item of list) {
    const value = of(item)
    if (!found || value > found.value) found = { item, value }
  }
  return found?.item ?? null
}

const textsOf = (sizes: readonly number[]): readonly Deal[] =>
  sizes.reduce<number[][]>(
    (texts, size) => texts.flatMap((text) => Array.from({ length: size }, (_, option) => [...text, option])),
    [[]],
  )
