/** The scenarios in `scenarios/`, read and compiled when the game is built. */
declare module 'virtual:scenarios' {
  import type { Scenario } from '../scenario/read.ts'

  export const shipped: readonly (Scenario & {
    readonly id: string
    readonly words: { readonly en: { readonly [id: string]: string } }
  })[]

  /** Folders of scenarios that have problems: left out of the command line, which tells of them. */
  export const unsound: readonly string[]
}

/** What the title says of all of them. */
declare module 'virtual:contents' {
  export const contents: import('./title-screen.ts').Contents
}

/** The drills in `drills/`. */
declare module 'virtual:drills' {
  import type { ReadDrill } from '../scenario/drills/read-drill.ts'

  export const drills: readonly (ReadDrill & {
    readonly words: { readonly en: { readonly [id: string]: string } }
  })[]
}

/** The words of the interface, from `src/words/en.yaml`. */
declare module 'virtual:words' {
  export const words: { readonly en: { readonly [id: string]: string } }
}
