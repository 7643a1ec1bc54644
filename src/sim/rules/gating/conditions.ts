import { factorOf } from '../../factors.ts'
import type { GateCondition } from '../../gate-terms.ts'
import type { Project, Setup } from '../../setup.ts'
import { budgetAtCompletion } from '../../work/baseline.ts'
import { knownDefects } from '../../work/defects.ts'
import { forecastCost } from '../../work/earned-value.ts'
import type { World } from '../../world.ts'
import type { Sight } from './figures.ts'
import { reportedPermille } from './figures.ts'

const known = new WeakMap<Sight, readonly GateCondition[]>()

/** The promises that could go with a pass now, the weightiest first; each can be tested. */
export function conditionsOffered(sight: Sight): readonly GateCondition[] {
  const offered = known.get(sight) ?? allOffered(sight)
  known.set(sight, offered)
  return offered
}

function allOffered(sight: Sight): readonly GateCondition[] {
  const { setup, world, gate, project, figures, baseline, report } = sight
  const { week } = world.at
  const dueWeek = Math.max(week + 1, Math.min(week + factorOf(setup, 'conditionWeeks'), setup.weeks - 1))
  const lead = setup.people.find(({ role }) => role === 'pmoLead')?.id ?? project.manager
  const by = (owner: string) => ({ dueWeek, owner })
  const all: GateCondition[] = gate.deliverables
    .filter((activity) => reportedPermille(sight, activity) < 1000)
    .map((activity) => ({
      id: `finish/${activity}`,
      kind: 'finish',
      subject: activity,
      limit: 0,
      ...by(project.manager),
    }))
  const one = (kind: GateCondition['kind'], limit: number, subject = '', owner = project.manager) =>
    all.push({ id: subject === '' ? kind : `${kind}/${subject}`, kind, subject, limit, ...by(owner) })
  if (knownDefects(world.work, project.id) > gate.tolerance.defects) one('defects', gate.tolerance.defects)
  for (const { id, project: of } of setup.changes ?? []) {
    const stage = world.work.changes?.[id]?.stage
    if (of === project.id && stage && stage !== 'approved' && stage !== 'rejected') one('change', 0, id, lead)
  }
  const dear = baseline.costCents + Math.round((baseline.costCents * gate.tolerance.costPermille) / 1000)
  if (report && figures.costCents > dear) one('cost', figures.costCents)
  if (report) one('forecast', figures.finishWeek)
  return all
}

/** Whether a promise is kept, tested by the state of the project and its last report. */
export function isKept(setup: Setup, { work }: World, project: Project, condition: GateCondition): boolean {
  const state = work.projects[project.id]
  const report = work.reported[project.id]?.report
  const { kind, subject, limit } = condition
  switch (kind) {
    case 'finish':
      return state?.activities[project.activities.findIndex((a) => a.id === subject)]?.finished ?? false
    case 'defects':
      return knownDefects(work, project.id) <= limit
    case 'forecast':
      return (state?.finishedWeek || report?.finishWeek || 0) <= limit
    case 'cost': {
      const all = budgetAtCompletion(setup, work, project)
      const [earned, actual] = [report?.earnedCents ?? 0, report?.actualCents ?? 0]
      return Math.max(actual, forecastCost(setup, all, earned, actual) ?? all) <= limit
    }
    case 'change': {
      const stage = work.changes?.[subject]?.stage
      return stage === 'approved' || stage === 'rejected'
    }
  }
}
