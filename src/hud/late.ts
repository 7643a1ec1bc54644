import { fetchedPart } from './fetched-part.ts'

/** A part of the program that is fetched when it is first needed; from then on it is at hand. */
export type Late<Part> = {
  readonly fetch: () => Promise<Part> // rejects when it cannot be fetched; may be asked again
  readonly here: () => Part | null
}

export function late<Part>(part: () => Promise<Part>): Late<Part> {
  let here: Part | null = null
  let coming: Promise<Part> | null = null
  return {
    here: () => here,
    fetch() {
      coming ??= fetchedPart(part).then(
        (found) => {
          here = found
          return found
        },
        (error: unknown) => {
          coming = null
          throw error
        },
      )
      return coming
    },
  }
}
