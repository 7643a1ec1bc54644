import type { Command, CommandOf, Refusal } from '../commands.ts'
import { factorOf } from '../factors.ts'
import type { FactBody, FactOf } from '../facts.ts'
import { lookup } from '../lookup.ts'
import type { Right } from '../mandates.ts'
import { decisionTable } from '../mandates.ts'
import type { PartFactorName, ProjectId, Setup } from '../setup.ts'
import type { MandateState } from '../standing/mandate.ts'
import { rightNow } from '../standing/mandate.ts'
import { decisionOf, orderOf, orderText, questionOf } from '../standing/orders.ts'
import type { Happen, World } from '../world.ts'
import { answerTo, holderSeat } from './answering.ts'
import { holderFor, namedFor, refined } from './charter-right.ts'
import { takeEffects } from './effects.ts'
import { isLever, pull } from './levers.ts'
import { relieved } from './serving.ts'

/** The PMO chooses how much it may decide, before the first week, where the author allows it. */
export function chooseMandate(
  setup: Setup,
  world: World,
  happen: Happen,
  { mandate }: CommandOf<'chooseMandate'>,
): Refusal | null {
  if (!setup.mandate?.choice) return 'notInPlay'
  if (!setup.mandate.choice.includes(mandate)) return 'outOfRange'
  if (world.standing.mandate?.type === mandate) return 'noChange'
  happen({ kind: 'mandateChosen', mandate })
  return null
}

/**
 * What the PMO may do about an order as things stand; null where nobody else has a say: no mandate, an order of which
 * none speaks, days that a project does not ask for or would get, or what would come of a matter anyway.
 */
export function rightFor(setup: Setup, world: World, command: Command): Right | null {
  const { mandate } = world.standing
  const order = orderText(command)
  if (!mandate || order === null) return null
  if (command.kind === 'grant' && !takesDays(setup, world, command)) return null
  if (command.kind === 'decide') {
    const matter = lookup(setup).matters.get(command.matter)
    if (matter?.standing === command.option && !isWaiting(world, command.matter)) return null
  }
  const under = rightNow(setup, mandate, decisionOf(order))
  return refined(under, namedFor(setup, world, command))
}

function takesDays(setup: Setup, { work }: World, { person, project, days }: CommandOf<'grant'>): boolean {
  if (!lookup(setup).projects.has(project) || !lookup(setup).people.has(person)) return false
  const asked = work.asks[project]?.find((ask) => ask.person === person)?.days ?? 0
  return days < Math.min(asked, work.grants[person]?.[project] ?? 0)
}

/** What was said this week about what an order asks; undefined: nobody was asked. */
export const answerFor = (world: World, command: Command) =>
  world.standing.mandate?.answers[questionOf(orderText(command) ?? '')]

/** The project that an order is about. */
export function subjectOf(setup: Setup, world: World, command: Command): ProjectId | null {
  if ('project' in command) return command.project
  if (command.kind === 'decideChange')
    return setup.changes?.find(({ id }) => id === command.change)?.project ?? null
  if (command.kind === 'decide')
    return world.desk.matters.find(({ matter }) => matter === command.matter)?.project ?? null
  return null
}

/** Carries out an order of the PMO by what its mandate allows: alone, or if whoever holds the decision agrees. */
export function withMandate(
  setup: Setup,
  world: World,
  happen: Happen,
  command: Command,
  carryOut: (happen: Happen) => Refusal | null,
): Refusal | null {
  const right = rightFor(setup, world, command)
  if (right === null) return carryOut(happen)
  if (right === 'alone') return impose(setup, world, happen, command, carryOut)
  const before = answerFor(world, command)
  if (before !== undefined) return before === 'yes' ? carryOut(happen) : 'alreadyAnswered'
  const bodies: FactBody[] = [] // what would happen; nothing does yet
  const refused = carryOut((body) => bodies.push(body) - 1)
  if (refused) return refused
  const order = orderText(command) as string
  const decision = decisionOf(order)
  const about = subjectOf(setup, world, command)
  const project = holderFor(setup, world, command) === 'sponsor' ? null : about
  const answer = answerTo(setup, world, { order, decision, right, project })
  const price = bodies.reduce((sum, body) => sum + ('price' in body ? (body.price ?? 0) : 0), 0)
  const number = happen({
    kind: 'answered',
    by: holderSeat({ project }),
    project,
    decision,
    right,
    answer,
    order,
    price: answer === 'yes' ? 0 : price,
    burden: project !== null && right === 'ask' ? relieved(setup, world, factorOf(setup, 'askBurden')) : 0,
  })
  return answer === 'yes' ? carryOut((body, cause = number) => happen(body, cause)) : null
}

