import type { Flaw, SourceFile } from '../problem.ts'

// Control characters other than tab and line ends, lone surrogates, and marks that turn the direction of writing.
const odd = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/u

/** The first character that no author meant to write. */
export function oddCharacter({ path, text }: SourceFile): Flaw | undefined {
  const found = odd.exec(text)
  if (!found) return undefined
  const before = text.slice(0, found.index).split('\n')
  const code = found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
  return {
    check: 'odd-character',
    at: { file: path, line: before.length, column: before.at(-1)!.length + 1 },
    args: { code: `U+${code}` },
  }
}
