import type { BestRules } from '../bots/best-rules.ts'
import { byTable } from '../game/moves.ts'
import type { Recording } from '../game/recording.ts'
import { replay } from '../game/recording.ts'
import type { Slices } from '../game/slices.ts'
import type { GateReckoning } from '../game/weighing-gates.ts'
import { weighing } from '../game/weighing-gates.ts'
import type { MandatesFound, Reference, Worth } from '../hud/session.ts'
import type { Dealt } from './comparing.ts'
import { comparing } from './comparing.ts'
import type { Ruled } from './comparing-rules.ts'
import { comparingRules } from './comparing-rules.ts'
import { otherMandates } from './other-mandates.ts'
import { withoutOffice } from './without-office.ts'

/** What takes too long to work out between two frames: how others fared on a case, which rules lead there, and what a gate was worth. */
export type Questions = {
  readonly compare: { readonly asks: Dealt; readonly answer: readonly Reference[] }
  readonly compareRules: { readonly asks: Ruled; readonly answer: BestRules | null }
  readonly withoutOffice: { readonly asks: Dealt; readonly answer: Worth }
  readonly otherMandates: { readonly asks: Omit<Sitting, 'why'>; readonly answer: MandatesFound | null }
  readonly weighGate: { readonly asks: Sitting; readonly answer: GateReckoning | null }
}
export type Topic = keyof Questions

/** What goes first where several things are asked: the shorter work, so that nobody waits for what takes much longer. */
export const first: readonly Topic[] = [
  'weighGate',
  'withoutOffice',
  'otherMandates',
  'compare',
  'compareRules',
]

/** A sitting of a board, by the `why` of its minutes, in a recorded game that is over. */
export type Sitting = {
  readonly setup: Dealt['setup']
  readonly recording: Recording
  readonly why: string
  readonly futures?: number // of each outcome, where it is not the usual number
}

/** Asks something that is worked out away from the page's own work. All of it is plain JSON. */
export type Ask = <T extends Topic>(topic: T, asks: Questions[T]['asks']) => Promise<Questions[T]['answer']>

type Work = { readonly [T in Topic]: (asks: Questions[T]['asks']) => Slices<Questions[T]['answer']> }

/** How each question is worked out, slice by slice. */
export const work: Work = {
  compare: comparing,
  compareRules: comparingRules,
  withoutOffice,
  otherMandates,
  weighGate: weighingOf,
}

/** Null too for a recording that these rules do not play. */
function* weighingOf({ setup, recording, why, futures }: Sitting): Slices<GateReckoning | null> {
  const replayed = replay(setup, recording, byTable)
  return replayed.verdict === 'verified' ? yield* weighing(replayed.game, why, futures) : null
}
