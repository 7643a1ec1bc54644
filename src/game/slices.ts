/** Long work that may be broken off for a moment at each `yield`, whoever runs it. */
export type Slices<Result> = Generator<void, Result>

/** All of it in one go: for a thread of its own. */
export function toEnd<Result>(work: Slices<Result>): Result {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}
