import type { FileProblems } from '../file-problem.ts'
import { cited, most } from '../file-problem.ts'
import { nearest } from '../nearest.ts'
import type { SourceFile } from '../problem.ts'
import type { Listener } from './listener.ts'
import { listenerOf } from './listener.ts'
import type { Issue, NamedParty } from './negotiation.ts'
import { boundsOf, optionsIn } from './read-domain.ts'
import type { Element } from './xml-tree.ts'
import { attribute, first, inside } from './xml-tree.ts'

export type Profile = { readonly party: NamedParty; readonly unit: 'utility' | 'points' }

/**
 * A `utility_space` of GENIUS over the issues of its domain: weight x evaluation / largest evaluation of the issue, the sum cut
 * at 1. The profiles of Bar-Ilan University (Lin, Kraus and others 2008) have a factor for their weights, a value of opting out and one of
 * time: they are in points, their evaluations stand as they are.
 */
export function profileIn(
  file: SourceFile,
  root: Element,
  { issues, name }: { readonly issues: readonly Issue[]; readonly name: string },
): { readonly profile: Profile } | FileProblems {
  const listener = listenerOf(file)
  const inPoints = pointMarks.some((mark) => first(root, mark) !== undefined)
  const factor = inPoints ? (statedIn(listener, root, 'weightmultiplyer') ?? 1) : 1
  const own = ownIssues(listener, root, issues)
  const weightAt = weightsIn(listener, root)
  const worth = issues.map((issue, i) => {
    const element = own[i]
    if (!element) return issue.options.map(() => 0)
    const weight = weightAt(element) * factor
    const values = evaluationsIn(listener, element, issue)
    return (inPoints ? values : scaled(values, element)).map((value) => weight * value)
  })
  if (listener.problems.length > 0) return { problems: listener.problems.slice(0, most) }
  const discount = statedIn(listener, root, 'discount_factor') ?? 1
  const party: NamedParty = {
    name,
    file: file.path,
    worth,
    most: inPoints ? Number.POSITIVE_INFINITY : 1,
    full: inPoints ? worth.reduce((sum, values) => sum + values.reduce((a, b) => Math.max(a, b)), 0) : 1,
    reservation: statedIn(listener, root, 'reservation') ?? 0,
    discount: discount > 0 && discount <= 1 ? discount : 1, // GENIUS drops any other, 0 included
    optOut: statedIn(listener, root, 'optout'),
    perTurn: statedIn(listener, root, 'timeeffect') ?? 0,
    hasVeto: false,
  }
  if (listener.problems.length > 0) return { problems: listener.problems.slice(0, most) }
  return { profile: { party, unit: inPoints ? 'points' : 'utility' } }
}

const pointMarks = ['weightmultiplyer', 'optout', 'timeeffect']

/** The value of an element directly under the root, such as `<reservation value="0.3"/>`; null when there is none. */
function statedIn(listener: Listener, root: Element, name: string): number | null {
  const found = root.children.find((it) => it.name === name)
  return found ? listener.number(found, 'value') : null
}

/** The profile's element for each issue of the domain, found by its name. */
function ownIssues({ complain }: Listener, root: Element, issues: readonly Issue[]) {
  const elements = inside(root, 'issue')
  const names = elements.map((it) => attribute(it, 'name') ?? '')
  const known = issues.map(({ name }) => name)
  names.forEach((name, i) => {
    const at = elements[i] as Element
    if (!known.includes(name)) {
      const hint = nearest(name, known)
      const cure = `${hint ? `Did you mean ${cited(hint)}? ` : ''}Use the names of the domain.`
      complain(at, `The domain has no issue ${cited(name)}.`, cure)
    } else if (names.indexOf(name) < i)
      complain(at, `The issue ${cited(name)} stands here twice.`, 'Take one of them out.')
  })
  return known.map((name) => {
    const at = names.indexOf(name)
    if (at < 0)
      complain(root, `The issue ${cited(name)} of the domain is missing.`, 'Add it, with its values.')
    return elements[at]
  })
}

/** The weight of an issue; weights of the objectives above it count for nothing, as in GENIUS. */
function weightsIn(listener: Listener, root: Element): (issue: Element) => number {
  const elements = inside(root, 'weight')
  return (issue) => {
    const index = listener.text(issue, 'index')
    const found = elements.filter((it) => attribute(it, 'index') === index)
    const [weight, second] = found
    if (!weight) {
      const cure = `Add <weight index="${index}" value="..."/> to the objective.`
      listener.complain(issue, `The issue with the index ${cited(index)} has no weight.`, cure)
      return 0
    }
    if (second) listener.complain(second, `A second weight for the index ${cited(index)}.`, 'Take one out.')
    const value = listener.number(weight, 'value')
    if (value < 0) listener.complain(weight, `The weight ${value} is negative.`, 'Give 0 or more.')
    return value
  }
}

/** Evaluations of the domain's options, in its order. */
function evaluationsIn(listener: Listener, element: Element, { name, options }: Issue): readonly number[] {
  if (attribute(element, 'type') === 'integer') return alongTheLine(listener, element, options)
  const items = element.children.filter((it) => it.name === 'item')
  const values = optionsIn(listener, element)
  values.forEach((value, n) => {
    const at = items[n] as Element
    if (!options.includes(value)) {
      const hint = nearest(value, options)
      const cure = `${hint ? `Did you mean ${cited(hint)}? ` : ''}Use the values of the domain.`
      listener.complain(at, `${cited(name)} has no value ${cited(value)} in the domain.`, cure)
    } else if (values.indexOf(value) < n)
      listener.complain(at, `The value ${cited(value)} stands here twice.`, 'Take one of them out.')
  })
  return options.map((option) => {
    const item = items[values.indexOf(option)]
    if (item) return listener.number(item, 'evaluation')
    const cure = 'Add it, with its evaluation.'
    listener.complain(element, `The value ${cited(option)} of ${cited(name)} is missing.`, cure)
    return 0
  })
}

/** An integer issue: slope x (value - low) + offset, kept within 0 and 1 as GENIUS does. */
function alongTheLine(listener: Listener, element: Element, options: readonly string[]): readonly number[] {
  const { low } = boundsOf(listener, element)
  const line = first(element, 'evaluator')
  if (!line) {
    listener.complain(
      element,
      'It has no evaluator.',
      'Add <evaluator ftype="linear" slope=".." offset=".."/>.',
    )
    return options.map(() => 0)
  }
  const [slope, offset] = [listener.number(line, 'slope'), listener.number(line, 'offset')]
  return options.map((option) => Math.min(1, Math.max(0, slope * (Number(option) - low) + offset)))
}

/** Shares of the largest evaluation. An issue on which nothing is worth anything counts for nothing. */
function scaled(values: readonly number[], element: Element): readonly number[] {
  if (attribute(element, 'type') === 'integer') return values
  const largest = values.reduce((a, b) => Math.max(a, b), 0)
  return values.map((value) => (largest > 0 ? value / largest : 0))
}
