import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Words } from '../../src/words/say.ts'

/** The interface words as tests read them: the nested keys joined by dots. */
export const en: Words = flat(parse(readFileSync('src/words/en.yaml', 'utf8')))

export function flat(tree: unknown, path = ''): { [id: string]: string } {
  if (typeof tree !== 'object' || tree === null) return { [path]: String(tree) }
  return Object.assign(
    {},
    ...Object.entries(tree).map(([key, value]) => flat(value, path ? `${path}.${key}` : key)),
  )
}
