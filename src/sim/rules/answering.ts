import { foresee } from '../desk/foreseeing.ts'
import { factorOf } from '../factors.ts'
import type { FactOf, Seat } from '../facts.ts'
import { balance, milliPoint } from '../ledger.ts'
import { lookup } from '../lookup.ts'
import type { Answer, DecisionKind, Right } from '../mandates.ts'
import { decisionTable } from '../mandates.ts'
import { joined } from '../naming.ts'
import { keyOf, roll } from '../rng.ts'
import { pmSeat } from '../seats.ts'
import type { ProjectId, Setup } from '../setup.ts'
import { ofTemperament, temperamentOf } from '../standing/candour.ts'
import { orderOf, questionOf } from '../standing/orders.ts'
import { weighedFor } from '../weather/briefs.ts'
import type { World } from '../world.ts'

/** Whom the PMO asks or advises, and about what. */
export type Asking = {
  readonly order: string
  readonly decision: DecisionKind
  readonly right: Right
  readonly project: ProjectId | null // whose manager holds the decision; null: the sponsor does
}

export const holderSeat = ({ project }: Pick<Asking, 'project'>): Seat =>
  project === null ? 'sponsor' : pmSeat(project)

/**
 * What whoever holds a decision says: by their trust in the PMO, their temperament and what is at stake for them. A die
 * named for the question and the week decides, so it is the same whatever else is done. Only what can be carried out next
 * Monday is ever agreed a week late. All rates are assumptions.
 */
export function answerTo(setup: Setup, world: World, asking: Asking): Answer {
  const { order, right } = asking
  const { seed } = world.facts[0] as FactOf<'began'>
  const die = roll(keyOf(seed, 'answer', questionOf(order)), world.at.week, 0, 1000)
  const willing = willingness(setup, world, asking)
  if (die >= willing) return 'no'
  if (right !== 'ask' || orderOf(order) === null) return 'yes'
  const isPolitical = temperamentFor(setup, asking) === 'political'
  const late = factorOf(setup, 'lateAnswer') + (isPolitical ? factorOf(setup, 'politicalLate') : 0)
  return die * 1000 >= willing * (1000 - late) ? 'later' : 'yes'
}

/** How likely they agree, in per-mille; below 0 and above 1000 is certain. */
export function willingness(setup: Setup, world: World, asking: Asking): number {
  const { right, project } = asking
  const base = factorOf(setup, right === 'ask' ? 'askWilling' : 'adviseWilling')
  return base + leaningOf(setup, world, { project, stake: stakeOf(setup, world, asking) })
}

/** What trust, temperament and what is at stake (-1, 0, 1) add to how likely somebody agrees, in per-mille. */
export function leaningOf(
  setup: Setup,
  world: World,
  { project, stake }: Pick<Asking, 'project'> & { readonly stake: number },
): number {
  const trust = balance(world.ledger, joined('trust', project ?? 'sponsor'))
  return (
    Math.round(((trust - 50 * milliPoint) * factorOf(setup, 'trustWilling')) / milliPoint) +
    stake * factorOf(setup, 'stakeWilling') +
    ofTemperament(temperamentFor(setup, { project }), 'Willing', setup)
  )
}

const temperamentFor = (setup: Setup, { project }: Pick<Asking, 'project'>) =>
  project === null
    ? (setup.people.find(({ role }) => role === 'sponsor')?.temperament ?? null)
    : temperamentOf(setup, project)

/** Whether it is for the interest of whoever holds the decision (1) or against it (-1): of a matter, by what is foreseen. */
function stakeOf(setup: Setup, world: World, { order, decision, project }: Asking): number {
  const command = orderOf(order)
  if (command?.kind !== 'decide') return decisionTable[decision].suits
  const open = world.desk.matters.find(({ matter }) => matter === command.matter)
  const matter = lookup(setup).matters.get(command.matter)
  const about = lookup(setup).projects.get(open?.project ?? '') ?? null
  const weighed = weighedFor(setup, world.weather, about?.id ?? null, world.at.week)
  const likely = (id: string | undefined): number => {
    const option = matter?.options.find((it) => it.id === id)
    if (!option || !open) return 0
    const seen = foresee(weighed, option, { project: about, week: world.at.week, coming: open.coming })
    return (project === null ? seen.organisation : seen.project)?.likely ?? 0
  }
  return Math.sign(likely(command.option) - likely(matter?.standing))
}
