import type { Flaw } from '../problem.ts'
import type { Path } from '../text/tree.ts'
import type { Context, Question } from './context.ts'
import { flawAt } from './context.ts'
import { repeated } from './repeated.ts'

/** Audits are announced before they are held, within the game, of projects and by people that there are. */
export const auditWeeks: Question = (context) => {
  const { audits = {}, auditStaff = [], people, projects, weeks } = context.scenario
  return [
    ...Object.entries(audits).flatMap(([name, { project, rules, announced, week, auditor }]) => {
      const here = ['audits', name]
      return [
        ...(announced < week
          ? []
          : [flawAt(context, [...here, 'announced'], 'backward-weeks', { from: announced, to: week })]),
        ...(week <= weeks ? [] : [flawAt(context, [...here, 'week'], 'week-outside', { weeks })]),
        ...repeated(context, [...here, 'rules'], rules),
        ...unknown(context, [...here, 'project'], 'unknown-project', project, Object.keys(projects)),
        ...(auditor === undefined
          ? []
          : unknown(context, [...here, 'auditor'], 'unknown-person', auditor, Object.keys(people))),
      ]
    }),
    ...repeated(context, ['auditStaff'], auditStaff),
    ...auditStaff.flatMap((person, i) =>
      unknown(context, ['auditStaff', i], 'unknown-person', person, Object.keys(people)),
    ),
  ]
}

const unknown = (
  context: Context,
  path: Path,
  check: 'unknown-project' | 'unknown-person',
  name: string,
  known: readonly string[],
): Flaw[] =>
  known.includes(name) ? [] : [{ ...flawAt(context, path, check, { name }), near: { name, known } }]
