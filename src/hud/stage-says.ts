import type { PersonView, ProjectView, View } from '../game/view.ts'
import type { Bearing } from '../look/picture/bearing.ts'
import { bearingOf, distances } from '../look/picture/bearing.ts'
import type { FigurePicture, OfficePicture, Picture, RibbonPicture } from '../look/picture/picture.ts'
import { thingId } from '../look/picture/picture.ts'
import { daysWanted, isTorn } from '../look/picture/wanted.ts'
import type { Args } from '../words/say.ts'
import { paperId } from './blotter.ts'
import { personName, personTitle, projectName, skillName } from './names.ts'
import { readOuts } from './portfolio.ts'

/** What is said of one thing on the stage: a sentence, the number that explains it, and the paper that it fetches. */
export type Said = { readonly text: string; readonly why: string; readonly paper: string | null }

type Say = (id: string, args?: Args) => string

/** All that the stage shows, in sentences, by the things of the picture. */
export function saysOf(picture: Picture, view: View, say: Say): { readonly [thing: string]: Said } {
  const figures = [
    ...picture.rooms.flatMap((room) => room.people),
    ...picture.offices.flatMap((office) => office.people),
    ...picture.places.flatMap((place) => place.figure ?? []),
  ]
  const person = (id: string) => view.people.find((it) => it.id === id) as PersonView
  return Object.fromEntries([
    ...picture.rooms.map((room) => [thingId.room(room.project), ofDoor(room.project, view, say)]),
    ...picture.offices.map(({ office }) => [thingId.office(office), ofOffice(office, view, say)]),
    ...figures.map((figure) => [thingId.person(figure.person), ofFigure(figure, view, say)]),
    ...picture.places.flatMap((place) => [
      ...(place.figure ? [] : [[thingId.person(place.person), ofLoad(person(place.person), '', say)]]),
      [thingId.planner(place.person), ofPlanner(person(place.person), say)],
    ]),
    ...picture.ribbons.map((ribbon) => [
      thingId.ribbon(ribbon),
      ofRibbon(ribbon, person(ribbon.person), say),
    ]),
  ])
}

/** A room; of a neighbour's a PM knows no more than what stands on the door. */
function ofDoor(id: string, view: View, say: Say): Said {
  const project = view.projects.find((it) => it.id === id)
  if (project) return ofRoom(project, say)
  return { text: say('stage.neighbour', { project: projectName(id) }), why: '', paper: null }
}

function ofRoom(project: ProjectView, say: Say): Said {
  return {
    text: say(project.finishedWeek > 0 ? 'stage.roomFinished' : 'stage.room', {
      project: projectName(project.id),
      state:
        project.hold.state === 'running' ? `projects.${project.status}` : `projects.${project.hold.state}`,
      due: project.dueWeek,
      now: project.report?.finishWeek ?? 0,
      week: project.finishedWeek,
    }),
    why: `forecast/${project.id}`,
    paper: paperId.project(project.id),
  }
}

function ofOffice(office: OfficePicture['office'], view: View, say: Say): Said {
  const { sponsorTrust, attention } = view
  const why = {
    boardroom: sponsorTrust === null ? '' : 'trust/sponsor',
    pmo: attention === null ? '' : 'attention',
    qa: 'portfolio/quality',
  }[office]
  const quality = readOuts(view).find((it) => it.number === 'portfolio/quality')?.value ?? 0
  const args = { points: sponsorTrust ?? 0, quality, ...attention }
  return { text: say(`stage.${office}`, args), why, paper: paperId.office(office) }
}

