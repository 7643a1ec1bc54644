import type { Seat } from '../sim/facts.ts'
import { leaveIn } from '../sim/work/leave.ts'
import { present } from '../sim/work/needs.ts'
import { isOutside } from '../sim/work/people.ts'
import type { Game } from './game.ts'
import { mayKnow } from './knowing.ts'
import type { Measure } from './measure.ts'
import { operand } from './measure.ts'

/** The days somebody is there this week: their week, less planned leave, less what took them away. */
export function presentMeasure(game: Game, seat: Seat, id: string): Measure | null {
  const { setup, world } = game
  const person = setup.people.find((p) => p.id === id)
  const state = world.work.people[id]
  if (!person || !state) return null
  const leave = leaveIn(person, world.at.week)
  const part = (name: string, days: number, number = '') =>
    operand(number, days, 'days', { id: `formulas.${name}`, args: {}, why: null })
  if (isOutside(world.work, id)) return { value: 0, unit: 'days', operands: [part('present.outside', 0)] }
  const operands = [
    part('present.week', person.daysPerWeek),
    ...(leave > 0 ? [part('present.leave', -leave)] : []),
    ...(state.away > leave ? [part('present.away', leave - state.away, calledAwayBy(game, seat, id))] : []),
  ]
  return { value: present(world.work, person), unit: 'days', operands }
}

/** The last effect that took somebody away in the week before. */
function calledAwayBy(game: Game, seat: Seat, id: string): string {
  const { facts, at } = game.world
  const number = facts.findLastIndex(
    (fact) =>
      fact.kind === 'took' &&
      fact.effect.kind === 'absence' &&
      fact.person === id &&
      fact.at.week === at.week - 1 &&
      mayKnow(game, seat, fact),
  )
  return number < 0 ? '' : `fact/${number}`
}
