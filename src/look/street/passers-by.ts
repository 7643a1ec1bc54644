import type { Role } from '../../sim/setup.ts'
import { castOf } from '../people/casting.ts'
import type { Acting } from '../people/figure.ts'
import { figureGroup } from '../people/figure.ts'
import type { PersonLook } from '../people/person-look.ts'
import { tidy } from '../svg.ts'

const emblems = { one: 'square', two: 'circle', three: 'diamond', four: 'triangle' } as const

type Named = readonly [Role, home: keyof typeof emblems | null]
const people: { readonly [name: string]: Named } = {
  one: ['projectManager', 'one'],
  two: ['projectManager', 'two'],
  three: ['projectManager', 'three'],
  four: ['projectManager', 'four'],
  clerk: ['team', null],
  reader: ['team', null],
  guest: ['team', null],
  courier: ['pmoLead', null],
  specialist: ['specialist', null],
}

/** Who is in the windows and in the street: dealt like any cast, the same on every visit. */
const cast = castOf(
  'street',
  Object.entries(people).map(([id, [role, home]]) => ({ id, role, pronoun: 'they' as const, home })),
  emblems,
)

/** Somebody of the street, by where their feet are. */
export const somebody = (name: string, x: number, y: number, scale: number, acting: Acting): string =>
  `<g transform="translate(${tidy(x)} ${tidy(y)}) scale(${scale}) translate(-30 -106)">${figureGroup(cast[name] as PersonLook, acting)}</g>`
