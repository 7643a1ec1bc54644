import { createContext } from 'svelte'
import type { Explanation } from '../game/explanation.ts'
import type { LegalCommand } from '../game/legal.ts'
import type { Sentence, View } from '../game/view.ts'
import type { Standing } from '../game/viewing-standing.ts'
import type { Command } from '../sim/commands.ts'
import type { Args } from '../words/say.ts'
import type { Manner, SaidUnit } from '../words/units.ts'
import type { Session } from './session.ts'
import type { Settings } from './settings.ts'
import type { OpenStage } from './stage-door.ts'

/** What every panel may do: say something, give an order, ask why. Its values follow the session's state. */
export type Office = {
  readonly session: Session
  readonly openStage: OpenStage | null // null: nobody brought one
  readonly settings: Settings
  readonly still: boolean // no travel, no shake, no loops: by the settings, or as the device asks
  readonly view: View // of the game on screen
  readonly lastWeek: readonly Standing[] | null
  readonly next: string | null // this is a case to learn with, and leads on to that one
  readonly madeFor: string | null // the seat for which the case on screen is written, where not the PMO lead's
  readonly madeForAll: { readonly [scenario: string]: string }
  readonly variations: readonly string[] // scenarios of the same company with other numbers
  readonly readOnly: boolean
  readonly undoable: boolean
  readonly rewindable: boolean
  readonly saving: 'saved' | 'saving' | 'notSaved'
  readonly say: (id: string, args?: Args) => string
  readonly canSay: (id: string) => boolean
  readonly tell: (sentence: Pick<Sentence, 'id' | 'args'>) => string
  readonly amount: (unit: SaidUnit, value: number, manner?: Manner) => string
  readonly leave: (key: string) => LegalCommand | null // by `commandKey`; null: not now
  readonly act: (command: Command) => void
  readonly ask: (number: string) => void // opens the why panel
  readonly explain: (number: string) => Explanation | null
  readonly lay: (paper: LaidPaper) => void // a paper over the screen, about the game itself
}

export type LaidPaper = 'settings' | 'credits' | `plan/${string}` | `gate/${string}` | `table/${string}`

export const [office, openOffice] = createContext<Office>()
