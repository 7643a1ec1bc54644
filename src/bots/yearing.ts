import type { YearAct } from '../game/year/year-acts.ts'
import type { CellView, ResultView, YearView } from '../game/year/year-view.ts'
import type { Past } from '../sim/audit/year/year-terms.ts'

/** A way to run a year of audits: from what is known, and what was done before, to the next act. */
export type YearPolicy = (view: YearView) => YearAct

type YearWay = {
  readonly picks: 'risk' | 'complaints' | 'days' | 'any'
  readonly size: 'proper' | number
  readonly minds: boolean // what binds people to projects
  readonly teaches: boolean
  readonly follows: boolean
  readonly spreads: boolean
  readonly opines: 'byRule' | 'naive'
  readonly acts: 'cause' | 'retrain'
}

const expert: YearWay = {
  ...{ picks: 'risk', size: 'proper', minds: true, teaches: true, follows: true, spreads: true },
  ...{ opines: 'byRule', acts: 'cause' },
}

/** From whoever plans by risk down to whoever does anything; most are the expert but for one thing. */
export const yearWays = {
  expert,
  spreadsNothing: { ...expert, spreads: false },
  retrainsAll: { ...expert, acts: 'retrain' },
  neverTrains: { ...expert, teaches: false },
  neverFollows: { ...expert, follows: false },
  ignoresThreats: { ...expert, minds: false },
  biggest: { ...expert, picks: 'days' },
  loudest: { ...expert, picks: 'complaints' },
  thin: { ...expert, size: 4, opines: 'naive' },
  random: {
    ...{ picks: 'any', size: 6, minds: false, teaches: false, follows: false, spreads: false },
    ...{ opines: 'naive', acts: 'retrain' },
  },
} as const satisfies { readonly [name: string]: YearWay }
export type YearWayName = keyof typeof yearWays

export const yearPolicy =
  (name: YearWayName): YearPolicy =>
  (view) => {
    const way: YearWay = yearWays[name]
    switch (view.phase) {
      case 'briefing':
        return { kind: 'begin' }
      case 'planning':
        return planning(view, way)
      case 'results':
        return reporting(view, way)
      case 'asked':
        return {
          kind: 'reply',
          reply: way.picks === 'complaints' ? 'asTold' : way.minds ? 'risks' : 'everything',
        }
      default:
        return { kind: 'handOver' }
    }
  }

const projectOf = (cell: string) => cell.split('/')[0] ?? ''
const controlOf = (cell: string) => cell.split('/')[1] ?? ''

/**
 * How a rule in a project looks to a lead auditor who reads the wall: two for each plain sign, one for each faint one, and
 * one more where the client or senior management relies on it. What was looked at this year can wait until something changes.
 */
function signsOf(view: YearView, cell: CellView): number {
  const project = view.projects.find(({ id }) => id === cell.project)
  const isSeen = cell.looked.length > 0
  const plain = [
    !isSeen && cell.signals.earlier === 'major',
    cell.signals.own === 'poor',
    project?.isHit === true,
    view.incidents.some((it) => it.cell === cell.id && it.quarter === view.quarter - 1),
  ]
  const faint = [
    !isSeen && (cell.signals.earlier === 'none' || cell.signals.earlier === 'minor'),
    cell.signals.own === 'mostly',
    (project?.signals.trouble ?? 0) > 2,
    view.projects.every(({ signals }) => signals.changes <= (project?.signals.changes ?? 0)),
    cell.control !== 'timesheets',
  ]
  const count = (signs: readonly boolean[]) => signs.filter(Boolean).length
  const signs = 2 * count(plain) + count(faint)
  return isSeen && project?.isHit !== true ? Math.floor(signs / 3) : signs
}

function order(view: YearView, { picks, follows }: YearWay): readonly CellView[] {
  const rank = (cell: CellView): number => {
    if (picks === 'complaints') return cell.signals.complaints * 100 - cell.looked.length
    if (picks === 'any') return scatter(`${view.seed}/${view.quarter}/${cell.id}`)
    const days = view.projects.find(({ id }) => id === cell.project)?.signals.days ?? 0
    if (picks === 'days') return days - cell.looked.length
    return signsOf(view, cell) * 100 - cell.proper // of two alike, the shorter
  }
  return view.cells
    .filter((cell) => follows || cell.agreed === null)
    .toSorted((a, b) => Number(b.agreed !== null) - Number(a.agreed !== null) || rank(b) - rank(a))
}

/** A number for a name: some order, the same every time. */
const scatter = (name: string): number =>
  [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7)

const binding = ['built', 'sharesHouse', 'wantsPost', 'spokeFor', 'supported']

/** Whether what somebody has behind them with a project bends their judgement. */
const isBound = (pasts: readonly Past[], project: string): boolean =>
  pasts.some(
    (it) =>
      it.project === project &&
      (binding.includes(it.kind) ||
        (it.kind === 'imposed' && it.count > 5) ||
        (it.kind === 'talked' && it.count > 3)),
  )