function ofFigure({ person: id, mood }: FigurePicture, view: View, say: Say): Said {
  const person = view.people.find((it) => it.id === id) as PersonView
  const looks = say('stage.looks', { person: personName(id), title: personTitle(id), mood: `moods.${mood}` })
  const managed = view.projects.find((project) => project.manager === id)
  const home = view.projects.find((project) => project.id === person.home)
  const then = (text: string, why: string, paper: string): Said => ({
    text: say('stage.then', { looks, also: text }),
    why,
    paper,
  })
  if (managed) {
    const bearing = bearingOf(view, managed)
    if (!bearing && managed.trust !== null)
      return then(
        say('stage.trust', { points: managed.trust }),
        `trust/${managed.id}`,
        paperId.project(managed.id),
      )
    if (!bearing) return then(say('stage.trustUnknown'), '', paperId.project(managed.id))
    return then(
      bearingSaid(view, managed, bearing, say),
      view.role === 'sponsor' ? `confidence/${managed.id}` : `trust/${managed.id}`,
      paperId.project(managed.id),
    )
  }
  if (person.role === 'sponsor')
    return then(
      say('stage.sponsorTrust', { points: view.sponsorTrust ?? 0 }),
      view.sponsorTrust === null ? '' : 'trust/sponsor',
      paperId.office('boardroom'),
    )
  const sitting = ofMember(person, view, say)
  if (sitting) return then(...sitting)
  if (person.role === 'specialist') return ofLoad(person, mood, say)
  const neighbour = view.house?.some((door) => door.manager === id || door.id === person.home)
  if (!home && neighbour) return { text: looks, why: '', paper: null }
  if (home)
    return then(
      say('stage.atHome', { project: projectName(home.id) }),
      `forecast/${home.id}`,
      paperId.project(home.id),
    )
  const office = person.role === 'qualityLead' ? 'qa' : 'pmo'
  return then(ofOffice(office, view, say).text, ofOffice(office, view, say).why, paperId.office(office))
}

/** The sponsor looks by what is thought of a manager, everybody else by how far the manager trusts the PMO. */
export const bearingWord = (role: View['role'], word: Bearing['word']): string =>
  role === 'sponsor' && distances.some((it) => it === word)
    ? `bearing.thought.${word}`
    : `bearing.word.${word}`

/** A manager's bearing in a sentence: the word, and the amounts behind it. */
export const bearingSaid = (view: View, project: ProjectView, { word, points }: Bearing, say: Say): string =>
  say(view.role === 'sponsor' ? 'bearing.thinks' : 'bearing.says', {
    word: bearingWord(view.role, word),
    points,
    burden: project.burden / 1000,
    constraint: project.constraint / 1000,
  })

/** Where a member of the board leans at the gate that the boardroom is drawn for. */
function ofMember({ id }: PersonView, { gates }: View, say: Say): [string, string, string] | null {
  const gate = gates[0]
  const member = gate?.members.find(({ person, present }) => person === id && present)
  if (!gate || !member) return null
  const { leaning, firm, why } = member
  const args = { project: projectName(gate.project), outcome: `outcomes.${leaning}` }
  const stands = leaning === null ? 'undecided' : firm ? 'firm' : 'leans'
  return [say(`stage.board.${stands}`, args), why, paperId.gate(gate.id)]
}

const whyOf = (person: PersonView) => (person.contested ? `asked/${person.id}` : `granted/${person.id}`)

function ofLoad(person: PersonView, mood: string, say: Say): Said {
  const looks = say(mood ? 'stage.looks' : 'stage.away', {
    person: personName(person.id),
    title: personTitle(person.id),
    mood: `moods.${mood}`,
  })
  return {
    text: say('stage.then', { looks, also: loadOf(person, say) }),
    why: whyOf(person),
    paper: paperId.person(person.id),
  }
}

/** How full somebody's week is, in a few words. */
export function loadOf(person: PersonView, say: Say, short = false): string {
  const { present, granted } = person
  if (present === 0) return say('stage.awayShort')
  if (isTorn(person))
    return say(short ? 'stage.askedShort' : 'stage.asked', { asked: daysWanted(person), present })
  if (short || granted >= present) return say(short ? 'stage.givenShort' : 'stage.full', { granted, present })
  return say('people.free', { days: present - granted })
}

/** What somebody is best at. */
export function craftOf(person: PersonView, say: Say): string {
  const best = [...person.skills].sort((a, b) => b.level - a.level)[0]
  return best ? say(skillName(best.skill)) : say(personTitle(person.id))
}

function ofPlanner(person: PersonView, say: Say): Said {
  const rows = person.claims.map((claim) =>
    say('people.plannerRow', {
      project: projectName(claim.project),
      granted: claim.granted,
      asked: claim.asked,
    }),
  )
  return {
    text: say('people.planner', {
      person: personName(person.id),
      days: rows.join(', ') || say('people.nobody'),
    }),
    why: whyOf(person),
    paper: paperId.person(person.id),
  }
}

function ofRibbon({ project, kind, days }: RibbonPicture, person: PersonView, say: Say): Said {
  const has = person.claims.find((claim) => claim.project === project)?.granted ?? 0
  const message = kind === 'granted' ? 'stage.has' : has > 0 ? 'stage.asksMore' : 'stage.asks'
  return {
    text: say(message, { project: projectName(project), person: personName(person.id), days }),
    why: kind === 'granted' ? `granted/${person.id}` : `asked/${person.id}`,
    paper: null,
  }
}
