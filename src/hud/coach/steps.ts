import type { ClaimView, MatterView, PersonView, View } from '../../game/view.ts'
import type { Args } from '../../words/say.ts'
import { personName, projectName } from '../names.ts'

/** What there is to know before something is pointed at. */
export type Moment = {
  readonly view: View
  readonly may: (key: string) => boolean // whether an order would be carried out, by `commandKey`
  readonly asked: readonly string[] // the numbers that were asked why
  readonly opened: boolean // the results of the debrief
  readonly next: string | null // the scenario that a case to learn with leads on to
}

/** Selectors of where to look, the best place first, and what the words of the step need. */
export type Pointing = { readonly at: readonly string[]; readonly args: Args }

export type Step = {
  readonly id: string // its words stand at `coach.<id>`
  readonly phase: 'deciding' | 'debriefing'
  readonly learning: Weeks | null // in a case to learn with
  readonly elsewhere: Weeks | null // in any other
  readonly point: (now: Moment) => Pointing | null // null: there is nothing to point at now
  readonly done: (now: Moment, since: Moment) => boolean // since it was first shown; by what was done, not by a click
}
type Weeks = readonly [from: number, to: number]

const always: Weeks = [1, Number.POSITIVE_INFINITY]
const command = (key: string) => `[data-command="${key}"]`
const paper = (id: string) => `article:has([data-opens="${id}"]), [data-opens="${id}"]`

const isTested = (person: PersonView) => person.claims.some(({ tested }) => tested !== null)
const hasTooMuch = (person: PersonView) =>
  person.claims.some(({ tested, granted }) => tested !== null && granted > tested)
const isGate = (matter: MatterView) => matter.paper === 'gate'
const isUndecided = (matter: MatterView) => matter.decided === null
const freeDays = (person: PersonView) => Math.max(0, person.present - person.granted)
const isUntouched = (person: PersonView) => person.contested && person.price > 0
const needOf = (claim: ClaimView) => claim.tested ?? claim.asked
/** Somebody whose week was touched and is not well shared yet: a day is lost, or one has more than it can use. */
function wasted(person: PersonView): Args | null {
  if (!person.contested || person.price > 0) return null
  const short = person.claims.find((claim) => claim.granted < needOf(claim))
  const over = person.claims.find((claim) => claim.granted > needOf(claim))
  const free = freeDays(person)
  if (!short || (free === 0 && !over)) return null
  const project = over && free === 0 ? over.project : short.project
  return {
    person: personName(person.id),
    free,
    project: projectName(project),
    short: projectName(short.project),
  }
}

/** The buttons of the open paper, or the paper, or the person's place in the building. */
const weekOf = (person: PersonView, buttons: string) => [
  buttons,
  paper(`week-of-${person.id}`),
  `[data-picks="${person.id}"]`,
]

function pointToDays(person: PersonView | undefined, args: Args): Pointing | null {
  return person ? { at: weekOf(person, `ul:has([data-command^="grant/${person.id}/"])`), args } : null
}

/** One of these papers: that which lies open, or else the first. */
function pointToMatter(matters: readonly MatterView[], view: View): Pointing | null {
  const [first] = matters
  if (!first) return null
  const sponsor = view.people.find(({ role }) => role === 'sponsor')?.id ?? ''
  return {
    at: [...matters.map(({ id }) => `ul:has([data-command^="decide/${id}/"])`), paper(`matter-${first.id}`)],
    args: { sponsor: personName(sponsor) },
  }
}