function planning(view: YearView, way: YearWay): YearAct {
  const course = way.teaches ? courseIn(view) : null
  if (course) return course
  const spread = way.spreads ? spreadIn(view) : null
  if (spread) return spread
  for (const plan of view.plans) {
    const cell = view.cells.find(({ id }) => id === plan.cell)
    const size = Math.min(cell?.entries ?? 1, way.size === 'proper' ? (cell?.proper ?? 1) : way.size)
    if (way.size !== 'proper' && plan.size !== size) return { kind: 'size', cell: plan.cell, size }
  }
  return planMore(view, way) ?? secondIn(view, way) ?? { kind: 'hold' }
}

/** One course as the year begins, for whoever knows least. */
function courseIn(view: YearView): YearAct | null {
  if (view.quarter > 0 || view.courses.length > 0 || view.plans.length > 0) return null
  const wants = view.staff
    .filter(({ isYou, days }) => !isYou && days.of - days.spent >= view.prices.course)
    .flatMap(({ id, skills }) => skills.map((it) => ({ person: id, ...it })))
    .filter(({ mayLearn }) => mayLearn)
    .toSorted((a, b) => a.skill - b.skill)
  const [first] = wants
  return first ? { kind: 'course', person: first.person, control: first.control } : null
}

/** To the project where the same rule is worst kept, by what is known. */
function spreadIn(view: YearView): YearAct | null {
  const you = view.staff.find(({ isYou }) => isYou)
  if (!you || you.days.of - you.days.spent < view.prices.spread) return null
  const fresh = view.practices.find(
    ({ gone, to }) => gone.length === 0 && to.length > 0 && to.every(({ isChosen }) => !isChosen),
  )
  if (!fresh) return null
  const [best] = fresh.to.toSorted((a, b) => riskAt(b.project) - riskAt(a.project))
  return best ? { kind: 'spread', cell: fresh.cell, to: best.project } : null
  function riskAt(project: string): number {
    const cell = view.cells.find(({ id }) => id === `${project}/${controlOf(fresh?.cell ?? '')}`)
    return cell ? signsOf(view, cell) : 0
  }
}

function planMore(view: YearView, way: YearWay): YearAct | null {
  for (const cell of order(view, way)) {
    if (view.plans.some((plan) => plan.cell === cell.id)) continue
    const size = way.size === 'proper' ? cell.proper : Math.min(way.size, cell.entries)
    const days = 1 + Math.ceil(size / 5)
    const spare = (isYou: boolean) => (isYou && way.teaches && view.quarter < 2 ? view.prices.feedback : 0)
    const able = view.staff
      .filter((it) => it.days.of - it.days.spent - spare(it.isYou) >= days)
      .filter((it) => !way.minds || !isBound(it.pasts, cell.project))
      .toSorted((a, b) => skillOf(b) - skillOf(a))
    const [lead] = able
    if (lead) return { kind: 'plan', cell: cell.id, lead: lead.id }
    if (view.outside.of - view.outside.spent >= days && way.picks === 'risk')
      return { kind: 'plan', cell: cell.id, lead: 'outside' }
    function skillOf({ skills }: (typeof view.staff)[number]): number {
      return skills.find(({ control }) => control === cell.control)?.skill ?? 0
    }
  }
  return null
}

/** Whoever has days left reads along with a lead who can teach them. */
function secondIn(view: YearView, { teaches }: YearWay): YearAct | null {
  if (!teaches) return null
  for (const plan of view.plans) {
    if (plan.second !== null) continue
    const days = Math.ceil(plan.days / 2)
    const free = view.staff.find(
      (it) =>
        !it.isYou &&
        it.id !== plan.lead &&
        it.days.of - it.days.spent >= days &&
        !isBound(it.pasts, projectOf(plan.cell)) &&
        (it.skills.find(({ control }) => control === controlOf(plan.cell))?.skill ?? 3) < 3,
    )
    if (free) return { kind: 'second', cell: plan.cell, person: free.id }
  }
  return null
}

function reporting(view: YearView, way: YearWay): YearAct {
  for (const it of view.results) {
    if (it.opinion === null) return { kind: 'opine', cell: it.cell, opinion: opinionOf(it, way) }
    if (it.found > 0 && it.action === null)
      return {
        kind: 'action',
        cell: it.cell,
        action: way.acts === 'cause' ? actionOn[it.cause ?? 'habit'] : 'retrain',
      }
  }
  const you = view.staff.find(({ isYou }) => isYou)
  if (way.teaches && you && you.days.of - you.days.spent >= view.prices.feedback)
    for (const { cell, learners } of view.results)
      for (const { person, isChosen, isFull } of learners)
        if (!isChosen && !isFull) return { kind: 'feedback', cell, person }
  return { kind: 'endQuarter' }
}

const actionOn = { load: 'relief', habit: 'reader', cover: 'lock' } as const

/**
 * What a lead auditor says of a sample. None in a sample that would have shown it: kept. More than twice what would be too
 * often, and not by one entry alone: not kept. Else it is not shown. Whoever is naive calls a rule broken for one, and kept for none.
 */
function opinionOf({ found, read, of, broken, power }: ResultView, { opines }: YearWay) {
  if (opines === 'naive') return found > 0 ? 'ineffective' : 'effective'
  if (found === 0) return power >= 900 ? 'effective' : 'inconclusive'
  if (found > 1 && found * of >= 2 * broken * read) return 'ineffective'
  return 'inconclusive'
}
