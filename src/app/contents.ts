import { isFirstWord } from '../words/first-words.ts'
import type { Library } from './library.ts'
import { casesSaid, lessonsIn, scenarioIds, seatChoices, seatsMadeFor, variationsIn } from './library.ts'
import type { Contents } from './title-screen.ts'

/** The contents of a library, worked out when the game is built, so that the title can stand before the library is there. */
export const contentsOf = (library: Library): Contents => ({
  scenarios: scenarioIds(library),
  seats: seatChoices(library),
  lessons: lessonsIn(library),
  variations: variationsIn(library),
  madeFor: seatsMadeFor(library),
  words: {
    ...Object.fromEntries(Object.entries(library.words).filter(([id]) => isFirstWord(id))),
    ...casesSaid(library),
  },
})
