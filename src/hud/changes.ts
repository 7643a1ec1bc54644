import type { MatterView, OfferView, PersonView, ProjectView, View } from '../game/view.ts'
import type { Args } from '../words/say.ts'
import { auditedChanges } from './audited/audited-changes.ts'
import { rightChanges } from './charter/right-changes.ts'
import { linkChanges } from './link/link-changes.ts'
import { matterTitle, optionLabel, personName, projectName } from './names.ts'
import { isAtDesk } from './seat/desk-phase.ts'
import { powersChanges } from './seat/powers-changes.ts'
import { voiceOf } from './voices.ts'
import { deskCount } from './waiting.ts'

export type Change = { readonly id: string; readonly args: Args }

/** What a listener must hear after an order: how the new view differs from the one before. */
export function changesBetween(before: View, after: View): Change[] {
  if (after.phase !== before.phase && !isAtDesk(after))
    return [{ id: after.phase === 'debriefing' ? 'changes.debrief' : `phases.${after.phase}`, args: {} }]
  if (after.week !== before.week || after.phase !== before.phase)
    return [
      {
        id: 'changes.week',
        args: {
          week: after.week,
          news: after.news.length,
          post: inPost(after), // beside the news
          matters: deskCount(after).all,
        },
      },
    ]
  const changes = [
    ...pairs(before.people, after.people).flatMap(([was, is]) => personChanges(was, is)),
    ...pairs(before.matters, after.matters).flatMap(([was, is]) => matterChanges(was, is)),
    ...pairs(before.projects, after.projects).flatMap(([was, is]) => [
      ...projectChanges(was, is, after),
      ...leverChanges(was, is),
    ]),
    ...rightChanges(before, after),
    ...linkChanges(before, after),
    ...auditedChanges(before, after),
    ...powersChanges(before, after),
    ...pairs(before.offers, after.offers).flatMap(([was, is]) => offerChanges(was, is)),
  ]
  if (
    before.own &&
    after.own &&
    before.own !== after.own &&
    after.own.requested &&
    JSON.stringify([before.own.requested, before.own.asks]) !== JSON.stringify([true, after.own.asks])
  )
    changes.push({ id: 'changes.asked', args: { count: after.own.asks.length } })
  if (after.role === 'sponsor' && (before.reserveCents ?? 0) > (after.reserveCents ?? 0))
    changes.push({
      id: 'changes.released',
      args: { cents: (before.reserveCents ?? 0) - (after.reserveCents ?? 0), leftCents: after.reserveCents },
    })
  if (after.attention && after.attention.left !== before.attention?.left)
    changes.push({ id: 'changes.attention', args: after.attention })
  return changes
}

/** What Monday's post tells beside the news: of the last week, and of what was agreed to in it. */
const inPost = ({ week, lastWeek, mandate }: View): number =>
  (week > 1 ? lastWeek.length : 0) + (mandate?.post.length ?? 0)

/** Those that are in both, by their id. */
function pairs<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): [T, T][] {
  return after.flatMap((is) => {
    const was = before.find((other) => other.id === is.id)
    return was ? [[was, is] as [T, T]] : []
  })
}

function personChanges(was: PersonView, is: PersonView): Change[] {
  const person = personName(is.id)
  const projects = [...new Set([...was.claims, ...is.claims].map((claim) => claim.project))]
  const changes = projects.flatMap((id): Change[] => {
    const [old, now] = [was, is].map((view) => view.claims.find((claim) => claim.project === id))
    const project = projectName(id)
    const granted: Change[] =
      (old?.granted ?? 0) === (now?.granted ?? 0)
        ? []
        : [{ id: 'changes.grant', args: { person, project, days: now?.granted ?? 0 } }]
    const tested: Change[] =
      now?.tested === null || now?.tested === undefined || old?.tested === now.tested
        ? []
        : [{ id: 'changes.tested', args: { person, project, days: now.tested } }]
    return [...granted, ...tested]
  })
  if (was.overtime === is.overtime) return changes
  return [...changes, { id: is.overtime ? 'changes.overtimeOn' : 'changes.overtimeOff', args: { person } }]
}

function matterChanges(was: MatterView, is: MatterView): Change[] {
  const args = { ...is.args, matter: matterTitle(is.id) }
  if (was.decided !== is.decided)
    return is.decided === null
      ? [{ id: 'changes.undecided', args }]
      : [{ id: 'changes.decided', args: { ...args, option: optionLabel(is.id, is.decided) } }]
  return !was.looked && is.looked ? [{ id: 'changes.looked', args }] : []
}

function offerChanges(was: OfferView, is: OfferView): Change[] {
  if (was.engaged === is.engaged) return []
  const args = { person: personName(is.id), week: is.joinsWeek }
  return [{ id: is.engaged ? 'changes.engaged' : 'changes.notEngaged', args }]
}

/** What is ordered for a project as a whole: to rest, to go on, how much to review. */
function leverChanges(was: ProjectView, is: ProjectView): Change[] {
  const project = projectName(is.id)
  const held: Change[] =
    was.hold.state === is.hold.state
      ? []
      : [{ id: is.hold.state === 'running' ? 'changes.resumed' : 'changes.held', args: { project } }]
  const reviewed: Change[] =
    is.defects === null || was.defects?.review === is.defects.review
      ? []
      : [{ id: 'changes.review', args: { project, percent: is.defects.review / 10 } }]
  return [...held, ...reviewed]
}

function projectChanges(was: ProjectView, is: ProjectView, after: View): Change[] {
  if (was.talked || !is.talked) return []
  const gained = Math.max(0, Math.round((is.trust ?? 0) - (was.trust ?? 0)))
  return [{ id: 'changes.talked', args: { manager: personName(is.manager), gained } }, voiceOf(after, is)]
}
