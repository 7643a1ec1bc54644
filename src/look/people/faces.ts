import type { Pronoun } from '../../sim/setup.ts'
import type { HairColour, HairStyle, PersonLook, Skin } from './person-look.ts'

/** What of a person is dealt, whatever they wear. */
export type Face = Pick<
  PersonLook,
  | 'skin'
  | 'hair'
  | 'style'
  | 'jaw'
  | 'older'
  | 'beard'
  | 'stubble'
  | 'moustache'
  | 'glasses'
  | 'earring'
  | 'wrap'
> & { readonly suits: readonly Pronoun[] }

const plain = {
  jaw: 'oval',
  older: false,
  beard: false,
  stubble: false,
  moustache: false,
  glasses: 'none',
  earring: null,
  wrap: null,
} as const

type Row = readonly [hair: HairColour, style: HairStyle, suits: readonly Pronoun[], more?: Partial<Face>]

const she = ['she'] as const
const he = ['he'] as const
const sheThey = ['she', 'they'] as const
const heThey = ['he', 'they'] as const
const anyone = ['she', 'he', 'they'] as const
const [pearl, brass, silver] = ['#fcfbf7', '#e6cb97', '#c9ced8']
const older = true
const beard = true
const stubble = true
const moustache = true

const rows: { readonly [skin in Skin]: readonly Row[] } = {
  s1: [
    ['blonde', 'quiff', heThey, { beard, jaw: 'square' }],
    ['brown', 'bob', she],
    ['black', 'bob', sheThey, { glasses: 'round' }],
    ['white', 'swept', sheThey, { older, jaw: 'narrow', earring: brass }],
    ['grey', 'bald', he, { older, moustache, jaw: 'round', glasses: 'square' }],
    ['auburn', 'long', she],
    ['brown', 'side', he, { stubble }],
    ['dark', 'crop', anyone, { jaw: 'narrow' }],
    ['auburn', 'curly', anyone, { jaw: 'round', glasses: 'round' }],
  ],
  s2: [
    ['black', 'side', heThey, { jaw: 'narrow' }],
    ['auburn', 'curly', heThey, { stubble, jaw: 'round' }],
    ['grey', 'fringe', she, { older, glasses: 'square' }],
    ['black', 'fringe', sheThey],
    ['steel', 'crop', he, { older, beard, jaw: 'square' }],
    ['dark', 'pony', she, { earring: silver }],
    ['brown', 'long', she, { jaw: 'narrow' }],
    ['dark', 'crop', anyone, { glasses: 'square' }],
    ['grey', 'swept', anyone, { older }],
  ],
  s3: [
    ['steel', 'long', she, { older, earring: brass }],
    ['dark', 'crop', anyone, { jaw: 'round' }],
    ['grey', 'quiff', he, { older, beard, jaw: 'square' }],
    ['dark', 'hijab', she, { wrap: '#57678a' }],
    ['dark', 'bun', she],
    ['black', 'curly', anyone, { glasses: 'round' }],
    ['black', 'side', he, { moustache }],
    ['dark', 'quiff', heThey, { stubble, jaw: 'narrow' }],
    ['brown', 'fringe', sheThey, { jaw: 'round' }],
  ],
  s4: [
    ['black', 'side', he, { beard }],
    ['black', 'pony', she, { glasses: 'round' }],
    ['dark', 'turban', he, { beard, wrap: '#7b3b3b' }],
    ['dark', 'quiff', anyone, { glasses: 'square' }],
    ['steel', 'bob', sheThey, { older }],
    ['black', 'long', she, { earring: brass }],
    ['grey', 'bald', heThey, { older, moustache, jaw: 'round' }],
    ['black', 'curly', sheThey, { jaw: 'narrow' }],
    ['black', 'hijab', she, { jaw: 'round', wrap: '#9c8a6e' }],
  ],
  s5: [
    ['black', 'bun', she, { earring: brass }],
    ['black', 'curly', heThey, { stubble }],
    ['black', 'locs', anyone, { jaw: 'narrow' }],
    ['grey', 'crop', he, { older, beard, jaw: 'square' }],
    ['dark', 'afro', sheThey, { earring: silver }],
    ['steel', 'afro', sheThey, { older, jaw: 'round' }],
    ['black', 'bald', he, { beard }],
    ['dark', 'hijab', she, { jaw: 'narrow', wrap: '#5f7a6b' }],
    ['black', 'crop', anyone, { glasses: 'square' }],
  ],
  s6: [
    ['black', 'afro', sheThey, { earring: pearl }],
    ['black', 'crop', he, { jaw: 'square' }],
    ['black', 'locs', anyone],
    ['black', 'bun', she, { glasses: 'round' }],
    ['grey', 'crop', heThey, { older, beard, glasses: 'square' }],
    ['grey', 'curly', sheThey, { older, jaw: 'round' }],
    ['black', 'bald', he, { stubble, jaw: 'square' }],
    ['dark', 'quiff', heThey, { jaw: 'narrow' }],
    ['dark', 'bob', she, { jaw: 'round', earring: brass }],
  ],
}

/** Nine faces of each skin, five or more of which suit each pronoun. */
export const faces: readonly Face[] = Object.entries(rows).flatMap(([skin, list]) =>
  list.map(([hair, style, suits, more]) => ({ ...plain, skin: skin as Skin, hair, style, suits, ...more })),
)

/** Hair that a skin comes with, for casts too large for the faces above. */
export const hairsOf: { readonly [skin in Skin]: readonly HairColour[] } = {
  s1: ['black', 'dark', 'brown', 'auburn', 'blonde', 'grey', 'steel', 'white'],
  s2: ['black', 'dark', 'brown', 'auburn', 'grey', 'steel', 'white'],
  s3: ['black', 'dark', 'brown', 'grey', 'steel', 'white'],
  s4: ['black', 'dark', 'brown', 'grey', 'steel', 'white'],
  s5: ['black', 'dark', 'brown', 'grey', 'steel', 'white'],
  s6: ['black', 'dark', 'grey', 'steel', 'white'],
}
