import type { FactOf } from '../facts.ts'
import { lookup } from '../lookup.ts'
import { keyOf, roll } from '../rng.ts'
import type { Change, Setup } from '../setup.ts'
import { addWork } from './adding-work.ts'
import { baselineOf } from './baseline.ts'
import type { ChangeState, WorkState } from './state.ts'

/** Milli-days that a change really takes: drawn once, evenly over the first guess. */
export const trueChange = ({ id, low, high }: Change, seed: string): number =>
  low + Math.round(((high - low) * roll(keyOf(seed, 'change', id), 0, 0, 1001)) / 1000)

export const changeOf = (setup: Setup, id: string): Change | undefined =>
  setup.changes?.find((change) => change.id === id)

/** What is known of the work of a change, as one number: the middle of its range. */
export const likelyWork = ({ low, high }: ChangeState): number => Math.round((low + high) / 2)

type ChangeFact = FactOf<
  | 'changeRaised'
  | 'analysisOrdered'
  | 'changeAssessed'
  | 'changeApproved'
  | 'changeRejected'
  | 'baselineApproved'
>

/** How a change goes on its way from the asking to the new baseline. */
export function applyChange(setup: Setup, work: WorkState, fact: ChangeFact): void {
  const change = changeOf(setup, fact.change)
  if (!change) return
  if (fact.kind === 'changeRaised') {
    work.changes ??= {}
    work.changes[change.id] = { stage: 'raised', week: fact.at.week, low: change.low, high: change.high }
    return
  }
  const state = work.changes?.[change.id]
  if (!state) return
  switch (fact.kind) {
    case 'analysisOrdered':
      state.stage = 'analysed'
      return addWork(setup, work, fact, change.analysis.skill, fact.milliDays)
    case 'changeAssessed':
      Object.assign(state, { stage: 'assessed', low: fact.low, high: fact.high })
      return
    case 'changeApproved':
      Object.assign(state, { stage: 'approved', closed: fact.at.week })
      return addWork(setup, work, fact, change.skill, work.truth.changes?.[change.id] ?? 0, fact.milliDays)
    case 'changeRejected':
      Object.assign(state, { stage: 'rejected', closed: fact.at.week })
      return
    case 'baselineApproved': {
      const project = work.projects[fact.project]
      const of = lookup(setup).projects.get(fact.project)
      if (!project || !of) return
      if (setup.gates) {
        const before = baselineOf(setup, work, of)
        project.baseline = {
          benefitCents: before.benefitCents + change.benefitCents,
          costCents: before.costCents + fact.cents,
          finishWeek: before.finishWeek + fact.dueAfter - fact.dueBefore,
        }
      }
      const { activity, dataWeek, cents, dueBefore, dueAfter } = fact
      project.revisions ??= []
      const [skill, milliDays] = [change.skill, likelyWork(state)]
      project.revisions.push({ activity, skill, milliDays, dataWeek, cents, dueBefore, dueAfter })
    }
  }
}
