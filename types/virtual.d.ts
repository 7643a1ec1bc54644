declare module 'virtual:scenarios' {
  import type { Setup } from '../src/sim/setup.ts'

  /** The scenarios that ship with the game, compiled at build. */
  export const shipped: readonly {
    readonly id: string
    readonly setup: Setup
    readonly words: { readonly [language: string]: { readonly [id: string]: string } }
  }[]
}

declare module 'virtual:words' {
  /** The words of the interface by language. */
  export const words: { readonly [language: string]: { readonly [id: string]: string } }
}
