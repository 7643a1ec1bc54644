import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** Every page that people read, by its path. */
export const pages: readonly { readonly path: string; readonly text: string }[] = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'assets/CREDITS.md'].filter((path) => existsSync(path)),
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
].map((path) => ({ path, text: readFileSync(path, 'utf8') }))

export const pageAt = (path: string): string => pages.find((page) => page.path === path)?.text ?? ''

/** The rows of the table whose heads begin with these words, cell by cell, without the heads. */
export function tableOf(text: string, ...heads: readonly string[]): string[][] {
  const lines = text.split('\n')
  const at = lines.findIndex((line) => heads.every((head, i) => cellsOf(line)[i] === head))
  if (at < 0) throw new Error(`There is no table headed ${heads.join(', ')}.`)
  const end = lines.findIndex((line, i) => i > at && !line.startsWith('|'))
  return lines.slice(at + 2, end < 0 ? undefined : end).map(cellsOf)
}

const cellsOf = (line: string): string[] =>
  line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim())

/** What stands in back-quotes. */
export const quotedIn = (text: string): string[] =>
  [...text.matchAll(/`([^`\n]+)`/g)].map(([, it]) => it as string)
