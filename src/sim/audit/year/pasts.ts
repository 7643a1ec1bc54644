import { keyOf, roll } from '../../rng.ts'
import type { PersonId, ProjectId } from '../../setup.ts'
import type { Threat } from '../case/case-terms.ts'
import type { Played } from '../keeping.ts'
import { staff, threatOfPast } from './year-factors.ts'
import type { Past, PastKind } from './year-terms.ts'

/** What those of the office have behind them with the projects: last year's log counted, and older things by the seed. */
export function pastsOf(before: Played, seed: string, you: PersonId, colleagues: readonly PersonId[]) {
  const projects = before.setup.projects.map(({ id }) => id)
  return Object.fromEntries([
    [you, projects.flatMap((project) => yourPast(before, project))],
    ...colleagues.map((person, place) => [
      person,
      [...auditedBy(before, person, projects), ...olderPast(seed, person, place, projects)],
    ]),
  ]) as { readonly [person: PersonId]: readonly Past[] }
}

function yourPast({ facts }: Played, project: ProjectId): readonly Past[] {
  const count = (kind: 'imposed' | 'auditSupported' | 'talked') =>
    facts.filter((fact) => fact.kind === kind && fact.project === project).length
  const rows = [
    { kind: 'imposed', project, count: count('imposed') },
    { kind: 'supported', project, count: count('auditSupported') },
    { kind: 'talked', project, count: count('talked') },
  ] as const satisfies readonly Past[]
  return rows.filter((it) => it.count > 0)
}

const auditedBy = ({ facts }: Played, person: PersonId, projects: readonly ProjectId[]): readonly Past[] =>
  projects.flatMap((project) => {
    const count = facts.filter(
      (fact) => fact.kind === 'auditorSent' && fact.person === person && fact.project === project,
    ).length
    return count > 0 ? [{ kind: 'audited', project, count } as const] : []
  })

const binding: readonly PastKind[] = ['built', 'sharesHouse', 'wantsPost', 'spokeFor']
const harmless: readonly PastKind[] = ['lunch', 'course']

/** Each colleague has one older thing that binds them to a project, and one that does not. */
function olderPast(
  seed: string,
  person: PersonId,
  place: number,
  projects: readonly ProjectId[],
): readonly Past[] {
  const key = keyOf(seed, 'audit', `past/${person}`)
  const bound = projects[(roll(key, 0, 0, projects.length) + place) % projects.length] ?? ''
  const free = projects.filter((it) => it !== bound)
  return [
    { kind: binding[roll(key, 0, 1, binding.length)] ?? 'built', project: bound, count: 1 },
    {
      kind: harmless[roll(key, 0, 2, harmless.length)] ?? 'lunch',
      project: free[roll(key, 0, 3, free.length)] ?? '',
      count: 1,
    },
  ]
}

/** What of a past bends a judgement on that project. */
export function threatsIn(pasts: readonly Past[], project: ProjectId): readonly Threat[] {
  const found = pasts.flatMap((past): readonly Threat[] => {
    if (past.project !== project) return []
    if (past.kind === 'imposed' && past.count < staff.imposed) return []
    if (past.kind === 'talked' && past.count < staff.talked) return []
    const threat = threatOfPast[past.kind]
    return threat === null ? [] : [threat]
  })
  return [...new Set(found)].sort()
}
