import { daysInWeek } from '../../calendar.ts'
import type { CommandOf } from '../../commands.ts'
import { factorOf } from '../../factors.ts'
import type { FactOf } from '../../facts.ts'
import { balance } from '../../ledger.ts'
import { saidThisWeek } from '../../link/state.ts'
import type { Certainty } from '../../link-terms.ts'
import { certainties, warningWeight } from '../../link-terms.ts'
import { lookup } from '../../lookup.ts'
import { keyOf, roll } from '../../rng.ts'
import type { ActivityId, Project, ProjectId, Setup } from '../../setup.ts'
import { believedDays, reportedDays } from '../../work/expected-days.ts'
import type { Happen, World } from '../../world.ts'
import { takeEffects } from '../effects.ts'
import type { LeverRule } from '../lever-rule.ts'
import { relieved } from '../serving.ts'

const seedOf = ({ facts }: World): string => (facts[0] as FactOf<'began'>).seed

/**
 * The desk opens: in its weeks, senior management asks about one piece of work. Only what is open is asked: what plan and
 * reports put near the day in question, so that to say what everybody knows is no statement. Which one, dice say.
 */
export function askForStatement(setup: Setup, world: World, happen: Happen): void {
  const { statements } = setup
  if (!statements?.weeks.includes(world.at.week)) return
  const open = openQuestions(setup, world)
  if (open.length === 0) return
  const until = world.at.week + statements.span - 1
  const asked = open[roll(keyOf(seedOf(world), 'statement', ''), world.at.week, 0, open.length)]
  if (asked) happen({ kind: 'statementAsked', ...asked, until })
}

type Piece = { readonly project: ProjectId; readonly activity: ActivityId }

function openQuestions(setup: Setup, world: World): Piece[] {
  const { statements = { span: 0 } } = setup
  const day = statements.span * daysInWeek
  return setup.projects.flatMap((project) => {
    const state = world.work.projects[project.id]
    if (!state || state.finishedWeek > 0 || state.hold !== undefined) return []
    return project.activities.flatMap(({ id: activity }, i) => {
      if (state.activities[i]?.finished || isAsked(world, project.id, activity)) return []
      const off = reportedDays(setup, world.work, project, i) - day
      return Math.abs(off) <= factorOf(setup, 'statementBand') ? [{ project: project.id, activity }] : []
    })
  })
}

const isAsked = ({ link }: World, project: ProjectId, activity: ActivityId): boolean =>
  link?.statements.some((it) => it.project === project && it.activity === activity) ?? false

/** What the PMO says upwards about what was asked, and how sure it is. */
export const stating: LeverRule<CommandOf<'state'>> = {
  offers: (_setup, { link }) => {
    const asked = link?.question
    if (!asked) return []
    const { project, activity } = asked
    return [true, false].flatMap((holds) =>
      certainties.map((sure) => ({ kind: 'state' as const, project, activity, holds, sure })),
    )
  },
  price: () => 0,
  whyNot: ({ statements }, { link, at }, { project, activity, sure }) => {
    if (!statements || !link) return 'notInPlay'
    if (link.question?.project !== project || link.question.activity !== activity) return 'noQuestion'
    if (!certainties.includes(sure)) return 'outOfRange'
    return saidThisWeek(link, at.week) ? 'alreadyDone' : null
  },
  pull: (setup, world, happen, { project, activity, holds, sure }) => {
    const question = world.link?.question
    if (!question) return
    const { until, fact } = question
    const cause = happen({ kind: 'stated', project, activity, until, holds, sure }, fact)
    const cents = moneyFor(setup, world, project, holds, sure)
    if (cents > 0)
      takeEffects(setup, world, happen, { effects: [{ kind: 'fund', cents }], project, person: null, cause })
  },
}

/** Money follows what is said: a warning, from a PMO that is heard, brings some of the reserve. */
function moneyFor(setup: Setup, world: World, id: ProjectId, holds: boolean, sure: Certainty): number {
  const isHeard = balance(world.ledger, 'reputation') >= factorOf(setup, 'heardFrom')
  if (holds || !isHeard) return 0
  const budget = lookup(setup).projects.get(id)?.budgetCents ?? 0
  const share = factorOf(setup, 'warnedFund') * warningWeight[sure]
  return Math.min(Math.round((budget * share) / 1000), Math.max(0, balance(world.ledger, 'money/reserve')))
}

/** What stands behind the report, by its manager's own word: for the statement of this week. */
export const askingFigures: LeverRule<CommandOf<'askFigures'>> = {
  offers: (_setup, { link }) =>
    link?.question ? [{ kind: 'askFigures' as const, project: link.question.project }] : [],
  price: (_order, _world, setup) => factorOf(setup, 'figuresPrice'),
  whyNot: (_setup, { link, at }, { project }) => {
    if (!link) return 'notInPlay'
    if (link.question?.project !== project) return 'noQuestion'
    return link.question.figures || saidThisWeek(link, at.week) ? 'alreadyDone' : null
  },
  pull: (setup, world, happen, { project: id, price }) => {
    const question = world.link?.question
    const project = lookup(setup).projects.get(id) as Project
    if (!question) return
    const { activity, until, fact } = question
    const index = project.activities.findIndex((it) => it.id === activity)
    happen(
      {
        kind: 'figuresAsked',
        project: id,
        activity,
        until,
        days: believedDays(setup, world.work, project, index),
        reportedDays: reportedDays(setup, world.work, project, index),
        burden: relieved(setup, world, factorOf(setup, 'figuresBurden')),
        price,
      },
      fact,
    )
  },
}

/** The week is closed: a question to which nothing was said. */
export function missStatement(setup: Setup, world: World, happen: Happen): void {
  const { link, at } = world
  if (!link?.question || saidThisWeek(link, at.week)) return
  const { project, activity, until, fact } = link.question
  const reputation = -factorOf(setup, 'missedReputation')
  happen(
    {
      kind: 'statementMissed',
      project,
      activity,
      until,
      reputation,
      trust: trustOf(setup, reputation),
    },
    fact,
  )
}

/** Statements meet the facts: on the Monday after the work was done, or after the week that was spoken of. */
export function resolveStatements(setup: Setup, world: World, happen: Happen, isOver = false): void {
  for (const statement of world.link?.statements ?? []) {
    const { project, activity, until, holds, sure, fact, outcome } = statement
    if (outcome) continue
    const index =
      lookup(setup)
        .projects.get(project)
        ?.activities.findIndex((it) => it.id === activity) ?? -1
    const done = world.work.projects[project]?.activities[index]?.finished ?? false
    const lastWeek = isOver ? world.at.week : world.at.week - 1
    if (!done && lastWeek < until) continue
    const brier = brierOf(sure, holds === done)
    const reputation = reputationFor(setup, brier)
    happen(
      {
        ...{ kind: 'statementResolved', project, activity, until, holds, sure, done, brier, reputation },
        trust: trustOf(setup, reputation),
      },
      fact,
    )
  }
}

/** The square of what was missing to certainty (Brier 1950), in thousandths: 250 for 50 %, whatever comes. */
export const brierOf = (sure: number, isRight: boolean): number =>
  Math.round((isRight ? (100 - sure) * (100 - sure) : sure * sure) / 10)

/** What a statement moves, in milli-points: by how much it is better, or worse, than saying 50 %. */
export const reputationFor = (setup: Setup, brier: number): number =>
  (250 - brier) * factorOf(setup, 'statementPoints')

const trustOf = (setup: Setup, reputation: number): number =>
  Math.round((reputation * factorOf(setup, 'reputationTrust')) / 1000)
