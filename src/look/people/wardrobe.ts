import type { Emblem, Role } from '../../sim/setup.ts'
import { palette, projectLooks } from '../tokens.ts'
import type { PersonLook } from './person-look.ts'
import { kits } from './person-look.ts'

export type Clothes = Pick<PersonLook, 'kit' | 'top' | 'shirt' | 'tie' | 'legs' | 'lanyard' | 'rosette'>

/** Specialists belong to nobody, so they wear no project's colour. */
export const neutralTops = ['#6e7f8d', '#8b8272', '#a8795b', '#5e6a78', '#9a8f6b', '#b39a80'] as const
export const mutedTops = ['#70809a', '#8e98a8', '#7f8a76', '#75808f', '#8a7f92', '#6f7c86', '#98907e', '#7b8696'] as const // biome-ignore format: a table

const suitTops = ['#3a3550', '#27425c', '#4d4a38', '#2b3350', '#4b3a4c', '#3d4463'] as const
const trousers = ['#3a4258', '#2e3b4f', '#4a4f5e', '#26324f', '#39415a', '#2f2f48'] as const
const shirts = ['#f6f5ef', '#efe9da', '#d8e7f4', '#f3e6d6'] as const
const ties = ['#7a8298', '#b39a80', null, null] as const

/** Clothes tell whom somebody belongs to. `turn` counts within a role and makes neighbours differ. */
export function clothesFor(role: Role, emblem: Emblem | null, turn: number): Clothes {
  const dealt = {
    kit: dealtFrom(kits, turn),
    shirt: dealtFrom(shirts, turn),
    tie: null,
    legs: dealtFrom(trousers, turn),
    lanyard: null,
    rosette: null,
  }
  const suit = { ...dealt, kit: 'blazer', tie: dealtFrom(ties, turn) } as const
  switch (role) {
    case 'specialist':
      return { ...dealt, top: dealtFrom(neutralTops, turn) }
    case 'projectManager':
      return { ...dealt, top: emblem === null ? dealtFrom(mutedTops, turn) : projectLooks[emblem].hue }
    case 'team':
      return { ...dealt, top: dealtFrom(mutedTops, turn) }
    case 'pmoLead':
      return { ...suit, top: '#2b3656', lanyard: palette.tape }
    case 'qualityLead':
      return { ...dealt, top: palette.lino }
    case 'auditor':
      return { ...dealt, top: palette.lino, lanyard: palette.tape }
    case 'boardMember':
      return { ...suit, top: dealtFrom(suitTops, turn) }
    case 'sponsor':
      return { ...suit, top: '#3a3550', rosette: palette.manila }
  }
}

const dealtFrom = <T>(deck: readonly [T, ...T[]], turn: number): T => deck[turn % deck.length] as T
