/** What a project's manager may do beside asking, reporting and raising risks. */
export const managerPowers = ['overtime', 'push', 'escalate'] as const
export type ManagerPower = (typeof managerPowers)[number]

/** What the sponsor may do beside giving money. */
export const sponsorPowers = ['scope', 'patience', 'opinion', 'appetite'] as const
export type SponsorPower = (typeof sponsorPowers)[number]

/** What a scenario lays in the hands of managers and of the sponsor. */
export type Powers = {
  readonly manager?: readonly ManagerPower[]
  readonly sponsor?: readonly SponsorPower[]
  readonly answerable?: boolean // what was written and asked is held against its manager, and want of money is felt
  readonly noticed?: boolean // what is written, taken upstairs and given is noticed sooner
  readonly remembered?: boolean // a warning that was given in time is remembered, and so is one that was kept
}

/** How much uncertainty the sponsor wants to bear (ISO 31000: risk appetite). */
export const appetites = ['averse', 'balanced', 'bold'] as const
export type Appetite = (typeof appetites)[number]

/** A decision of the PMO that a manager may take to the sponsor. */
export const escalationKinds = ['days', 'hold', 'claim', 'change'] as const
export type EscalationKind = (typeof escalationKinds)[number]

/** One such decision: of `days` and `claim` it names the person, of `hold` the project, of `change` the change. */
export type Escalable = { readonly about: EscalationKind; readonly of: string }
