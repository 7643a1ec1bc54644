/** How one person is drawn. Clothes tell whom somebody belongs to; the face is dealt (see casting.ts). */
export type PersonLook = {
  readonly skin: Skin
  readonly hair: HairColour
  readonly style: HairStyle
  readonly jaw: Jaw
  readonly older: boolean
  readonly beard: boolean
  readonly stubble: boolean
  readonly moustache: boolean
  readonly glasses: 'none' | 'square' | 'round'
  readonly earring: string | null // a colour
  readonly wrap: string | null // the cloth of a hijab or turban
  readonly kit: Kit
  readonly top: string
  readonly shirt: string
  readonly tie: string | null
  readonly legs: string
  readonly lanyard: string | null
  readonly rosette: string | null
  readonly wheelchair: boolean
}

export const skins = ['s1', 's2', 's3', 's4', 's5', 's6'] as const
export type Skin = (typeof skins)[number]
export const hairColours = ['black', 'dark', 'brown', 'auburn', 'blonde', 'grey', 'steel', 'white'] as const
export type HairColour = (typeof hairColours)[number]
export const hairStyles = [
  'crop',
  'side',
  'quiff',
  'bun',
  'afro',
  'curly',
  'bob',
  'long',
  'pony',
  'fringe',
  'swept',
  'bald',
  'locs',
  'turban',
  'hijab',
] as const
export type HairStyle = (typeof hairStyles)[number]
export const jaws = ['oval', 'square', 'narrow', 'round'] as const
export type Jaw = (typeof jaws)[number]
export const kits = ['blazer', 'shirt', 'turtle', 'cardigan', 'knit'] as const
export type Kit = (typeof kits)[number]
