type Base = { readonly scenario: string; readonly hash: string; readonly policy: string }
type Result = {
  readonly total: number
  readonly isPassed: boolean
  readonly domains: { readonly [domain: string]: number }
}

// Files are compared by what they say: another program may write their keys in another order.

/** Whether two recordings are of the same house, run in the same way. */
export const isSameBase = (a: Base, b: Base): boolean =>
  a.scenario === b.scenario && a.hash === b.hash && a.policy === b.policy

/** Whether two whole audits or years came to the same; null: it is not over. */
export function isSameResult(a: Result | null, b: Result | null): boolean {
  if (a === null || b === null) return a === b
  const names = Object.keys(a.domains)
  return (
    a.total === b.total &&
    a.isPassed === b.isPassed &&
    Object.keys(b.domains ?? {}).length === names.length &&
    names.every((name) => a.domains[name] === b.domains[name])
  )
}
