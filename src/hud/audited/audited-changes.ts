import type { AuditedView } from '../../game/audited-view.ts'
import type { View } from '../../game/view.ts'
import type { Args } from '../../words/say.ts'
import { personName, projectName } from '../names.ts'

type Change = { readonly id: string; readonly args: Args }

/** What a listener must hear after an order about an audit. */
export function auditedChanges(before: View, after: View): Change[] {
  const [was, is] = [before.audited, after.audited]
  if (!was || !is || was === is) return []
  return after.role === 'pm' ? ofManager(was, is, after) : ofOffice(was, is)
}

function ofManager(was: AuditedView, is: AuditedView, after: View): Change[] {
  const time = { left: after.powers?.time?.left ?? 0, full: after.powers?.time?.full ?? 0 }
  return is.audits.flatMap((audit): Change[] => {
    const earlier = was.audits.find(({ id }) => id === audit.id)
    if (!earlier) return []
    const more = (of: 'putRight' | 'dressed') =>
      (audit.papers ?? []).reduce((sum, it) => sum + it[of], 0) -
      (earlier.papers ?? []).reduce((sum, it) => sum + it[of], 0)
    const said = (id: string, args: Args = {}): Change => ({
      id: `changes.${id}`,
      args: { ...args, ...time },
    })
    return [
      ...(more('putRight') > 0 ? [said('papersTidied', { count: more('putRight') })] : []),
      ...(more('dressed') > 0 ? [said('papersDressed')] : []),
      ...(audit.briefed && !earlier.briefed ? [said('teamBriefed')] : []),
      ...(audit.answered && !earlier.answered ? [said('auditorAnswered')] : []),
    ]
  })
}

function ofOffice(was: AuditedView, is: AuditedView): Change[] {
  const audits = is.audits.flatMap((audit): Change[] => {
    const earlier = was.audits.find(({ id }) => id === audit.id)
    const project = projectName(audit.project)
    return [
      ...(audit.auditor && earlier?.mayName && earlier.auditor !== audit.auditor
        ? [{ id: 'changes.auditorSent', args: { person: personName(audit.auditor), project } }]
        : []),
      ...(audit.supported && earlier && !earlier.supported
        ? [{ id: 'changes.auditSupported', args: { project } }]
        : []),
    ]
  })
  const staff = is.staff
    .filter(({ person, skill }) => was.staff.some((it) => it.person === person && it.skill < skill))
    .map(({ person, skill }) => ({
      id: 'changes.auditorLearnt',
      args: { person: personName(person), skill },
    }))
  const checks = is.checks.flatMap(({ project, last }): Change[] =>
    last && was.checks.find((it) => it.project === project)?.last?.why !== last.why
      ? [
          {
            id: 'changes.spotChecked',
            args: { project: projectName(project), found: last.found, examined: last.examined },
          },
        ]
      : [],
  )
  const spread = is.practices.flatMap(({ rule, places }) =>
    places
      .filter(
        ({ project, isThere }) =>
          isThere &&
          was.practices.some(
            (it) =>
              it.rule === rule && it.places.some((place) => place.project === project && !place.isThere),
          ),
      )
      .map(({ project }) => ({ id: 'changes.practiceSpread', args: { project: projectName(project) } })),
  )
  return [...audits, ...staff, ...checks, ...spread]
}
