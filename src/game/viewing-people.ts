import { daysInWeek, milliDay } from '../sim/calendar.ts'
import { isContested, priceOfGrant } from '../sim/rules/granting.ts'
import type { Person, Project, SkillLevel } from '../sim/setup.ts'
import { present } from '../sim/work/needs.ts'
import type { CriticalPath } from '../sim/work/network.ts'
import { levelOf } from '../sim/work/people.ts'
import { reportedPath, slackDays } from '../sim/work/reported.ts'
import { pair } from '../sim/work/state.ts'
import type { Game } from './game.ts'
import type { SeatRole } from './seats.ts'
import type { ClaimView, PersonView } from './view.ts'

type Known = { readonly project: Project; readonly path: CriticalPath }

/** The people of the case; who asks for whom, and what for, is the PMO's to see. */
export function peopleViews(game: Game, role: SeatRole): PersonView[] {
  const { setup, world } = game
  const known: Known[] =
    role === 'pmo' && game.phase === 'deciding'
      ? setup.projects.map((project) => ({ project, path: reportedPath(setup, world.work, project) }))
      : []
  return setup.people.map((person) => personView(game, person, known))
}

function personView(game: Game, person: Person, known: readonly Known[]): PersonView {
  const { setup, world } = game
  const state = world.work.people[person.id]
  const claims = person.role === 'specialist' ? known.flatMap((k) => claimView(game, person, k)) : []
  const specialist = person.role === 'specialist' && known.length > 0
  return {
    id: person.id,
    role: person.role,
    pronoun: person.pronoun,
    home: person.home,
    skills: person.skills.map(({ skill }) => ({
      skill,
      level: levelOf(world.work, person, skill) as SkillLevel,
    })),
    present: Math.min(daysInWeek, present(world.work, person)),
    asked: claims.reduce((sum, claim) => sum + claim.asked, 0),
    granted: claims.reduce((sum, claim) => sum + claim.granted, 0),
    contested: specialist && isContested(setup, world, person),
    price: specialist ? priceOfGrant(setup, world, person) : 0,
    overtime: state?.overtime ?? false,
    tired: (state?.fatigue ?? 0) > 0,
    claims,
  }
}

function claimView({ setup, world }: Game, person: Person, { project, path }: Known): ClaimView[] {
  const { work } = world
  const ask = work.asks[project.id]?.find((a) => a.person === person.id)
  const granted = work.grants[person.id]?.[project.id] ?? 0
  if (!ask && granted === 0) return []
  const key = pair(project.id, person.id)
  return [
    {
      project: project.id,
      asked: ask?.days ?? 0,
      urgency: ask?.urgency ?? 0,
      since: ask ? (work.askedSince[key] ?? world.at.week) : 0,
      arrived: work.arrived[project.id] ?? 0,
      granted,
      tested: work.tested[key] ?? null,
      familiarity: work.people[person.id]?.familiarity[project.id] ?? 0,
      slackDays: slackDays(setup, work, project, path, person.id, world.at.week),
      pathDays: Math.ceil(path.length / milliDay),
    },
  ]
}
