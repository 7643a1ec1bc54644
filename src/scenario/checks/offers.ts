import { factorTable } from '../../sim/factors.ts'
import type { Context, Question } from './context.ts'
import { flawAt, flawAtKey } from './context.ts'

const offersOf = ({ scenario }: Context) =>
  Object.entries(scenario.people).flatMap(([name, { role, offer }]) => (offer ? [{ name, role, offer }] : []))

/** Only specialists can be engaged. */
export const offers: Question = (context) =>
  offersOf(context).flatMap(({ name, role }) =>
    role === 'specialist'
      ? []
      : [flawAtKey(context, ['people', name, 'offer'], 'only-specialists-engaged', { name })],
  )

/** Who is ordered in week 1 comes within the game. */
export const leads: Question = (context) => {
  const { weeks, factors } = context.scenario
  return offersOf(context).flatMap(({ name, offer }) => {
    const factor = offer.as === 'hire' ? 'hireLead' : 'contractLead'
    const lead = offer.lead ?? factors[factor] ?? factorTable[factor].value
    if (1 + lead <= weeks) return []
    const args = { name, lead, weeks }
    const path = ['people', name, 'offer']
    return offer.lead === undefined
      ? [flawAtKey(context, path, 'joins-too-late', args)]
      : [flawAt(context, [...path, 'lead'], 'joins-too-late', args)]
  })
}

/** The reserve can pay: it grows only by the money of projects that a gate stops. */
export const fees: Question = (context) => {
  const { reserve, projects, gates } = context.scenario
  const gated = new Set(Object.values(gates ?? {}).map(({ project }) => project))
  const most = Object.entries(projects).reduce(
    (sum, [name, { budget }]) => sum + (gated.has(name) ? budget : 0),
    reserve,
  )
  return offersOf(context).flatMap(({ name, offer: { fee } }) =>
    fee <= most
      ? []
      : [flawAt(context, ['people', name, 'offer', 'fee'], 'fee-above-reserve', { name, fee, most })],
  )
}
