/** The steps of an audit as they stand at its head. */
export type AuditSteps = {
  readonly name: string
  readonly list: readonly { readonly id: string; readonly name: string; readonly short?: string }[]
  readonly now: number // place of the one it is at; -1: of none
  readonly done: number // so many lie behind it
  readonly at: string | null // said in their place where there is no room; null: there always is
}
