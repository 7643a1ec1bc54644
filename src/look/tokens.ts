import type { Emblem, Paper } from '../sim/setup.ts'

/** Colours by what they are for. Ratios between text and ground are tested: 4.5 or better. */
export const palette = {
  ink: '#182140', // text, cut walls, outlines
  slate: '#48536f', // second text
  bond: '#fcfbf7', // white paper
  fog: '#dce6e7', // light ground
  canary: '#fff0ae',
  rose: '#fbdcdd',
  sky: '#d8e7f4',
  mint: '#dbecd9',
  manila: '#e6cb97', // folders, brass
  lino: '#1e4a48', // the desk
  linoDark: '#143433',
  tape: '#be2139', // the player's own mark and the one main action
  tapeDark: '#7c1325',
  alert: '#c24a05',
  alertText: '#9e3a00',
  ok: '#0b6b5b',
  okText: '#084f43',
  day: '#a9cddc', // the sky outside
  hall: '#28314e', // the floor on which names stand
  warm: '#ffc08a', // second text on the floor
} as const

/** The same for who asks for more contrast: black on white, no tint behind a text; 7 or better. */
export const highContrast: { readonly [name in keyof typeof palette]: string } = {
  ink: '#000000',
  slate: '#2b2f3a',
  bond: '#ffffff',
  fog: '#ffffff',
  canary: '#ffffff',
  rose: '#ffffff',
  sky: '#ffffff',
  mint: '#ffffff',
  manila: '#ffffff',
  lino: '#0b2625',
  linoDark: '#061716',
  tape: '#a0102a',
  tapeDark: '#5e0c1b',
  alert: '#8f3400',
  alertText: '#7a2c00',
  ok: '#064a3f',
  okText: '#053a32',
  day: '#ffffff',
  hall: '#141a2e',
  warm: '#ffd9b5',
}

/** What a project is drawn with, by its shape: hue, what is written on it, and the weave of its ribbons. */
export const projectLooks: { readonly [emblem in Emblem]: ProjectLook } = {
  square: { hue: '#842d70', on: palette.bond, weave: 'twin stripe', room: '#f0d9ea' },
  circle: { hue: '#2559b8', on: palette.bond, weave: 'centre line', room: '#d5e0f5' },
  diamond: { hue: '#2ba897', on: palette.ink, weave: 'dots', room: '#d0ede7' },
  triangle: { hue: '#e8b31e', on: palette.ink, weave: 'dashes', room: '#faebc0' },
}
export type ProjectLook = {
  readonly hue: string
  readonly on: string
  readonly weave: string
  readonly room: string
}

/** The carbon-copy colour of each kind of paper. */
export const paperColours: { readonly [paper in Paper]: string } = {
  change: palette.canary,
  time: palette.rose,
  gate: palette.sky,
  risk: palette.mint,
  people: palette.bond,
}

export const faces = {
  display: 'Besley, Georgia, "Times New Roman", serif',
  ui: '"Atkinson Hyperlegible Next", Verdana, Arial, sans-serif',
  typed: '"Courier Prime", "Courier New", monospace',
  hand: 'Mynerve, "Segoe Print", cursive', // the player's own notes, 16 px and up
} as const

/** Sizes in pixels at normal text. */
export const sizes = {
  title: 38,
  screen: 25,
  card: 19,
  body: 15.5,
  label: 14,
  least: 13,
  desk: 364,
  wall: 10,
  touch: 44,
} as const

/** Durations in milliseconds; with reduced motion everything takes `fade`. */
export const durations = { lift: 120, lay: 160, stamp: 90, ribbon: 220, fade: 120 } as const

/** The tokens as CSS custom properties; `tokens.css` is this text. */
export function customProperties(): string {
  const rows = [
    ...Object.entries(palette),
    ...Object.entries(projectLooks).map(([emblem, look]) => [emblem, look.hue] as const),
    ...Object.entries(faces).map(([name, face]) => [`face-${name}`, face] as const),
    ...Object.entries(sizes).map(([name, px]) => [`size-${name}`, `${px / 16}rem`] as const),
    ...Object.entries(durations).map(([name, ms]) => [`lasts-${name}`, `${ms}ms`] as const),
  ]
  return block(':root', rows) + block(':root[data-contrast="high"]', Object.entries(highContrast))
}

const block = (selector: string, rows: readonly (readonly [string, string])[]) =>
  `${selector} {\n${rows.map(([name, value]) => `  --${kebab(name)}: ${value};\n`).join('')}}\n`

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
