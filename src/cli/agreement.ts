import type { Foreseen } from '../sim/desk/foreseeing.ts'

/** Matters on which both scoreboards prefer the same option, of those that speak of a project. */
export type Agreement = { readonly agreed: number; readonly of: number }

export const noAgreement: Agreement = { agreed: 0, of: 0 }
export const plus = (a: Agreement, b: Agreement): Agreement => ({
  agreed: a.agreed + b.agreed,
  of: a.of + b.of,
})

/** Whether some option promises both sides the most; null of a matter about no project. */
export function isAgreed(options: readonly Foreseen[]): boolean | null {
  const sides = options.map(({ organisation, project }) =>
    project === null ? null : { organisation: organisation.likely, project: project.likely },
  )
  const known = sides.filter((side) => side !== null)
  if (known.length === 0 || known.length < options.length) return null
  const most = (side: 'organisation' | 'project') =>
    known.reduce((best, it) => Math.max(best, it[side]), Number.NEGATIVE_INFINITY)
  const [organisation, project] = [most('organisation'), most('project')]
  return known.some((it) => it.organisation === organisation && it.project === project)
}
