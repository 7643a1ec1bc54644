/** By what a committee decides, as data: who has how many votes, how many are needed, and without whom nothing passes. */
export type DecisionRule = {
  readonly kind: DecisionKind
  readonly votes: readonly number[] // by party; 0: no vote
  readonly needed: number // votes for a text that pass it
  readonly vetoes: readonly number[] // parties whose refusal alone defeats it
}

export const decisionKinds = ['unanimity', 'allButOne', 'majority', 'weighted'] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** Votes that each kind asks for, of `all` that there are; `weighted`: as its author says. */
export function neededFor(kind: DecisionKind, votes: readonly number[], stated: number | null): number {
  const all = votes.reduce((a, b) => a + b, 0)
  switch (kind) {
    case 'unanimity':
      return all
    case 'allButOne':
      return all - votes.reduce((a, b) => Math.max(a, b), 0)
    case 'majority':
    case 'weighted':
      return stated ?? Math.floor(all / half) + 1
  }
}

const half = 2

/** Whether a text passes, by the places of the parties that refuse it. */
export function passes({ votes, needed, vetoes }: DecisionRule, refusing: readonly number[]): boolean {
  if (vetoes.some((party) => refusing.includes(party))) return false
  const ayes = votes.reduce((sum, vote, party) => (refusing.includes(party) ? sum : sum + vote), 0)
  return ayes >= needed
}

/**
 * The blocking coalitions among parties: sets whose refusal alone defeats the rule, and no smaller part of them. The smallest
 * come first. Exact: at most seven parties have 127 sets.
 */
export function blockingCoalitions(
  rule: DecisionRule,
  among: readonly number[],
): readonly (readonly number[])[] {
  const blocking = subsetsOf(among.filter((party) => rule.votes[party] || rule.vetoes.includes(party)))
    .filter((set) => !passes(rule, set))
    .sort((a, b) => a.length - b.length)
  return blocking.filter(
    (set, n) => !blocking.slice(0, n).some((smaller) => smaller.every((party) => set.includes(party))),
  )
}

const subsetsOf = (parties: readonly number[]): readonly (readonly number[])[] =>
  Array.from({ length: 1 << parties.length }, (_, mask) => parties.filter((_, place) => mask & (1 << place)))
