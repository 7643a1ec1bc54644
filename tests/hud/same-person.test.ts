import { drills } from 'virtual:drills'
import { shipped } from 'virtual:scenarios'
import { describe, expect, test } from 'vitest'
import { faceNamed } from '../../src/hud/negotiate/faces.ts'
import { likeness } from '../../src/look/people/casting.ts'
import type { PersonLook } from '../../src/look/people/person-look.ts'
import { skins } from '../../src/look/people/person-look.ts'
import type { Drill } from '../../src/sim/negotiation/drill.ts'
import type { Setup } from '../../src/sim/setup.ts'

type Known = { readonly where: string; readonly name: string; readonly who: string }

const first = (name: string) => name.split(' ')[0] as string
/** Companies; what varies a case is the same house. */
const houseOf = (id: string) => (id.startsWith('calder-wray') ? 'calder-wray' : id)

const inCases: Known[] = shipped.flatMap(({ id, setup, words }) =>
  (setup as Setup).people.map((person) => ({
    where: houseOf(id),
    name: words.en[`people.${person.id}.name`] ?? person.id,
    who: `${person.id}, ${person.pronoun}`,
  })),
)
const seats = drills.flatMap(({ drill, words }) =>
  (drill as Drill).people.map((person, party) => ({
    drill: drill.id,
    person,
    name: words.en?.[`parties.${drill.terms.parties[party]?.id}.name`] as string,
  })),
)
const face = ({ name, person }: (typeof seats)[number]) => {
  const { skin, hair, style, jaw, glasses, wrap } = faceNamed(name, person) as PersonLook
  return JSON.stringify({ skin, hair, style, jaw, glasses, wrap })
}

describe('in all drills', () => {
  test('the same name is the same person: one pronoun and one face at every table', () => {
    for (const seat of seats)
      for (const other of seats.filter(({ name }) => name === seat.name)) {
        expect(other.person.pronoun, seat.name).toBe(seat.person.pronoun)
        expect(face(other), seat.name).toBe(face(seat))
      }
  })

  test('different people look different at a table, share no first name, and come of all skins', () => {
    const people = [...new Map(seats.map((seat) => [seat.name, seat])).values()]
    expect(new Set(people.map(({ name }) => first(name))).size).toBe(people.length)
    for (const { drill } of drills) {
      const here = seats.filter((seat) => seat.drill === drill.id)
      const looks = here.map(({ name, person }) => likeness(faceNamed(name, person) as PersonLook))
      expect(new Set(looks).size, drill.id).toBe(here.length)
    }
    const dealt = people.map(({ name, person }) => faceNamed(name, person)?.skin)
    expect(new Set(dealt).size).toBeGreaterThanOrEqual(skins.length - 1)
  })
})

test('a name of the drills is nobody’s in a case, and a name is one person in all cases of a house', () => {
  const names = new Set(inCases.map(({ name }) => name))
  for (const { name } of seats) expect(names.has(first(name)), name).toBe(false)
  for (const known of inCases)
    for (const other of inCases.filter(({ name, where }) => name === known.name && where === known.where))
      expect(other.who, known.name).toBe(known.who)
})

test('who has a name in two houses is the same person, on a visit', () => {
  const guests = new Set(
    inCases
      .filter(({ name, where }) => inCases.some((it) => it.name === name && it.where !== where))
      .map(({ name, who }) => `${name}: ${who}`),
  )
  expect(new Set([...guests].map((it) => it.split(':')[0])).size, [...guests].join(', ')).toBe(guests.size)
})