/** The PMO decides alone; what is a PM's business too weighs on that PM, once a week for each kind of decision. */
function impose(
  setup: Setup,
  world: World,
  happen: Happen,
  command: Command,
  carryOut: (happen: Happen) => Refusal | null,
): Refusal | null {
  const decision = decisionOf(orderText(command) as string)
  const project = subjectOf(setup, world, command)
  const { weighs } = decisionTable[decision]
  const cause = world.facts.length
  const refused = carryOut(happen)
  const { imposed } = world.standing.mandate as MandateState
  if (refused || project === null || weighs === 'nothing' || imposed.includes(`${decision}/${project}`))
    return refused
  const constraint = weighs === 'constraint' ? factorOf(setup, 'imposedConstraint') : 0
  const burden = weighs === 'burden' ? relieved(setup, world, factorOf(setup, 'imposedBurden')) : 0
  happen({ kind: 'imposed', project, decision, burden, constraint }, cause)
  return null
}

/** Monday: what the mandate itself asks of every project that runs. */
export function govern(setup: Setup, world: World, happen: Happen, opened: number): void {
  const type = world.standing.mandate?.type
  if (!type) return
  const burden = relieved(setup, world, factorOf(setup, `${type}Burden` as PartFactorName))
  const constraint = factorOf(setup, `${type}Constraint` as PartFactorName)
  for (const { id } of setup.projects) {
    const state = world.work.projects[id]
    if (state?.finishedWeek === 0 && state.hold !== 'held')
      happen({ kind: 'governed', project: id, mandate: type, burden, constraint }, opened)
  }
}

/** What was agreed to a week late is carried out now, if it still can be; its attention is paid. */
export function carryOutLate(setup: Setup, world: World, happen: Happen): void {
  const waiting = world.standing.mandate?.waiting.filter(({ week }) => week === world.at.week) ?? []
  for (const { order, by, project, decision, fact } of waiting) {
    const cause = happen({ kind: 'agreedLate', by, project, decision, order }, fact)
    const command = orderOf(order)
    const free: Happen = (body, because = cause) =>
      happen('price' in body ? { ...body, price: 0 } : body, because)
    if (command?.kind === 'decide') decideLate(setup, world, free, command, cause)
    else if (command && isLever(command)) pull(setup, world, free, command)
  }
}

/** Whether a matter waits for somebody who will agree a week late: until then nothing comes of it. */
export const isWaiting = ({ standing }: World, matter: string): boolean =>
  standing.mandate?.waiting.some(({ order }) => questionOf(order) === `matter/${matter}`) ?? false

function decideLate(
  setup: Setup,
  world: World,
  happen: Happen,
  { matter, option }: CommandOf<'decide'>,
  cause: number,
): void {
  const raised = world.facts.findLast(
    (fact): fact is FactOf<'matterRaised'> => fact.kind === 'matterRaised' && fact.matter === matter,
  )
  const found = lookup(setup)
    .matters.get(matter)
    ?.options.find(({ id }) => id === option)
  if (!raised || !found) return
  const { project, person } = raised
  const decided = happen(
    { kind: 'matterDecided', matter, project, person, option, by: 'pmo', price: 0 },
    cause,
  )
  takeEffects(setup, world, happen, { effects: found.effects, project, person, cause: decided })
}
