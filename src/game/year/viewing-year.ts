import { detectionPermille, tooMany } from '../../sim/audit/power.ts'
import { properSize } from '../../sim/audit/year/dealing-years.ts'
import { staff } from '../../sim/audit/year/year-factors.ts'
import { lookup } from '../../sim/lookup.ts'
import { viewAudit } from '../viewing-audit.ts'
import {
  cellOf,
  daysOf,
  isDue,
  leadDays,
  outsideSpent,
  peopleIn,
  practicesOf,
  secondDays,
  spentBy,
} from './books.ts'
import { debriefYear } from './debriefing-year.ts'
import { backIn, dealOfHeld, desksIn, namedIn, sinceIn } from './looking-back.ts'
import type { HeldAudit, YearInPlay } from './year-in-play.ts'
import type { CellView, ResultView, StaffView, YearView } from './year-view.ts'

/** What whoever runs the programme may know. Before the year is over no truth is in it but of what was raised, or read at a desk of yours, in a quarter that is over. */
export function viewYear(play: YearInPlay): YearView {
  const { deal, phase, quarter, desk } = play
  const { def, before } = deal
  const at = lookup(before.setup)
  const sat = play.plans.find(({ isSat }) => isSat)
  const isOver = phase === 'debriefing'
  const hasTurned = quarter >= deal.weather.quarter
  return {
    ...{ id: def.id, seed: deal.seed, scenario: before.setup.id, phase, quarter, controls: def.controls },
    projects: deal.projects.map(({ id, manager, signals }) => ({
      ...{ id, manager, emblem: at.projects.get(id)?.emblem ?? null },
      pronoun: at.people.get(manager)?.pronoun ?? 'they',
      signals: signals[quarter] ?? { days: 0, changes: 0, trouble: 0, corrected: 0 },
      isHit: hasTurned && deal.weather.project === id,
    })),
    cells: deal.cells.map((cell) => cellView(play, cell.id)),
    staff: peopleIn(deal).map((id) => staffView(play, id)),
    outside: { spent: outsideSpent(play), of: staff.outsideDays },
    plans: play.plans.map((plan) => ({
      ...plan,
      ...{ days: leadDays(plan), secondDays: plan.second ? secondDays(plan) : 0 },
      isFollow: play.agreements.some((it) => it.cell === plan.cell && isDue(it, quarter)),
    })),
    courses: play.courses,
    practices: practicesOf(play).map((cell) => practiceView(play, cell)),
    prices: { course: staff.courseDays, spread: staff.spreadDays, feedback: staff.feedbackDays },
    weather: hasTurned ? { kind: deal.weather.kind, project: deal.weather.project } : null,
    incidents: play.incidents.map(({ cell, quarter: of }) => {
      const audit = play.audits.find((it) => it.cell === cell && it.quarter === of)
      return {
        ...{ cell, quarter: of, read: audit?.outcome.drawn.length ?? 0, power: audit?.power ?? 0 },
        of: cellOf(deal, cell)?.quarters[of]?.rows.length ?? 0,
      }
    }),
    asked: phase === 'asked' ? { project: deal.projects.find((it) => it.isLoud)?.id ?? '' } : null,
    reply: play.reply,
    results:
      phase === 'results' || phase === 'fieldwork'
        ? play.audits.filter((it) => it.quarter === quarter).map((it) => resultView(play, it))
        : [],
    ...{ since: sinceIn(play), back: backIn(play), desks: desksIn(play) },
    desk: desk && sat ? { cell: sat.cell, view: { ...viewAudit(desk), debrief: null } } : null,
    debrief: isOver ? debriefYear(play) : null,
  }
}

function cellView(play: YearInPlay, id: string): CellView {
  const { deal, quarter, audits, agreements } = play
  const cell = cellOf(deal, id)
  const own = cell?.quarters[quarter]
  const setup = deal.played[quarter]?.setup ?? deal.before.setup
  const entries = own?.rows.length ?? 0
  const [project = '', control = 'timesheets'] = id.split('/')
  const open = agreements.findLast((it) => it.cell === id && it.closed === null)
  return {
    ...{ id, project, control: control as CellView['control'], entries },
    broken: tooMany(setup, entries),
    power: Array.from({ length: entries + 1 }, (_, size) => detectionPermille(setup, entries, size)),
    proper: properSize(setup, entries),
    signals: own?.signals ?? { earlier: 'none', own: 'fine', complaints: 0 },
    looked: audits
      .filter((it) => it.cell === id && it.quarter < quarter)
      .flatMap(({ quarter: of, opinion, outcome, of: all }) =>
        opinion === null
          ? []
          : [
              {
                ...{ quarter: of, opinion, found: outcome.raised.length },
                ...{ read: outcome.drawn.length, of: all },
              },
            ],
      ),
    agreed: open ? { action: open.action, quarter: open.quarter } : null,
    isGood: practicesOf(play).includes(id),
  }
}

function staffView(play: YearInPlay, id: string): StaffView {
  const { deal, skills } = play
  const { def } = deal
  const person = lookup(deal.before.setup).people.get(id)
  return {
    ...{ id, role: person?.role ?? 'auditor', pronoun: person?.pronoun ?? 'they' },
    home: person?.home ?? null,
    isYou: id === def.you,
    days: { spent: spentBy(play, id), of: daysOf(play, id) },
    skills: def.controls.map((control) => {
      const skill = skills[id]?.[control] ?? 0
      return { control, skill, mayLearn: id !== def.you && skill < staff.courseTo }
    }),
    pasts: deal.pasts[id] ?? [],
  }
}

function practiceView(play: YearInPlay, cell: string): YearView['practices'][number] {
  const control = cell.split('/')[1]
  const gone = play.taken.filter((it) => it.from === cell).map(({ to }) => to.split('/')[0] ?? '')
  const isTaken = (project: string) =>
    play.taken.some(({ to }) => to === `${project}/${control}`) ||
    play.spreads.some((it) => it.to === project && it.cell !== cell && it.cell.split('/')[1] === control)
  return {
    ...{ cell, gone },
    to: play.deal.projects
      .map(({ id }) => id)
      .filter((id) => `${id}/${control}` !== cell && !isTaken(id))
      .map((project) => ({
        project,
        isChosen: play.spreads.some((it) => it.cell === cell && it.to === project),
      })),
  }
}

function resultView(play: YearInPlay, audit: HeldAudit): ResultView {
  const { deal, skills } = play
  const { cell, outcome, quarter } = audit
  const dealt = dealOfHeld(play, audit)
  const control = cell.split('/')[1] ?? ''
  const setup = deal.played[quarter]?.setup ?? deal.before.setup
  return {
    ...{ cell, lead: audit.lead, second: audit.second, isFollow: audit.isFollow, isSat: audit.sat !== null },
    ...{ read: outcome.drawn.length, of: audit.of, found: outcome.raised.length },
    days: leadDays(audit) + (audit.second === null ? 0 : secondDays(audit)),
    raised: dealt ? namedIn(dealt, outcome.raised, false) : [],
    ...{ broken: tooMany(setup, audit.of), power: audit.power, cause: outcome.cause, isGood: outcome.isGood },
    ...{ opinion: audit.opinion, action: audit.action },
    learners: [audit.lead, audit.second].flatMap((person) =>
      person !== null && deal.def.colleagues.includes(person)
        ? [
            {
              ...{ person, isChosen: audit.feedback.includes(person) },
              isFull: (skills[person]?.[control] ?? 0) >= staff.bestSkill,
            },
          ]
        : [],
    ),
  }
}
