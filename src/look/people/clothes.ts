import { palette } from '../tokens.ts'
import { inked, lit, skinTones, warmed } from './complexion.ts'
import type { Kit, PersonLook } from './person-look.ts'
import { disc, filled, stroked } from './svg.ts'

const torso = 'M18 262C20 222 44 200 84 189L104 182L136 182L156 189C196 200 220 222 222 262Z'

const neckline = 'M102 181L138 181L142 184Q120 204 98 184Z'
const openCollar = 'M101 179L139 179L120 206Z'

/** Neck and shoulders of a bust. */
export function clothesOf(look: PersonLook): string {
  const skin = skinTones[look.skin]
  return (
    filled('M102 138L102 188Q120 204 138 188L138 138Z', skin) +
    `<path d="M102 146Q122 168 138 148L138 166Q122 178 102 162Z" fill="${warmed(skin, 0.28)}" opacity=".75"/>` +
    filled(torso, look.top) +
    filled(look.kit === 'shirt' ? openCollar : neckline, skin) +
    cut[look.kit](look, inked(look.top, 0.26), lit(look.top, 0.18)) +
    `<path d="M150 188C196 200 220 222 222 262L150 262Q170 226 150 188Z" fill="${palette.ink}" opacity=".1"/>` +
    (look.lanyard === null ? '' : lanyard(look.lanyard)) +
    (look.rosette === null ? '' : disc(172, 222, 11, look.rosette) + disc(172, 222, 5, palette.bond))
  )
}

const cut: { readonly [kit in Kit]: (look: PersonLook, dark: string, light: string) => string } = {
  blazer: ({ shirt, tie, top }, dark) =>
    filled('M98 182L120 238L142 182Q120 204 98 182Z', shirt) +
    filled('M100 180L120 208L110 218L94 186ZM140 180L120 208L130 218L146 186Z', inked(shirt, 0.08)) +
    (tie === null ? '' : filled('M114 207L126 207L128 216L124 222L129 262L111 262L116 222L112 216Z', tie)) +
    filled('M92 184L76 206L90 214L84 222L118 262L120 240Z', dark) +
    filled('M148 184L164 206L150 214L156 222L122 262L120 240Z', inked(top, 0.36)),
  shirt: (_, dark, light) =>
    stroked('M120 206L120 262', dark, 3) +
    filled('M100 178L120 206L104 222L90 188Z', light) +
    filled('M140 178L120 206L136 222L150 188Z', inked(light, 0.08)) +
    disc(120, 232, 3, dark) +
    disc(120, 252, 3, dark),
  turtle: (_, dark, light) =>
    filled('M99 160Q120 174 141 160L144 190Q120 206 96 190Z', light) +
    stroked('M96 190Q120 206 144 190', dark, 3),
  cardigan: ({ shirt }, dark) =>
    filled('M98 184L120 248L142 184Q120 202 98 184Z', shirt) +
    stroked('M94 186L120 252L120 262M146 186L120 252', dark, 7),
  knit: (_, dark) => stroked('M98 184Q120 208 142 184', dark, 8),
}

const lanyard = (colour: string) =>
  `<path d="M90 188Q108 226 118 246M150 188Q132 226 122 246" fill="none" stroke="${colour}" stroke-width="6"/>` +
  `<rect x="106" y="240" width="28" height="22" rx="3" fill="${palette.bond}"/>`
