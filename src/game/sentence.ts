/** A message and what it needs to be said; `why` is a fact or a number that explains it. */
export type Sentence = {
  readonly id: string
  readonly args: { readonly [name: string]: string | number }
  readonly why: string | null // a number id, see explaining.ts
}
