/** The few letters that are part of the drawing. */
export type Letters = {
  readonly days: readonly string[]
  readonly projects: { readonly [project: string]: string }
}
