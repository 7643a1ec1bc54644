import type { Setup } from '../sim/setup.ts'
import type { Game } from './game.ts'
import type { RoomView, ToldView } from './view.ts'

/** The doors of the house, as everybody passes them. */
export const houseOf = ({ projects }: Setup): RoomView[] =>
  projects.map(({ id, manager, emblem }) => ({ id, manager, emblem }))

/** Every status report that has come in, the oldest first. */
export const toldIn = ({ world }: Game): ToldView[] =>
  world.facts.flatMap((fact): ToldView[] => {
    if (fact.kind !== 'recorded' || fact.content.kind !== 'statusReport') return []
    const { project, finishWeek, status, earnedCents, actualCents } = fact.content
    return [{ project, week: fact.claimed.week, finishWeek, status, earnedCents, actualCents }]
  })
