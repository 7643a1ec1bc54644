import type { FactOf, Seat } from '../sim/facts.ts'
import { pointsIn } from '../sim/ledger.ts'
import { extending } from '../sim/rules/gating/extending.ts'
import { pmSeat } from '../sim/seats.ts'
import type { Gate } from '../sim/setup.ts'
import type { World } from '../sim/world.ts'
import type { Game } from './game.ts'
import type { BoardView, MinutesView, PromiseView } from './gate-view.ts'
import { roleOf } from './seats.ts'
import { conditionView } from './viewing-gates.ts'

/** The board and what it has decided; a PM sees what is about the own project. */
export function boardView({ setup, world }: Game, seat: Seat): BoardView | null {
  if (!setup.gates || !setup.board || !world.gates) return null
  const isPm = roleOf(seat) === 'pm'
  const gates = setup.gates.filter(({ project }) => !isPm || pmSeat(project) === seat)
  return {
    trust: isPm ? null : pointsIn(world.ledger, 'trust/board'),
    members: setup.board,
    coming: gates
      .map(({ id, project, deliverables }) => ({
        ...{ id, project, deliverables },
        week: world.gates?.[id]?.due ?? 0,
      }))
      .filter(({ week, project }) => week > 0 && world.work.projects[project]?.finishedWeek === 0),
    promises: gates.flatMap((gate) => promisesOf({ setup, world }, gate, seat)),
    minutes: minutesFor(world, gates, seat),
  }
}

function promisesOf(
  { setup, world }: Pick<Game, 'setup' | 'world'>,
  { id, project }: Gate,
  seat: Seat,
): PromiseView[] {
  const settled = world.facts
    .slice(world.facts.findLastIndex((fact) => fact.kind === 'weekOpened'))
    .flatMap((fact) =>
      (fact.kind === 'conditionMet' || fact.kind === 'conditionMissed') && fact.gate === id
        ? [fact.condition.id]
        : [],
    )
  return (world.gates?.[id]?.conditions ?? [])
    .filter(({ state, condition }) => state === 'open' || settled.includes(condition.id))
    .map(({ condition, state, extended }) => {
      const order = { kind: 'extendCondition' as const, gate: id, condition: condition.id }
      const mayExtend = roleOf(seat) === 'pmo' && extending.whyNot(setup, world, order) === null
      return {
        ...conditionView(project, condition),
        gate: id,
        project,
        state,
        extended,
        extendPrice: mayExtend ? extending.price(order, world, setup) : null,
      }
    })
}

type Read = { readonly key: string; readonly minutes: readonly MinutesView[] }

const read = new WeakMap<World, Map<Seat, Read>>()

/** Boards sit on Fridays: between two of them nothing is added to the minutes. */
function minutesFor(world: World, gates: readonly Gate[], seat: Seat): readonly MinutesView[] {
  const seats = read.get(world) ?? new Map<Seat, Read>()
  read.set(world, seats)
  const key = `${world.at.week}/${world.over}`
  const known = seats.get(seat)
  const minutes = known?.key === key ? known.minutes : minutesOf(world, gates)
  seats.set(seat, { key, minutes })
  return minutes
}

const minutesOf = (world: World, gates: readonly Gate[]): MinutesView[] =>
  world.facts
    .flatMap((fact, number): (FactOf<'gateHeld'> & { readonly number: number })[] =>
      fact.kind === 'gateHeld' && gates.some(({ id }) => id === fact.gate) ? [{ ...fact, number }] : [],
    )
    .map(({ figures, baseline, number, conditions, ...held }) => ({
      gate: held.gate,
      project: held.project,
      week: held.at.week,
      time: held.time,
      outcome: held.outcome,
      recommended: held.recommended,
      chair: held.chair,
      votes: held.votes,
      conditions: conditions.map((condition) => conditionView(held.project, condition)),
      heard: {
        spentPermille: figures.spentPermille,
        earnedPermille: figures.earnedPermille,
        finishWeek: figures.finishWeek,
        agreedWeek: baseline.finishWeek,
      },
      why: `fact/${number}`,
    }))
    .reverse()
