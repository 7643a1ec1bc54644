import type { Explanation, Operand } from '../game/explanation.ts'
import type { ProjectView, View } from '../game/view.ts'

type Kind = {
  readonly name: string
  readonly of: (project: ProjectView) => number | null
  readonly number: string
}
type Unit = Explanation['unit']

const kinds: { readonly [name: string]: Kind & { readonly unit: Unit; readonly mean: boolean } } = {
  money: {
    name: 'money',
    number: 'money',
    unit: 'cents',
    mean: false,
    of: (project) => project.moneyLeftCents,
  },
  schedule: { name: 'schedule', number: 'forecast', unit: 'weeks', mean: false, of: weeksLate },
  quality: {
    name: 'quality',
    number: 'quality',
    unit: 'points',
    mean: true,
    of: (project) => project.quality,
  },
  trust: { name: 'trust', number: 'trust', unit: 'points', mean: true, of: (project) => project.trust },
}

/** Weeks late by the last report; null before the first one. A project that is early does not make up for others. */
function weeksLate(project: ProjectView): number | null {
  const finish = project.finishedWeek || project.report?.finishWeek
  return finish === undefined ? null : Math.max(0, finish - project.dueWeek)
}

export type ReadOut = {
  readonly name: string
  readonly number: string
  readonly value: number | null
  readonly unit: Unit
}

/** The four numbers over the week: sums and means of what the projects show. */
export const readOuts = (view: View): ReadOut[] =>
  Object.values(kinds).map(({ name, unit, mean, of }) => {
    const values = view.projects.map(of).filter((value) => value !== null)
    const sum = values.reduce((total, value) => total + value, 0)
    const value = values.length === 0 ? null : mean ? Math.round(sum / values.length) : sum
    return { name, number: `portfolio/${name}`, value, unit }
  })

/** Explains a read-out by the projects it is made of; each of them explains itself. */
export function explainReadOut(view: View, number: string): Explanation | null {
  const kind = kinds[number.slice('portfolio/'.length)]
  const readOut = readOuts(view).find((it) => it.number === number)
  if (!kind || !readOut) return null
  const operands: Operand[] = view.projects.map((project) => ({
    number: `${kind.number}/${project.id}`,
    name: { id: `projects.${project.id}.name`, args: {}, why: null },
    value: kind.of(project),
    unit: kind.unit,
  }))
  return {
    number,
    says: { id: `numbers.portfolio.${kind.name}.says`, args: {}, why: null },
    value: readOut.value,
    unit: kind.unit,
    postings: [],
    formula: { id: `formulas.portfolio.${kind.mean ? 'mean' : 'sum'}`, args: {}, why: null },
    operands,
  }
}
