import type { CommandOf, Refusal } from '../../commands.ts'
import { factorOf } from '../../factors.ts'
import type { FaultState } from '../../faults/state.ts'
import { hasLesson, isTold } from '../../faults/state.ts'
import type { ProjectId, Setup, SharedFault } from '../../setup.ts'
import type { Happen, World } from '../../world.ts'
import type { LeverRule } from '../lever-rule.ts'
import { isRunning } from '../seat-rule.ts'
import { relieved } from '../serving.ts'
import { find, findsOwn, sits } from './finding-faults.ts'

type Known = { readonly fault: SharedFault; readonly state: FaultState }

/** A fault that the PMO has heard of, or why it cannot act on one. */
function known(setup: Setup, { faults }: World, id: string): Known | Refusal {
  if (!setup.faults) return 'notInPlay'
  const fault = setup.faults.find((it) => it.id === id)
  const state = faults?.[id]
  return fault && isTold(state) ? { fault, state } : 'unknownFault'
}

const told = ({ faults = [] }: Setup, world: World): readonly SharedFault[] =>
  faults.filter(({ id }) => isTold(world.faults?.[id]))

/** Projects in which it may still sit, for all that the PMO knows: nobody looked thoroughly, or told. */
const unsure = (world: World, { projects }: SharedFault, { places }: FaultState): ProjectId[] =>
  projects.filter((id) => {
    const place = places[id]
    const isKnown = place?.by ? place.told : place?.sought === 'looked'
    return isRunning(world, id) && !isKnown
  })

/** Where the PMO first heard of it. */
export const firstIn = ({ projects }: SharedFault, { places }: FaultState): ProjectId =>
  projects.find((id) => places[id]?.by != null && places[id].told) ?? (projects[0] as ProjectId)

/** Every manager who may have it is told, and looks. Those with candour find it. */
export const sharing: LeverRule<CommandOf<'shareFault'>> = {
  offers: (setup, world) => told(setup, world).map(({ id }) => ({ kind: 'shareFault' as const, fault: id })),
  price: (_order, _world, setup) => factorOf(setup, 'sharePrice'),
  whyNot: (setup, world, { fault: id }) => {
    const it = known(setup, world, id)
    if (typeof it === 'string') return it
    if (it.state.shared > 0) return 'alreadyDone'
    return unsure(world, it.fault, it.state).length > 0 ? null : 'noChange'
  },
  pull: (setup, world, happen, { fault: id, price }) => {
    const it = known(setup, world, id)
    if (typeof it === 'string') return
    const cause = happen({ kind: 'faultShared', fault: id, price }, causeOf(it))
    for (const project of unsure(world, it.fault, it.state)) {
      const found = sits(world, it.fault, project) && findsOwn(setup, world, it.fault, project)
      seek(setup, world, happen, { ...it, project, by: 'shared', found, price: 0, cause })
    }
  },
}

/** Somebody from quality looks in one project: what sits there is found. */
export const spotLooking: LeverRule<CommandOf<'spotLook'>> = {
  offers: (setup, world) =>
    told(setup, world).flatMap(({ id, projects }) =>
      projects.map((project) => ({ kind: 'spotLook' as const, fault: id, project })),
    ),
  price: (_order, _world, setup) => factorOf(setup, 'spotLookPrice'),
  whyNot: (setup, world, { fault: id, project }) => {
    const it = known(setup, world, id)
    if (typeof it === 'string') return it
    if (!it.fault.projects.includes(project)) return 'unknownProject'
    if (!isRunning(world, project)) return 'projectFinished'
    return unsure(world, it.fault, it.state).includes(project) ? null : 'alreadyDone'
  },
  pull: (setup, world, happen, { fault: id, project, price }) => {
    const it = known(setup, world, id)
    if (typeof it === 'string') return
    const found = sits(world, it.fault, project)
    seek(setup, world, happen, { ...it, project, by: 'looked', found, price, cause: causeOf(it) })
  },
}

type Seeking = Known & {
  readonly project: ProjectId
  readonly by: 'shared' | 'looked'
  readonly found: boolean
  readonly price: number
  readonly cause: number
}

function seek(setup: Setup, world: World, happen: Happen, seeking: Seeking): void {
  const { fault, project, by, found, price, cause } = seeking
  const burden = relieved(setup, world, factorOf(setup, by === 'shared' ? 'shareBurden' : 'spotLookBurden'))
  const number = happen({ kind: 'faultSought', fault: fault.id, project, by, found, burden, price }, cause)
  if (!found) return
  if (world.faults?.[fault.id]?.places[project]?.by)
    happen({ kind: 'faultTold', fault: fault.id, project }, number) // it was known there, and kept quiet
  else find(setup, world, happen, fault, project, by, number)
}

const causeOf = ({ fault, state }: Known): number => state.places[firstIn(fault, state)]?.fact ?? -1

/** A lesson written down: faults that come to light by themselves later are sooner mended. Once in a game. */
export const keepingLesson: LeverRule<CommandOf<'keepLesson'>> = {
  offers: (setup, world) => told(setup, world).map(({ id }) => ({ kind: 'keepLesson' as const, fault: id })),
  price: (_order, _world, setup) => factorOf(setup, 'lessonPrice'),
  whyNot: (setup, world, { fault: id }) => {
    const it = known(setup, world, id)
    if (typeof it === 'string') return it
    return hasLesson(world.faults) ? 'alreadyDone' : null
  },
  pull: (setup, world, happen, { fault: id, price }) => {
    const it = known(setup, world, id)
    if (typeof it !== 'string') happen({ kind: 'lessonKept', fault: id, price }, causeOf(it))
  },
}

/** To name upwards whose fault it was: it costs nothing, pleases for a day, and closes mouths. */
export const blaming: LeverRule<CommandOf<'blame'>> = {
  offers: (setup, world) => told(setup, world).map(({ id }) => ({ kind: 'blame' as const, fault: id })),
  price: () => 0,
  whyNot: (setup, world, { fault: id }) => {
    const it = known(setup, world, id)
    if (typeof it === 'string') return it
    return it.state.blamed ? 'alreadyDone' : null
  },
  pull: (setup, world, happen, { fault: id }) => {
    const it = known(setup, world, id)
    if (typeof it !== 'string')
      happen({ kind: 'blamed', fault: id, project: firstIn(it.fault, it.state) }, causeOf(it))
  },
}
