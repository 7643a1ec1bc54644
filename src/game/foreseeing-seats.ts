import type { Foreseen, Range } from '../sim/desk/foreseeing.ts'
import { worth } from '../sim/desk/foreseeing.ts'
import { factorOf } from '../sim/factors.ts'
import type { Seat } from '../sim/facts.ts'
import { responseTo, surpriseOf, trustOf } from '../sim/rules/managing/remembering.ts'
import { maySponsor } from '../sim/rules/seat-rule.ts'
import { weeksToGive } from '../sim/rules/sponsoring/patience.ts'
import { pmSeat } from '../sim/seats.ts'
import type { Change, Effect, Project, Risk, Setup } from '../sim/setup.ts'
import type { World } from '../sim/world.ts'
import type { Game } from './game.ts'
import { roleOf } from './seats.ts'

type Known = Pick<Game, 'setup' | 'world'>
type Side = 'project' | 'organisation'

/** What comes for certain, and what comes instead of one another, each with its chance in per-mille. */
type Course = {
  readonly project: Project
  readonly certain: readonly Effect[]
  readonly branches: readonly { readonly chance: number; readonly effects: readonly Effect[] }[]
}

/** One effect of a course with its chance, and what it likely means, in hundredths of a point. */
export type AheadRow = { readonly effect: Effect; readonly chance: number; readonly likely: number }

/**
 * What orders of managers and the sponsor may bring on both scoreboards, by what the seat knows when it gives them:
 * `risk/<risk>/keep`, `risk/<risk>/raise`, `extend/<project>/<weeks>`, `scope/<change>`. The exchange rates are those
 * of the options on the PMO's desk (`sim/desk/foreseeing.ts`).
 */
export function aheadOf(game: Known, seat: Seat): { readonly [key: string]: Foreseen } {
  return Object.fromEntries(
    Object.entries(coursesOf(game, seat)).map(([key, course]) => [
      key,
      {
        project: rangeOf(game.setup, course, 'project'),
        organisation: rangeOf(game.setup, course, 'organisation'),
      },
    ]),
  )
}

/** The rows that such a range is made of; null for what the seat cannot order. */
export function aheadRows(game: Known, seat: Seat, key: string, side: Side): readonly AheadRow[] | null {
  const course = coursesOf(game, seat)[key]
  if (!course) return null
  const row = (effect: Effect, chance: number): AheadRow => ({
    effect,
    chance,
    likely: Math.round((worth(game.setup, effect, course.project)[side] * chance) / 1000),
  })
  return [
    ...course.certain.map((effect) => row(effect, 1000)),
    ...course.branches
      .filter(({ chance }) => chance > 0)
      .flatMap(({ chance, effects }) => effects.map((effect) => row(effect, chance))),
  ]
}

function coursesOf(game: Known, seat: Seat): { readonly [key: string]: Course } {
  const role = roleOf(seat)
  if (role === 'pm') return riskCourses(game, seat)
  return role === 'sponsor' ? { ...extensions(game), ...scopes(game) } : {}
}

function rangeOf(setup: Setup, { project, certain, branches }: Course, side: Side): Range {
  const sum = (effects: readonly Effect[]) =>
    effects.reduce((total, effect) => total + worth(setup, effect, project)[side], 0)
  const sure = sum(certain)
  const open = branches.filter(({ chance }) => chance > 0)
  const spared = 1000 - open.reduce((total, { chance }) => total + chance, 0)
  const ends = [...open.map(({ effects }) => sum(effects)), ...(spared > 0 ? [0] : [])]
  const likely = open.reduce((total, { chance, effects }) => total + (sum(effects) * chance) / 1000, 0)
  return {
    low: sure + Math.min(...ends, ends.length > 0 ? Number.POSITIVE_INFINITY : 0),
    likely: Math.round(sure + likely),
    high: sure + Math.max(...ends, ends.length > 0 ? Number.NEGATIVE_INFINITY : 0),
  }
}

/** Of the own risks that are kept so far: to keep them, and to raise them. */
function riskCourses({ setup, world }: Known, seat: Seat): { [key: string]: Course } {
  const courses: { [key: string]: Course } = {}
  for (const risk of setup.risks ?? []) {
    if (pmSeat(risk.project) !== seat || world.risks?.[risk.id]?.stage !== 'noticed') continue
    const project = setup.projects.find(({ id }) => id === risk.project) as Project
    courses[`risk/${risk.id}/keep`] = {
      project,
      certain: [],
      branches: [{ chance: risk.chancePermille, effects: [...risk.effects, ...surpriseOf(setup)] }],
    }
    courses[`risk/${risk.id}/raise`] = raised(setup, world, risk, project)
  }
  return courses
}

function raised(setup: Setup, world: World, risk: Risk, project: Project): Course {
  const appetite = world.powers?.appetite ?? 'balanced'
  const eased = Math.round((risk.chancePermille * factorOf(setup, `${appetite}Eased`)) / 1000)
  return {
    project,
    certain: [{ kind: 'burden', milliDays: responseTo(setup, appetite, trustOf(world, project.id)) }],
    branches: [
      { chance: eased, effects: risk.eased },
      { chance: risk.chancePermille - eased, effects: risk.effects },
    ],
  }
}

/** The benefit goes at once; the weeks are worth something to a project that needs them, by its last report. */
function extensions({ setup, world }: Known): { [key: string]: Course } {
  if (!maySponsor(setup, 'patience')) return {}
  const courses: { [key: string]: Course } = {}
  for (const project of setup.projects) {
    const state = world.work.projects[project.id]
    if (state?.finishedWeek !== 0) continue
    const late = Math.max(0, (world.work.reported[project.id]?.report.finishWeek ?? 0) - state.dueWeek)
    for (let weeks = 1; weeks <= weeksToGive(setup, world, project.id); weeks++) {
      const cents = Math.round((project.latePerWeekCents * weeks * factorOf(setup, 'extendCost')) / 1000)
      courses[`extend/${project.id}/${weeks}`] = {
        project,
        certain: [{ kind: 'benefit', cents: -cents }],
        branches: [
          { chance: Math.round((Math.min(weeks, late) * 1000) / weeks), effects: [{ kind: 'due', weeks }] },
        ],
      }
    }
  }
  return courses
}

function scopes({ setup, world }: Known): { [key: string]: Course } {
  if (!maySponsor(setup, 'scope')) return {}
  return Object.fromEntries(
    (setup.changes ?? []).flatMap((change): [string, Course][] => {
      const state = world.work.changes?.[change.id]
      const project = setup.projects.find(({ id }) => id === change.project)
      if (!state || !project || state.closed !== undefined) return []
      return [[`scope/${change.id}`, { project, ...approval(change, state) }]]
    }),
  )
}

/** The work is somewhere in its range: its ends are even chances here. */
const approval = (
  { benefitCents, dueWeeks, skill }: Change,
  { low, high }: { readonly low: number; readonly high: number },
): Omit<Course, 'project'> => ({
  certain: [
    ...(benefitCents === 0 ? [] : [{ kind: 'benefit', cents: benefitCents } as const]),
    ...(dueWeeks === 0 ? [] : [{ kind: 'due', weeks: dueWeeks } as const]),
  ],
  branches: [
    { chance: 500, effects: [{ kind: 'work', milliDays: low, skill }] },
    { chance: 500, effects: [{ kind: 'work', milliDays: high, skill }] },
  ],
})
