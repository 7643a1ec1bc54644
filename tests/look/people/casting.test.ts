import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Player } from '../../../src/look/people/casting.ts'
import { castOf, likeness } from '../../../src/look/people/casting.ts'
import { faces } from '../../../src/look/people/faces.ts'
import type { PersonLook } from '../../../src/look/people/person-look.ts'
import { skins } from '../../../src/look/people/person-look.ts'
import { palette, projectLooks } from '../../../src/look/tokens.ts'
import { pronouns, roles } from '../../../src/sim/setup.ts'

const shapes = { red: 'square', blue: 'circle', green: 'diamond', gold: 'triangle' } as const
const homes = Object.keys(shapes) as (keyof typeof shapes)[]

const someone = fc.record({
  id: fc.string({ minLength: 1, maxLength: 8 }).filter((id) => id !== '__proto__'),
  role: fc.constantFrom(...roles),
  pronoun: fc.constantFrom(...pronouns),
  home: fc.option(fc.constantFrom(...homes)),
})
const somePeople = fc.uniqueArray(someone, { selector: ({ id }) => id, maxLength: 40 })
const anyGame = [fc.string(), somePeople] as const

const cards = (cast: { [id: string]: PersonLook }, people: readonly Player[]) =>
  people.map(({ id }) => cast[id]!)

/** How much more often the commonest skin comes than the rarest. */
function unevenness(looks: readonly PersonLook[]): number {
  const counts = skins.map((skin) => looks.filter((look) => look.skin === skin).length)
  return Math.max(...counts) - Math.min(...counts)
}

test('everybody has a look, the same for the same key in whatever order they are listed', () => {
  fc.assert(
    fc.property(...anyGame, (key, people) => {
      const cast = castOf(key, people, shapes)
      expect(Object.keys(cast).sort()).toEqual(people.map(({ id }) => id).sort())
      expect(castOf(key, [...people].reverse(), shapes)).toEqual(cast)
    }),
  )
})

test('no two people of a game look alike, even where all go by one pronoun', () => {
  fc.assert(
    fc.property(...anyGame, fc.constantFrom(...pronouns), fc.boolean(), (key, people, pronoun, alike) => {
      const called = alike ? people.map((person) => ({ ...person, pronoun })) : people
      const seen = cards(castOf(key, called, shapes), called).map(likeness)
      expect(new Set(seen).size).toBe(seen.length)
    }),
  )
})

test('skins are spread evenly over the cast and over each role', () => {
  fc.assert(
    fc.property(...anyGame, (key, people) => {
      const cast = castOf(key, people, shapes)
      expect(unevenness(cards(cast, people))).toBeLessThanOrEqual(1)
      for (const role of roles)
        expect(
          unevenness(
            cards(
              cast,
              people.filter((person) => person.role === role),
            ),
          ),
        ).toBeLessThanOrEqual(1)
    }),
  )
})

test('a face suits the pronoun', () => {
  fc.assert(
    fc.property(...anyGame, (key, people) => {
      const cast = castOf(key, people, shapes)
      for (const { id, pronoun } of people) {
        const { skin, style, beard, jaw } = cast[id]!
        const like = faces.filter((face) => face.skin === skin && face.style === style && face.jaw === jaw)
        expect(like.some((face) => face.beard === beard && face.suits.includes(pronoun))).toBe(true)
      }
    }),
  )
})

test('clothes tell whom somebody belongs to', () => {
  const hues = Object.values(projectLooks).map(({ hue }) => hue)
  fc.assert(
    fc.property(...anyGame, (key, people) => {
      const cast = castOf(key, people, shapes)
      for (const { id, role, home } of people) {
        const look = cast[id]!
        const own = role === 'projectManager' && home !== null
        if (own) expect(look.top).toBe(projectLooks[shapes[home]].hue)
        else expect(hues).not.toContain(look.top)
        expect(look.lanyard).toBe(role === 'pmoLead' || role === 'auditor' ? palette.tape : null)
        expect(look.rosette !== null).toBe(role === 'sponsor')
        expect(look.top === palette.lino).toBe(role === 'qualityLead' || role === 'auditor')
      }
    }),
  )
})

test('specialists can be told apart by their clothes, however they are dealt', () => {
  const people = 'abcdef'
    .split('')
    .map((id) => ({ id, role: 'specialist', pronoun: 'she', home: null }) as const)
  fc.assert(
    fc.property(fc.string(), (key) => {
      const tops = cards(castOf(key, people, {}), people).map(({ top }) => top)
      expect(new Set(tops).size).toBe(people.length)
    }),
  )
})

const crowd: Player[] = roles.flatMap((role) =>
  pronouns.flatMap((pronoun) =>
    [1, 2].map((n) => ({ id: `${role}-${pronoun}-${n}`, role, pronoun, home: 'red' })),
  ),
)
const deals = Array.from({ length: 400 }, (_, i) => castOf(`game ${i}`, crowd, shapes))

test('over many games nobody belongs to a skin or an age', () => {
  for (const role of roles) {
    const looks = deals.flatMap((cast) =>
      cards(
        cast,
        crowd.filter((person) => person.role === role),
      ),
    )
    for (const skin of skins) {
      const share = looks.filter((look) => look.skin === skin).length / looks.length
      expect(share, `${role} ${skin}`).toBeCloseTo(1 / 6, 1)
    }
    const older = looks.filter((look) => look.older).length / looks.length
    expect(older, role).toBeGreaterThan(0.15)
    expect(older, role).toBeLessThan(0.4)
  }
  for (const { id } of crowd) expect(new Set(deals.map((cast) => cast[id]!.skin)).size, id).toBe(skins.length)
})

test('some casts have one person in a wheelchair, in any role; none has two', () => {
  const users = deals.map((cast) => crowd.filter(({ id }) => cast[id]!.wheelchair))
  expect(users.every((list) => list.length <= 1)).toBe(true)
  const share = users.flat().length / deals.length
  expect(share).toBeGreaterThan(0.25)
  expect(share).toBeLessThan(0.42)
  expect(new Set(users.flat().map(({ role }) => role)).size).toBe(roles.length)
})
