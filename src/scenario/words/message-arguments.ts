import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { parse, TYPE } from '@formatjs/icu-messageformat-parser'

type Reading = { readonly names: readonly string[] } | { readonly reason: string }

/** The names of the arguments in an ICU message, or why it can not be read. */
export function argumentsIn(text: string): Reading {
  const depth = deepest(text)
  if (depth > 6) return { reason: 'its braces are nested too deeply' }
  try {
    const found = new Set<string>()
    collect(parse(text, { ignoreTag: true }), found)
    return { names: [...found] }
  } catch (error) {
    return { reason: reasonOf(error) }
  }
}

function deepest(text: string): number {
  let depth = 0
  let most = 0
  for (const letter of text) {
    if (letter === '{') depth += 1
    if (letter === '}') depth -= 1
    most = Math.max(most, depth)
  }
  return most
}

function collect(elements: readonly MessageFormatElement[], found: Set<string>): void {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue
    if (element.type === TYPE.tag) collect(element.children, found)
    else found.add(element.value)
    if (element.type === TYPE.select || element.type === TYPE.plural) {
      for (const option of Object.values(element.options)) collect(option.value, found)
    }
  }
}

/** The parser says EXPECT_ARGUMENT_CLOSING_BRACE. */
const reasonOf = (error: unknown) =>
  error instanceof Error ? error.message.toLowerCase().replaceAll('_', ' ') : 'it is broken'
