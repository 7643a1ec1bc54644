import type { DrillGame } from '../game/drill/drill-game.ts'
import type { Game } from '../game/game.ts'
import type { Seat } from '../game/seats.ts'
import { personIn, roleOf, seatsOf } from '../game/seats.ts'
import type { SeatChoice } from '../hud/session.ts'
import type { Words } from './shelf.ts'

type Setup = Game['setup']

/** The scenarios that ship with the game, and the words of the interface. */
export type Library = {
  readonly words: Words
  readonly scenarios: {
    readonly [id: string]: {
      readonly setup: Setup
      readonly words: Words
      readonly next: string | null
      readonly varies: string | null
      readonly seat?: Seat | null // for whose chair it is written
    }
  }
  readonly drills?: { readonly [id: string]: { readonly drill: DrillGame['drill']; readonly words: Words } }
}

export const drillsIn = ({ drills = {} }: Library): NonNullable<Library['drills']> => drills

/** The words for a drill, or for the list of them: `drills.<id>.name` and `.what`. */
export const wordsForDrill = (library: Library, drill: string | null): Words => ({
  ...library.words,
  ...Object.fromEntries(
    Object.entries(drillsIn(library)).flatMap(([id, { words }]) =>
      ['name', 'what'].map((it) => [`drills.${id}.${it}`, words[`drill.${it}`] ?? id]),
    ),
  ),
  ...(drill === null ? {} : drillsIn(library)[drill]?.words),
})

export const setupIn = ({ scenarios }: Library, id: string): Setup | null =>
  Object.hasOwn(scenarios, id) ? (scenarios[id]?.setup ?? null) : null

export const scenarioIds = ({ scenarios }: Library): readonly string[] => Object.keys(scenarios)

/** By scenario, the seats that a person may take, each with who sits there in the case. */
export const seatChoices = ({ scenarios }: Library): { readonly [id: string]: readonly SeatChoice[] } =>
  Object.fromEntries(Object.entries(scenarios).map(([id, { setup }]) => [id, choicesIn(setup)]))

const choicesIn = (setup: Setup): readonly SeatChoice[] =>
  seatsOf(setup).map((seat) => ({ seat, role: roleOf(seat), person: personIn(setup, seat) }))

/** By scenario, for whose chair it is written, where that is not the PMO lead's. */
export const seatsMadeFor = ({ scenarios }: Library): { readonly [id: string]: Seat } =>
  Object.fromEntries(
    Object.entries(scenarios).flatMap(([id, { seat, setup }]) =>
      seat && seat !== 'pmo' && seatsOf(setup).includes(seat) ? [[id, seat]] : [],
    ),
  )

/** The cases to learn with, each with the one that it leads on to. */
export const lessonsIn = (library: Library): { readonly [id: string]: string } =>
  Object.fromEntries(
    Object.entries(library.scenarios).flatMap(([id, { next }]) =>
      next !== null && setupIn(library, next) ? [[id, next]] : [],
    ),
  )

/** Each scenario that comes in more than one form, with the others: a variation with what it varies, and that with it. */
export const variationsIn = ({ scenarios }: Library): { readonly [id: string]: readonly string[] } => {
  const all = Object.entries(scenarios).map(([id, { varies }]) => ({ id, of: varies ?? id }))
  return Object.fromEntries(
    all.map(({ id, of }) => [id, all.filter((it) => it.of === of && it.id !== id).map((it) => it.id)]),
  )
}

/** The words for a screen that is about one scenario; `older` are those that a game was saved with. */
export const wordsFor = (library: Library, scenario: string, older: Words = {}): Words => ({
  ...library.words,
  ...casesSaid(library),
  ...older,
  ...(Object.hasOwn(library.scenarios, scenario) ? library.scenarios[scenario]?.words : {}),
})

const isName = /^(company\.|(people|projects)\.[^.]+\.name$)/

/** `scenarios.<id>.name`, `.what`, `.people.<person>.name` ...: what a list of scenarios says of each company and its seats. */
export const casesSaid = ({ scenarios }: Library): Words =>
  Object.fromEntries(
    Object.entries(scenarios).flatMap(([id, { words }]) =>
      Object.keys(words)
        .filter((word) => isName.test(word))
        .map((word) => [`scenarios.${id}.${word.replace(/^company\./, '')}`, words[word] as string]),
    ),
  )
