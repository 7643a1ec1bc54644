import type { PersonView, View } from '../game/view.ts'

/** Somebody asked for by more than they have days, whose week was settled by hand, or is free to change. */
export const isSettled = (person: PersonView): boolean => person.contested && person.price === 0

/** How many papers of this week's desk ask for a decision, and how many of them have one. */
export function deskCount({ matters, people }: Pick<View, 'matters' | 'people'>): {
  readonly all: number
  readonly done: number
} {
  const contested = people.filter((person) => person.contested)
  const decided = matters.filter((matter) => matter.decided !== null)
  return {
    all: matters.length + contested.length,
    done: decided.length + contested.filter(isSettled).length,
  }
}
