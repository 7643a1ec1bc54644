import type { OfferView, PersonView, View } from '../game/view.ts'

/** From this level on somebody is able, not only learning. */
const able = 2

/** Skills in which somebody is able: what they can be asked for. */
const ableIn = ({ skills }: Pick<PersonView, 'skills'>): ReadonlySet<string> =>
  new Set(skills.filter(({ level }) => level >= able).map(({ skill }) => skill))

const canDo = (skills: PersonView['skills'], wanted: ReadonlySet<string>): boolean =>
  skills.some(({ skill, level }) => level >= able && wanted.has(skill))

/** Specialists of the house with a free day who are able in something that somebody is asked for; most free days first. */
export function freeInstead(view: View, person: PersonView): readonly PersonView[] {
  const wanted = ableIn(person)
  const free = ({ present, granted }: PersonView) => present - granted
  return view.people
    .filter((it) => it.role === 'specialist' && it.id !== person.id && free(it) > 0)
    .filter(({ skills }) => canDo(skills, wanted))
    .sort((a, b) => free(b) - free(a))
}

/** People outside who can still be engaged and are able in something that somebody is asked for. */
export const offersInstead = (view: View, person: PersonView): readonly OfferView[] =>
  view.offers.filter(
    ({ engaged, price, skills }) => !engaged && price !== null && canDo(skills, ableIn(person)),
  )
