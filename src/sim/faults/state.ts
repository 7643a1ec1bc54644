import type { Fact } from '../facts.ts'
import type { Finding } from '../link-facts.ts'
import type { ProjectId, Setup } from '../setup.ts'

/** Where a fault was found, or was looked for in vain. */
export type FoundState = {
  by: Finding | null // null: sought, and not found
  sought: 'shared' | 'looked' | null // the most thorough look so far
  told: boolean // to the PMO
  week: number
  fact: number
}

/** What is known of a fault. One that nobody has found yet is not in the map. */
export type FaultState = {
  readonly places: { [project: ProjectId]: FoundState }
  shared: number // week; 0: not
  lesson: boolean
  blamed: boolean
}

export type FaultMap = { [fault: string]: FaultState }

export const beginFaults = ({ faults }: Setup): FaultMap | undefined => faults && {}

export function applyToFaults(map: FaultMap | undefined, fact: Fact, number: number): void {
  if (!map) return
  switch (fact.kind) {
    case 'faultFound': {
      const { by, told, at } = fact
      const state = map[fact.fault] ?? { places: {}, shared: 0, lesson: false, blamed: false }
      map[fact.fault] = state
      const sought = state.places[fact.project]?.sought ?? null
      state.places[fact.project] = { by, sought, told, week: at.week, fact: number }
      return
    }
    case 'faultTold':
      Object.assign(map[fact.fault]?.places[fact.project] ?? {}, { told: true })
      return
    case 'faultSought': {
      const { places } = map[fact.fault] as FaultState
      const known = places[fact.project]
      if (known?.by) known.sought = fact.by
      else places[fact.project] = { by: null, sought: fact.by, told: true, week: fact.at.week, fact: number }
      return
    }
    case 'faultShared':
      ;(map[fact.fault] as FaultState).shared = fact.at.week
      return
    case 'lessonKept':
      ;(map[fact.fault] as FaultState).lesson = true
      return
    case 'blamed':
      ;(map[fact.fault] as FaultState).blamed = true
      return
  }
}

/** Whether the PMO has heard of a fault anywhere. */
export const isTold = (state: FaultState | undefined): state is FaultState =>
  state !== undefined && Object.values(state.places).some(({ by, told }) => by !== null && told)

/** Whether a lesson was written down, of any fault. */
export const hasLesson = (map: FaultMap | undefined): boolean =>
  Object.values(map ?? {}).some(({ lesson }) => lesson)
