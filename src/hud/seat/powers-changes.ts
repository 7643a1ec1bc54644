import type { View } from '../../game/view.ts'
import type { Args } from '../../words/say.ts'
import { changeTitle, personName, projectName } from '../names.ts'

type Change = { readonly id: string; readonly args: Args }

/** What a listener must hear after an order of a manager or the sponsor: how their powers stand otherwise than before. */
export function powersChanges(before: View, after: View): Change[] {
  const [was, is] = [before.powers, after.powers]
  if (!was || !is || after.role === 'pmo') return []
  const time = { left: is.time?.left ?? 0, full: is.time?.full ?? 0 }
  const said = (id: string, args: Args = {}): Change => ({ id: `changes.${id}`, args: { ...args, ...time } })
  return after.role === 'pm' ? ofManager(before, after, said) : ofSponsor(before, after, said)
}

type Say = (id: string, args?: Args) => Change
type Powers = NonNullable<View['powers']>

function ofManager(before: View, after: View, said: Say): Change[] {
  const [was, is] = [before.powers as Powers, after.powers as Powers]
  const raised = after.register.filter(
    ({ id, stage }) =>
      stage === 'raised' && before.register.some((it) => it.id === id && it.stage === 'noticed'),
  )
  const pushed = is.pushed.filter((id) => !was.pushed.includes(id))
  return [
    ...raised.map(({ id }) => said('riskRaised', { risk: `risks.${id}.title` })),
    ...(was.overtime === is.overtime ? [] : [said(is.overtime ? 'overtimeTeamOn' : 'overtimeTeamOff')]),
    ...pushed.map((id) => said('changePushed', { change: changeTitle(id) })),
    ...(is.escalations.length > was.escalations.length ? [said('escalatedToSponsor')] : []),
  ]
}

function ofSponsor(before: View, after: View, said: Say): Change[] {
  const [was, is] = [before.powers as Powers, after.powers as Powers]
  const managerOf = (project: string) =>
    personName(after.projects.find(({ id }) => id === project)?.manager ?? '')
  const ruled = is.escalations.filter(
    ({ project, ruled }) =>
      ruled !== null && was.escalations.some((it) => it.project === project && it.ruled === null),
  )
  const scopes = after.changes.filter(({ id, stage }) => {
    const old = before.changes.find((it) => it.id === id)
    return old && old.stage !== stage && (stage === 'approved' || stage === 'rejected')
  })
  const moved = after.projects.filter(({ id, dueWeek }) =>
    before.projects.some(
      (it) => it.id === id && it.dueWeek !== dueWeek && is.extended.some(({ project }) => project === id),
    ),
  )
  return [
    ...ruled.map(({ project, ruled }) =>
      said(ruled ? 'ruledFor' : 'ruledAgainst', { manager: managerOf(project) }),
    ),
    ...(was.appetite === is.appetite ? [] : [said('appetiteNow', { appetite: `appetites.${is.appetite}` })]),
    ...scopes.map(({ id, stage }) =>
      said(stage === 'approved' ? 'scopeApproved' : 'scopeRejected', { change: changeTitle(id) }),
    ),
    ...(scopes.length > 0
      ? []
      : moved.map(({ id, dueWeek }) => said('dateMoved', { project: projectName(id), due: dueWeek }))),
    ...is.asked
      .filter((id) => !was.asked.includes(id))
      .map((id) => said('opinionOnItsWay', { project: projectName(id) })),
  ]
}
