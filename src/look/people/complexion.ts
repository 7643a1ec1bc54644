import { contrast, mixed } from '../colour.ts'
import { palette } from '../tokens.ts'
import type { HairColour, PersonLook, Skin } from './person-look.ts'

export const skinTones: { readonly [skin in Skin]: string } = {
  s1: '#f3d2b6',
  s2: '#e3b28c',
  s3: '#c98f63',
  s4: '#a56b44',
  s5: '#8f5a3d',
  s6: '#744836',
}

export const hairTones: { readonly [hair in HairColour]: string } = {
  black: '#241e2b',
  dark: '#3c2722',
  brown: '#6a4429',
  auburn: '#8e4523',
  blonde: '#cfa155',
  grey: '#9aa1ae',
  steel: '#55525f',
  white: '#d9dce2',
}

export const inked = (colour: string, share: number) => mixed(colour, palette.ink, share)
export const lit = (colour: string, share: number) => mixed(colour, '#ffffff', share)
/** Skin in shade is warm, never grey. */
export const warmed = (colour: string, share: number) => mixed(colour, '#5a1f2a', share)
export const lips = (colour: string) => mixed(colour, '#4a0f1c', 0.75)
/** Lids and mouths. */
export const lined = (skin: string) => deepened(inked(skin, 0.78), skin)
export const browTone = ({ skin, hair }: PersonLook) =>
  deepened(inked(hairTones[hair], 0.25), skinTones[skin])

/** Ink and dark hair would be lost on deep skin, so a line on it is drawn nearly black. */
const deepened = (line: string, skin: string) =>
  contrast(line, skin) < 3 && contrast(line, '#000000') < 3 ? mixed(line, '#000000', 0.7) : line
