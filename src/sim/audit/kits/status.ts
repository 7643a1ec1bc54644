import { factorOf } from '../../factors.ts'
import type { Fact } from '../../facts.ts'
import { statuses } from '../../facts.ts'
import type { ProjectId, Setup } from '../../setup.ts'
import type { Motive, Played } from '../keeping.ts'
import { keepingOf } from '../keeping.ts'
import type { Gathered, Kit } from './kit.ts'
import { register, rosterRows } from './kit.ts'

/** C13: the status follows the house rule, applied to what was known. */
export const status: Kit = {
  id: 'status',
  code: 'C13',
  scope: 'project',
  papers: [
    {
      ...{ id: 'statusReports', kind: 'entries', group: 'manager' },
      columns: { status: 'status', ends: 'reportedEnd' },
    },
    {
      ...{ id: 'planFile', kind: 'entries', group: 'system' },
      columns: { planEnd: 'believedEnd', firstPromise: 'firstDue' },
    },
    {
      ...{ id: 'spending', kind: 'entries', group: 'finance' },
      columns: { spentCents: 'spentCents', bookedUntil: 'bookedUntil' },
    },
    {
      ...{ id: 'promises', kind: 'register', group: 'office' },
      rows: ({ facts, setup }, items) =>
        promisesOf(facts, setup, items[0]?.project ?? '').map(({ week, due }) =>
          register(null, week, [['promised', due]]),
        ),
    },
    { ...{ id: 'roster', kind: 'register', group: 'office' }, rows: rosterRows },
  ],
  read: 'statusReports',
  traces: ['planFile'],
  gather,
  slots: () => ({
    starts: ['planFile/planEnd', 'planFile/entry', 'spending/bookedUntil=believedEnd'],
    ends: ['statusReports/status', 'statusReports/entry'],
  }),
  form: (broken) =>
    broken.includes('watch') && broken.includes('trouble')
      ? 'twoSteps'
      : broken.length > 0
        ? 'oneStep'
        : null,
  dressed: [['reportedEnd', 'believedEnd']],
  lookAlike: (setup, { marks }) => {
    const { believedEnd = null, firstDue = null, rank = null } = marks
    if (typeof believedEnd !== 'number' || typeof firstDue !== 'number' || typeof rank !== 'number')
      return null
    if (leastRank(setup, believedEnd - firstDue) > rank) return 'movedDate'
    return typeof marks.leastWatch === 'number' &&
      rank > Math.max(marks.leastWatch, Number(marks.leastTrouble))
      ? 'worse'
      : null
  },
  isGood: (_, { marks }) => marks.reportedEnd === marks.believedEnd,
  knowing: [],
  track: null,
}

/** What the rule asks for a project that ends so many weeks after its promise: 0 on plan, 1 watch, 2 trouble. */
const leastRank = (setup: Setup, late: number): number =>
  late >= factorOf(setup, 'troubleWeeks') ? 2 : late >= factorOf(setup, 'watchWeeks') ? 1 : 0

/**
 * Each week's report of a project beside what its author believed (`reportBent` says by how much it differs). Until when its
 * people are booked, finance is told every `bookingWeeks` only, by whoever books them, so that it says what was believed then.
 */
function gather(played: Played, rule: Setup = played.setup): readonly Gathered[] {
  const { setup, facts } = played
  const keeping = keepingOf(played, 'status')
  const booked = new Map<ProjectId, number>()
  return facts.flatMap((fact, number): readonly Gathered[] => {
    if (fact.kind !== 'recorded' || fact.content.kind !== 'statusReport') return []
    const { content, claimed } = fact
    const { project } = content
    const bent = facts.find(
      (it) =>
        it.kind === 'reportBent' && (it.cause === number || (fact.cause >= 0 && it.cause === fact.cause)),
    )
    const believedEnd = content.finishWeek + (bent?.kind === 'reportBent' ? bent.weeks : 0)
    const isTold = (claimed.week - 1) % factorOf(setup, 'bookingWeeks') === 0
    const bookedUntil = (isTold ? null : booked.get(project)) ?? believedEnd
    booked.set(project, bookedUntil)
    const promises = promisesOf(facts.slice(0, number), setup, project)
    const firstDue = promises[0]?.due ?? 0
    const due = promises.at(-1)?.due ?? 0
    const rank = statuses.indexOf(content.status)
    const least = leastRank(rule, believedEnd - due)
    const marks = {
      ...{ status: content.status, rank, reportedEnd: content.finishWeek, believedEnd },
      ...{ due, firstDue, spentCents: content.actualCents, bookedUntil },
      leastWatch: Math.min(1, least),
      leastTrouble: least === 2 ? 2 : 0,
    }
    const motive: Motive | null =
      rank < least ? (keeping.isPressed(project, claimed.week) ? 'pressure' : 'cover') : null
    return [
      {
        item: {
          id: `${project}-${claimed.week}`,
          project,
          person: null,
          week: claimed.week,
          marks,
          thing: 'audit.report',
        },
        motive,
      },
    ]
  })
}

/** The weeks that a project was promised for, each with the week in which that was decided. */
function promisesOf(
  facts: readonly Fact[],
  setup: Setup,
  project: ProjectId,
): readonly { readonly week: number; readonly due: number }[] {
  const first = setup.projects.find(({ id }) => id === project)?.dueWeek ?? 0
  const promises = [{ week: 0, due: first }]
  const moved = (week: number, by: number) => {
    const due = (promises.at(-1)?.due ?? first) + by
    if (by !== 0) promises.push({ week, due })
  }
  for (const fact of facts) {
    if (fact.kind === 'took' && fact.effect.kind === 'due' && fact.project === project)
      moved(fact.at.week, fact.effect.weeks)
    if (fact.kind === 'baselineApproved' && fact.project === project)
      moved(fact.at.week, fact.dueAfter - fact.dueBefore)
    if (fact.kind === 'dateExtended' && fact.project === project) moved(fact.at.week, fact.weeks)
  }
  return promises
}
