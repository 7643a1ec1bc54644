/** A moment of a game: week 1, 2, ... and working day 0 (Monday) to 4 (Friday). Minutes come with live negotiation. */
export type Moment = { readonly week: number; readonly day: number }

export const daysInWeek = 5

/** One person's working day, the unit of effort. */
export const milliDay = 1000
