import type { XmlNode } from '@rgrove/parse-xml'
import { parseXml, XmlElement, XmlError } from '@rgrove/parse-xml'
import type { FileProblems } from '../file-problem.ts'
import { fileLimit, tellOf } from '../file-problem.ts'
import type { SourceFile } from '../problem.ts'

/** An element of an XML file and the line it begins on. */
export type Element = {
  readonly name: string
  readonly line: number
  readonly attributes: { readonly [name: string]: string }
  readonly children: readonly Element[]
}

/**
 * Reads an XML file; text between elements is passed over. GENIUS writes `&` as it stands into names (`farmer & mun.`), so
 * one that begins no reference counts as itself; everything else must be well-formed.
 */
export function readXml(file: SourceFile): { readonly root: Element } | FileProblems {
  const tell = tellOf(file)
  if (file.text.length > fileLimit)
    return { problems: [tell(1, 'The file is too large.', `Keep it under ${fileLimit} characters.`)] }
  const text = file.text.replace(/^\uFEFF/, '').replace(/&(?!(?:\w+|#\d+|#x[\da-fA-F]+);)/g, '&amp;')
  try {
    const { root } = parseXml(text, { includeOffsets: true })
    if (root) return { root: elementOf(root, lineFinder(text)) }
    return { problems: [tell(1, 'The file has no element.', wellFormed)] }
  } catch (error) {
    if (error instanceof XmlError) {
      const [says = ''] = error.message.split(/\n| \(line /)
      return { problems: [tell(error.line, `This is no well-formed XML: ${says}.`, wellFormed)] }
    }
    if (error instanceof RangeError)
      return { problems: [tell(1, 'The elements are nested too deeply.', wellFormed)] }
    throw error
  }
}

const wellFormed = 'Close every element and quote every attribute; or export the file again.'

function elementOf(from: XmlElement, lineAt: (offset: number) => number): Element {
  return {
    name: from.name,
    line: lineAt(from.start),
    attributes: from.attributes,
    children: (from.children as readonly XmlNode[]).flatMap((child) =>
      child instanceof XmlElement ? [elementOf(child, lineAt)] : [],
    ),
  }
}

/** Lines by offset; asked in rising order, as elements are met. */
function lineFinder(text: string): (offset: number) => number {
  let line = 1
  let at = 0
  return (offset) => {
    for (; at < offset; at++) if (text.charCodeAt(at) === 10) line++
    return line
  }
}

/** All elements of that name inside, at any depth, in the order of the file. */
export const inside = ({ children }: Element, name: string): readonly Element[] =>
  children.flatMap((child) => (child.name === name ? [child] : inside(child, name)))

export const first = (element: Element, name: string): Element | undefined => inside(element, name)[0]

export const attribute = ({ attributes }: Element, name: string): string | undefined =>
  Object.hasOwn(attributes, name) ? attributes[name]?.trim() : undefined
