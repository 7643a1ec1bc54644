/** The player's own view of a game that is over, asked for before the results are shown. All of it may stay empty. */
export type Reflection = {
  readonly pins: readonly Pin[] // at most `most.pins`
  readonly granted: string // what was taken for granted
  readonly asked: string // what might have been asked earlier
  readonly opened: boolean // the results are open; from here on nothing of it changes
}

export type Pin = { readonly week: number; readonly text: string }

export const noReflection: Reflection = { pins: [], granted: '', asked: '', opened: false }

/** How many pins, and how many letters in an answer and on a pin's note. */
export const most = { pins: 3, answer: 200, note: 80 } as const