/** The lessons in their order: the first that fits the moment is shown, and no other. */
export const steps: readonly Step[] = [
  {
    id: 'days',
    phase: 'deciding',
    learning: [1, 1],
    elsewhere: [1, 1],
    point: ({ view }) => {
      const person = view.people.find(isUntouched)
      const { asked = 0, present = 0, price = 0 } = person ?? {}
      const args = { person: personName(person?.id ?? ''), asked, present, price }
      return pointToDays(person, { ...args, left: view.attention?.left ?? 0 })
    },
    done: ({ view }) => view.people.some((person) => person.contested && person.price === 0),
  },
  {
    id: 'wasted',
    phase: 'deciding',
    learning: [1, 3],
    elsewhere: [1, 1],
    point: ({ view }) => {
      const person = view.people.find((it) => wasted(it) !== null)
      return pointToDays(person, (person && wasted(person)) ?? {})
    },
    done: () => false, // it comes as often as it is so
  },
  {
    id: 'why',
    phase: 'deciding',
    learning: [2, 2],
    elsewhere: [2, 2],
    point: ({ view }) =>
      view.lastWeek.some(({ why }) => why !== null)
        ? { at: ['#post-body [data-why]', paper('post')], args: {} }
        : null,
    done: ({ asked }) => asked.length > 0,
  },
  {
    id: 'bars',
    phase: 'deciding',
    learning: [2, 2],
    elsewhere: [1, 2],
    point: ({ view }) => pointToMatter(view.matters.filter(isUndecided), view),
    done: ({ view }) => view.matters.some((matter) => !isUndecided(matter) || matter.looked),
  },
  {
    id: 'attention',
    phase: 'deciding',
    learning: [1, 2],
    elsewhere: [1, 2],
    point: ({ view, next }) => {
      if (!view.attention) return null
      const at = ['.attention:has([data-why="attention"])', command('closeWeek')]
      const ends = next !== null && view.week === 1 // nothing else is to be done in it
      return { at, args: { ...view.attention, ends: ends ? 'yes' : 'no' } }
    },
    done: ({ view }, since) =>
      view.week !== since.view.week || (view.attention?.left ?? 0) < (since.view.attention?.left ?? 0),
  },
  {
    id: 'reports',
    phase: 'deciding',
    learning: null,
    elsewhere: [2, 2],
    point: ({ view }) =>
      view.projects.some(({ report }) => report !== null)
        ? { at: ['[data-why^="forecast/"]', '[data-thing^="room/"]'], args: {} }
        : null,
    done: ({ asked }) => asked.some((number) => number.startsWith('forecast/')),
  },
  {
    id: 'claim',
    phase: 'deciding',
    learning: [3, 3],
    elsewhere: [2, 2],
    point: ({ view, may }) => {
      const person = view.people.find(({ contested }) => contested)
      const claim = [...(person?.claims ?? [])].sort((a, b) => b.asked - a.asked)[0]
      if (!person || !claim) return null
      const key = `testClaim/${claim.project}/${person.id}`
      const args = { person: personName(person.id), project: projectName(claim.project), asked: claim.asked }
      return may(key) ? { at: weekOf(person, command(key)), args } : null
    },
    done: ({ view }) => view.people.some(isTested),
  },
  {
    id: 'share',
    phase: 'deciding',
    learning: [3, 3],
    elsewhere: null,
    point: ({ view, may }) => {
      const person = view.people.find((it) => it.contested && hasTooMuch(it))
      const mayShare = person?.claims.some(({ project }) => may(`grant/${person.id}/${project}`))
      return mayShare && person ? pointToDays(person, { person: personName(person.id) }) : null
    },
    done: ({ view }) => view.people.some(isTested) && !view.people.some(hasTooMuch),
  },
  {
    id: 'talk',
    phase: 'deciding',
    learning: [3, 3],
    elsewhere: null,
    point: ({ view, may }) => {
      const wary = [...view.projects]
        .sort((a, b) => (a.trust ?? 0) - (b.trust ?? 0))
        .find(({ id }) => may(`talk/${id}`))
      if (!wary) return null
      return {
        at: [command(`talk/${wary.id}`), paper(`project-${wary.id}`), `[data-thing="room/${wary.id}"]`],
        args: { manager: personName(wary.manager), project: projectName(wary.id) },
      }
    },
    done: ({ view }) => view.projects.some(({ talked }) => talked),
  },
  {
    id: 'gate',
    phase: 'deciding',
    learning: always,
    elsewhere: null,
    point: ({ view }) =>
      pointToMatter(
        view.matters.filter((matter) => isGate(matter) && isUndecided(matter)),
        view,
      ),
    done: ({ view }) => view.matters.some((matter) => isGate(matter) && !isUndecided(matter)),
  },
  {
    id: 'reflect',
    phase: 'debriefing',
    learning: always,
    elsewhere: null,
    point: () => ({ at: ['[data-pin-card]', '[data-opens-results]'], args: {} }),
    done: ({ opened }) => opened,
  },
  {
    id: 'next',
    phase: 'debriefing',
    learning: always,
    elsewhere: null,
    point: ({ next, opened }) =>
      opened && next ? { at: ['[data-next]'], args: { next: `scenarios.${next}.name` } } : null,
    done: ({ view }) => view.phase !== 'debriefing', // another game is on
  },
]
