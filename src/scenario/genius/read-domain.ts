import type { FileProblems } from '../file-problem.ts'
import { cited, most } from '../file-problem.ts'
import type { SourceFile } from '../problem.ts'
import type { Listener } from './listener.ts'
import { listenerOf } from './listener.ts'
import type { Issue } from './negotiation.ts'
import type { Element } from './xml-tree.ts'
import { attribute, first, inside } from './xml-tree.ts'

const mostIssues = 50
const mostOptions = 1_000

/** The issues of a `negotiation_template` of GENIUS and their options, in the order of the file. */
export function domainIn(
  file: SourceFile,
  root: Element,
): { readonly issues: readonly Issue[] } | FileProblems {
  const listener = listenerOf(file)
  const { problems, complain } = listener
  const elements = inside(root, 'issue')
  if (elements.length === 0 || elements.length > mostIssues)
    complain(root, `The domain has ${elements.length} issues.`, `Give it 1 to ${mostIssues}.`)
  const issues = elements.slice(0, mostIssues).map((element) => ({
    name: listener.text(element, 'name'),
    options: optionsIn(listener, element),
  }))
  issues.forEach(({ name, options }, i) => {
    const element = elements[i] as Element
    if (issues.findIndex((other) => other.name === name) < i)
      complain(element, `There are two issues ${cited(name)}.`, 'Give each a name of its own.')
    const twice = options.find((option, n) => options.indexOf(option) < n)
    if (twice !== undefined)
      complain(element, `${cited(name)} has the value ${cited(twice)} twice.`, 'Take one of them out.')
    if (options.length === 0 && problems.length === 0)
      complain(element, `${cited(name)} has no values.`, 'Give it items, or a lower and an upper bound.')
  })
  return problems.length > 0 ? { problems: problems.slice(0, most) } : { issues }
}

/** Values of a discrete issue, or the whole numbers of an integer one. */
export function optionsIn(listener: Listener, issue: Element): readonly string[] {
  const kind = attribute(issue, 'type') ?? attribute(issue, 'vtype') ?? 'discrete'
  if (kind === 'discrete') {
    const items = issue.children.filter((it) => it.name === 'item') // similarity functions have items too
    if (items.length <= mostOptions) return items.map((item) => listener.text(item, 'value'))
    listener.complain(issue, `It has ${items.length} values.`, `Give an issue at most ${mostOptions}.`)
    return []
  }
  if (kind === 'integer') {
    const { low, high } = boundsOf(listener, issue)
    if (high >= low && high - low < mostOptions)
      return Array.from({ length: high - low + 1 }, (_, n) => String(low + n))
    const cure = `Give whole numbers, the lower first, at most ${mostOptions} of them.`
    listener.complain(issue, `Its values go from ${low} to ${high}.`, cure)
    return []
  }
  const cure = 'Give a discrete or an integer issue; a real one has to be cut into steps first.'
  listener.complain(issue, `An issue of the type ${cited(kind)} is not read.`, cure)
  return []
}

/** Bounds of an integer issue, on the issue itself or in a `range`. */
export function boundsOf(
  listener: Listener,
  issue: Element,
): { readonly low: number; readonly high: number } {
  const holder = attribute(issue, 'lowerbound') === undefined ? (first(issue, 'range') ?? issue) : issue
  const bound = (name: string): number => {
    const found = listener.number(holder, name)
    if (Number.isSafeInteger(found)) return found
    listener.complain(holder, `${cited(String(found))} is no whole number.`, `Write ${name} as one.`)
    return 0
  }
  return { low: bound('lowerbound'), high: bound('upperbound') }
}
