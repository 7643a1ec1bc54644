/**
 * What a PMO can offer the projects beside its desk. Eight of the functions that offices are known to have (Hobbs and
 * Aubry 2007 count 27 in five groups); which eight, and what each does to the numbers, is our own assumption. What a
 * service does stands in `service-factors.ts`, and is worked out by the part whose numbers it moves.
 */
export const services = [
  'administration', // takes a share of governance work off the projects
  'methods', // fewer defects, for some governance work
  'training', // people come to know a project sooner
  'coordination', // settles some contested people without attention
  'estimating', // some claims are tested without attention
  'mentoring', // PMs trust more
  'healthChecks', // hidden defects come to light sooner
  'liaison', // the sponsor trusts more
] as const
export type Service = (typeof services)[number]

/** Services as they are offered: parts keep them each in a slice of their own. */
export type Offered = { services?: readonly Service[] }

/** Whether the PMO offers it. */
export const offers = ({ services: offered }: Offered, service: Service): boolean =>
  offered?.includes(service) ?? false

/** What is offered after a service was taken up or dropped, in the order of the table. */
export const withService = (
  offered: readonly Service[],
  { service, on }: { readonly service: Service; readonly on: boolean },
): readonly Service[] => services.filter((it) => (it === service ? on : offered.includes(it)))
