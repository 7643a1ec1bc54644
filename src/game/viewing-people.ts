import { milliDay } from '../sim/calendar.ts'
import type { Seat } from '../sim/facts.ts'
import { priceOfGrant } from '../sim/rules/granting.ts'
import { projectOfSeat } from '../sim/seats.ts'
import type { Person, ProjectId, Setup, SkillLevel } from '../sim/setup.ts'
import { leaveAfter } from '../sim/work/leave.ts'
import { present } from '../sim/work/needs.ts'
import { isOutside, levelOf, levelsLearnt } from '../sim/work/people.ts'
import { reportedPath, slackDays, workDays } from '../sim/work/reported.ts'
import type { PersonState, WorkState } from '../sim/work/state.ts'
import { pair } from '../sim/work/state.ts'
import type { World } from '../sim/world.ts'
import type { Game } from './game.ts'
import { roleOf } from './seats.ts'
import type { ClaimView, PersonView } from './view.ts'

/** The people of the case. Who asks for whom, and what for, is the PMO's to see; a PM knows the own asks and days. */
export function peopleViews(game: Game, seat: Seat): PersonView[] {
  const role = roleOf(seat)
  const splits = role === 'pmo' && game.phase === 'deciding'
  const here = game.setup.people.filter((person) => !isOutside(game.world.work, person.id))
  return here.map((person) => {
    if (person.role !== 'specialist' || role === 'sponsor') return personView(game, person, null)
    if (role === 'pm')
      return { ...personView(game, person, ownClaim(game, person, projectOfSeat(seat))), price: 0 }
    return personView(game, person, splits ? claimsOn(game.setup, game.world, person) : null)
  })
}

/** What a PM asked of somebody and has of them; how long the work could wait is not worked out. */
function ownClaim({ world: { at, work } }: Game, person: Person, project: ProjectId): ClaimView[] {
  const ask = work.asks[project]?.find((a) => a.person === person.id)
  const granted = work.grants[person.id]?.[project] ?? 0
  if (!ask && granted === 0) return []
  const key = pair(project, person.id)
  return [
    {
      project,
      asked: ask?.days ?? 0,
      urgency: ask?.urgency ?? 0,
      since: ask ? (work.askedSince[key] ?? at.week) : 0,
      arrived: work.arrived[project] ?? 0,
      granted,
      until: work.ends?.[key] ?? 0,
      tested: null,
      familiarity: work.people[person.id]?.familiarity[project] ?? 0,
      slackDays: 0,
      workDays: 0,
      pathDays: 0,
    },
  ]
}

/** `split` is null where the split of the person's week is not to be seen. */
function personView({ setup, world }: Game, person: Person, split: ClaimView[] | null): PersonView {
  const state = world.work.people[person.id] as PersonState
  const there = present(world.work, person)
  const claims = split ?? []
  const asked = claims.reduce((sum, claim) => sum + claim.asked, 0)
  return {
    id: person.id,
    role: person.role,
    pronoun: person.pronoun,
    home: person.home,
    fromOutside: person.offer !== undefined,
    skills: skillsOf(world.work, person),
    present: there,
    leave: leaveAfter(world.work, person, world.at.week),
    asked,
    granted: claims.reduce((sum, claim) => sum + claim.granted, 0),
    contested: asked > there,
    price: split ? priceOfGrant(setup, world, person) : 0,
    overtime: state.overtime,
    tired: state.fatigue > 0,
    claims,
  }
}

const skillsOf = (work: WorkState, person: Person): PersonView['skills'] =>
  levelsLearnt(work, person.id) === 0
    ? person.skills
    : person.skills.map(({ skill }) => ({ skill, level: levelOf(work, person, skill) as SkillLevel }))

function claimsOn(setup: Setup, { at, work }: World, person: Person): ClaimView[] {
  const claims: ClaimView[] = []
  for (const project of setup.projects) {
    const ask = work.asks[project.id]?.find((a) => a.person === person.id)
    const granted = work.grants[person.id]?.[project.id] ?? 0
    if (!ask && granted === 0) continue
    const key = pair(project.id, person.id)
    claims.push({
      project: project.id,
      asked: ask?.days ?? 0,
      urgency: ask?.urgency ?? 0,
      since: ask ? (work.askedSince[key] ?? at.week) : 0,
      arrived: work.arrived[project.id] ?? 0,
      granted,
      until: work.ends?.[key] ?? 0,
      tested: work.tested[key] ?? null,
      familiarity: work.people[person.id]?.familiarity[project.id] ?? 0,
      slackDays: slackDays(setup, work, project, person.id, at.week),
      workDays: workDays(setup, work, project, person.id),
      pathDays: Math.ceil(reportedPath(setup, work, project).length / milliDay),
    })
  }
  return claims
}
