import type { FileProblem } from '../file-problem.ts'
import { cited, tellOf } from '../file-problem.ts'
import type { SourceFile } from '../problem.ts'
import type { Element } from './xml-tree.ts'
import { attribute } from './xml-tree.ts'

/** Reads what stands in elements of one file, and keeps what is wrong with it. */
export type Listener = {
  readonly problems: FileProblem[]
  readonly complain: (at: Element, message: string, cure: string) => void
  readonly text: (at: Element, name: string) => string // empty when it is missing
  readonly number: (at: Element, name: string) => number // 0 when it is missing or none
}

export function listenerOf(file: SourceFile): Listener {
  const tell = tellOf(file)
  const problems: FileProblem[] = []
  const complain = (at: Element, message: string, cure: string) => {
    problems.push(tell(at.line, message, cure))
  }
  const text = (at: Element, name: string): string => {
    const found = attribute(at, name)
    if (found === undefined || found === '')
      complain(at, `This ${cited(at.name)} has no ${cited(name)}.`, `Write ${name}="..." into it.`)
    return found ?? ''
  }
  const number = (at: Element, name: string): number => {
    const found = text(at, name)
    if (found === '' || isNumber(found)) return Number(found)
    complain(at, `${cited(found)} is no number.`, `Write ${cited(name)} as a number, such as 0.25.`)
    return 0
  }
  return { problems, complain, text, number }
}

const isNumber = (text: string) =>
  /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/.test(text) && Number.isFinite(Number(text))
