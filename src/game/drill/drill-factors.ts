/** From where on something shows in a face. Assumptions, per mille: of bluff, and of what an offer is worth to them. */
export const stirring = { mask: 500, step: 60 } as const

/** What a debrief calls much, per mille of the best deal, when an issue counts as given, and how much of its even gain a side should have. Assumptions. */
export const debriefFrom = { left: 40, given: 600, sooner: 2, own: 600 } as const

/** From which share of the clock pressing cards are of use, per mille. An assumption: the second half. */
export const needsFromHere = { late: 500 } as const
