/** What page.spec.ts measures in the browser. */
export type PageMeasures = {
  readonly browser: string
  readonly stillMs: readonly number[] // scripting of each frame while the week screen waits, throttled
  readonly playedMs: readonly number[] // the same while a week is played
  readonly clickMs: readonly number[] // input to the next paint, not throttled; what is under 16 counts as 16
  readonly heapBytes: readonly number[] // after collecting garbage: in week 1, after 12 weeks, after each further game
  readonly openedMs: { readonly few: readonly number[]; readonly many: readonly number[] } // a paper, click to paint, with 6 and with 300 on file
}
