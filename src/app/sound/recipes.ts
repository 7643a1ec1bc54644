import type { Sound } from './sounds.ts'

/** A part of a sound, in hertz and seconds. `loud` is the amplitude at its height. */
export type Part = { readonly at: number; readonly lasts: number; readonly loud: number } & (
  | { readonly wave: 'sine' | 'triangle'; readonly from: number; readonly to: number }
  | { readonly wave: 'noise'; readonly low: number; readonly high: number }
)

const note = (at: number, hertz: number): Part => ({
  wave: 'sine',
  from: hertz,
  to: hertz,
  at,
  lasts: 0.22,
  loud: 0.14,
})

const g4 = 392
const semitone = 2 ** (1 / 12)

export const recipes: { readonly [sound in Sound]: readonly Part[] } = {
  stamp: [
    { wave: 'sine', from: 90, to: 90, at: 0, lasts: 0.06, loud: 0.5 },
    { wave: 'noise', low: 800, high: 4000, at: 0, lasts: 0.012, loud: 0.12 },
  ],
  paper: [{ wave: 'noise', low: 2000, high: 5000, at: 0, lasts: 0.08, loud: 0.1 }],
  taut: [{ wave: 'triangle', from: 220, to: 330, at: 0, lasts: 0.15, loud: 0.12 }],
  slack: [{ wave: 'triangle', from: 330, to: 220, at: 0, lasts: 0.15, loud: 0.12 }],
  trustUp: [note(0, g4), note(0.14, g4 * semitone ** 4)], // a third up
  trustDown: [note(0, g4), note(0.14, g4 / semitone)], // a minor second down
  drip: [{ wave: 'sine', from: 700, to: 1400, at: 0, lasts: 0.07, loud: 0.1 }],
}

/** The amplitude of the room itself. */
export const roomLoudness = 10 ** (-38 / 20)
