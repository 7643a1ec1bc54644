import type { Explanation, Operand } from '../game/explanation.ts'
import type { OutcomeView, ProjectView, View } from '../game/view.ts'

type Kind = {
  readonly of: (project: ProjectView, view: View) => number | null
  readonly number: (project: string) => string // the project's own number behind it
  readonly unit: Explanation['unit']
  readonly mean: boolean
}

const outcome = (project: ProjectView, view: View): OutcomeView | undefined =>
  view.debrief?.outcomes.find((it) => it.project === project.id)

/** Numbers of all projects together: sums and means of what each of them shows. */
const kinds = {
  money: {
    number: (id) => `money/${id}`,
    unit: 'cents',
    mean: false,
    of: (project) => project.moneyLeftCents,
  },
  schedule: { number: (id) => `forecast/${id}`, unit: 'weeks', mean: false, of: weeksLate },
  quality: { number: (id) => `quality/${id}`, unit: 'points', mean: true, of: (project) => project.quality },
  trust: { number: (id) => `trust/${id}`, unit: 'points', mean: true, of: (project) => project.trust },
  aims: {
    number: (id) => `score/project/${id}`,
    unit: 'points',
    mean: true,
    of: (project, view) => view.debrief?.scores[`project/${project.id}`]?.total ?? null,
  },
  delivered: {
    number: (id) => `value/${id}`,
    unit: 'cents',
    mean: false,
    of: (project, view) => outcome(project, view)?.valueCents ?? null,
  },
  late: {
    number: (id) => `late/${id}`,
    unit: 'weeks',
    mean: false,
    of: (project, view) => outcome(project, view)?.weeksLate ?? null,
  },
} as const satisfies { readonly [name: string]: Kind }
type Name = keyof typeof kinds

/** Weeks late by the last report; null before the first one. A project that is early does not make up for others. */
function weeksLate(project: ProjectView): number | null {
  const finish = project.finishedWeek || project.report?.finishWeek
  return finish === undefined ? null : Math.max(0, finish - project.dueWeek)
}

export type ReadOut = {
  readonly name: string
  readonly number: string
  readonly value: number | null
  readonly unit: Explanation['unit']
}

export function readOut(view: View, name: Name): ReadOut {
  const { unit, mean, of }: Kind = kinds[name]
  const values = view.projects.map((project) => of(project, view)).filter((value) => value !== null)
  const sum = values.reduce((total, value) => total + value, 0)
  const value = values.length === 0 ? null : mean ? Math.round(sum / values.length) : sum
  return { name, number: `portfolio/${name}`, value, unit }
}

/** The four numbers over the week. */
export const readOuts = (view: View): ReadOut[] =>
  (['money', 'schedule', 'quality', 'trust'] as const).map((name) =>
    name === 'trust' && view.role === 'sponsor' ? sponsorsTrust(view) : readOut(view, name),
  )

/** The sponsor is told of no trust but the own one in the PMO. */
const sponsorsTrust = ({ sponsorTrust }: View): ReadOut => ({
  name: 'trust',
  number: 'trust/sponsor',
  value: sponsorTrust === null ? null : Math.round(sponsorTrust),
  unit: 'points',
})

const isName = (name: string): name is Name => Object.hasOwn(kinds, name)

/** Explains a read-out by the projects it is made of; each of them explains itself. */
export function explainReadOut(view: View, number: string): Explanation | null {
  const name = number.slice('portfolio/'.length)
  if (!isName(name)) return null
  const kind: Kind = kinds[name]
  const operands: Operand[] = view.projects.map((project) => ({
    number: kind.number(project.id),
    name: { id: `projects.${project.id}.name`, args: {}, why: null },
    value: kind.of(project, view),
    unit: kind.unit,
  }))
  return {
    number,
    says: { id: `numbers.portfolio.${name}.says`, args: {}, why: null },
    value: readOut(view, name).value,
    unit: kind.unit,
    postings: [],
    formula: { id: `formulas.portfolio.${kind.mean ? 'mean' : 'sum'}`, args: {}, why: null },
    operands,
  }
}
