import { factorOf } from '../../factors.ts'
import type { FactOf } from '../../facts.ts'
import { hasLesson } from '../../faults/state.ts'
import { balance, points } from '../../ledger.ts'
import type { Finding } from '../../link-facts.ts'
import { joined } from '../../naming.ts'
import { happens, keyOf, roll } from '../../rng.ts'
import type { Effect, ProjectId, Setup, SharedFault } from '../../setup.ts'
import type { Happen, World } from '../../world.ts'
import { takeEffects } from '../effects.ts'
import { isRunning } from '../seat-rule.ts'

const keyFor = ({ facts }: World, { id }: SharedFault): number =>
  keyOf((facts[0] as FactOf<'began'>).seed, 'fault', id)

/** Numbers of a fault's draws: the week of the first, then three for each project by its place. */
const draws = { first: 0, sits: 10, late: 20, finds: 30, tells: 40 } as const

/** The week in which something happens: any of a span, evenly. */
const weekIn = (key: number, n: number, from: number, to: number): number =>
  from + roll(key, 0, n, to - from + 1)

/** Whether a fault sits in a project. Nobody knows before it is found. */
export function sits(world: World, fault: SharedFault, project: ProjectId): boolean {
  const place = fault.projects.indexOf(project)
  return place === 0 || happens(keyFor(world, fault), 0, draws.sits + place, fault.chancePermille)
}

/** Monday: the first finds it, and in others it comes to light by itself, all by dice of the fault alone. */
export function watchFaults(setup: Setup, world: World, happen: Happen): void {
  for (const fault of setup.faults ?? []) {
    const key = keyFor(world, fault)
    const { id, projects } = fault
    const [first, ...others] = projects
    const state = world.faults?.[id]
    if (!state) {
      const week = weekIn(key, draws.first, fault.from, fault.to)
      if (first && world.at.week === week && isRunning(world, first))
        find(setup, world, happen, fault, first, 'itself')
    }
    for (const [i, project] of others.entries()) {
      const week = weekIn(key, draws.late + i + 1, fault.lateFrom, fault.lateTo)
      const isKnown = world.faults?.[id]?.places[project]?.by != null
      if (world.at.week === week && !isKnown && sits(world, fault, project))
        find(setup, world, happen, fault, project, 'late')
    }
  }
}

/** It is found: mended at once, cheaply where it was looked for. A manager with little candour may keep it quiet. */
export function find(
  setup: Setup,
  world: World,
  happen: Happen,
  fault: SharedFault,
  project: ProjectId,
  by: Finding,
  cause = -1,
): void {
  const told = by !== 'itself' || tells(setup, world, fault, project)
  const spares = by === 'late' && hasLesson(world.faults)
  const number = happen({ kind: 'faultFound', fault: fault.id, project, by, told }, cause)
  const effects =
    by === 'late' ? (spares ? fault.late.map((it) => eased(setup, it)) : fault.late) : fault.early
  takeEffects(setup, world, happen, { effects, project, person: null, cause: number })
}

const eased = (setup: Setup, effect: Effect): Effect =>
  effect.kind === 'work'
    ? {
        ...effect,
        milliDays: Math.round((effect.milliDays * (1000 - factorOf(setup, 'lessonSpares'))) / 1000),
      }
    : effect

function tells(setup: Setup, world: World, fault: SharedFault, project: ProjectId): boolean {
  const chance = byCandour(setup, world, project, factorOf(setup, 'tellLeast'))
  return happens(keyFor(world, fault), 0, draws.tells + fault.projects.indexOf(project), chance)
}

/** Whether a manager who was told of a fault finds it in the own project, where it sits. */
export const findsOwn = (setup: Setup, world: World, fault: SharedFault, project: ProjectId): boolean =>
  happens(
    keyFor(world, fault),
    0,
    draws.finds + fault.projects.indexOf(project),
    byCandour(setup, world, project, factorOf(setup, 'shareFindsLeast')),
  )

/** A chance, in per-mille, that rises with candour from the least to certainty. */
function byCandour(setup: Setup, world: World, project: ProjectId, least: number): number {
  const candour = world.standing.mandate?.type
    ? Math.round((balance(world.ledger, joined('candour', project)) * 1000) / points.to)
    : factorOf(setup, 'plainCandour')
  return least + Math.round(((1000 - least) * candour) / 1000)
}

/** What a manager kept quiet comes out in a talk. */
export function tellInTalk({ faults }: World, happen: Happen, project: ProjectId, cause: number): void {
  for (const [fault, { places }] of Object.entries(faults ?? {}))
    if (places[project]?.by && !places[project].told) happen({ kind: 'faultTold', fault, project }, cause)
}
