import type { Offer, Person, SkillLevel } from '../../sim/setup.ts'
import { permille } from '../shape/basics.ts'
import type { Authored } from '../shape/scenario.ts'
import { cents } from './quantities.ts'

const levels: { readonly [word: string]: SkillLevel } = { learning: 1, able: 2, expert: 3 }

export const peopleOf = ({ people, projects }: Authored): Person[] =>
  Object.entries(people).map(([id, person]) => ({
    id,
    role: person.role,
    pronoun: person.pronoun,
    home: person.home ?? managedBy(projects, id),
    skills: Object.entries(person.skills).map(([skill, word]) => ({ skill, level: levels[word]! })),
    daysPerWeek: person.days,
    dayRateCents: cents(person.rate),
    absences: Object.entries(person.absences)
      .map(([week, days]) => ({ week: Number(week), days }))
      .sort((a, b) => a.week - b.week),
    familiar: Object.entries(person.familiar).map(([project, share]) => ({
      project,
      permille: permille(share),
    })),
    ...(person.offer && { offer: offerOf(person.offer) }),
    ...(person.temperament && { temperament: person.temperament }),
  }))

const offerOf = ({ as, fee, lead }: NonNullable<Authored['people'][string]['offer']>): Offer => ({
  kind: as,
  feeCents: cents(fee),
  ...(lead !== undefined && { leadWeeks: lead }),
})

const managedBy = (projects: Authored['projects'], person: string) =>
  Object.keys(projects).find((project) => projects[project]!.manager === person) ?? null
