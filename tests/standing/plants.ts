import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../../tools/root.mjs'

/** A file planted in a copy of the house, and what the alarm must say about it: `rule target`, or nothing. */
export type Plant = { readonly file: string; readonly text: string; readonly alarms?: readonly string[] }

/** Plants the files in a folder of their own inside the project, so that its packages are found. */
export function planted<T>(plants: readonly Plant[], look: (folder: string) => T) {
  mkdirSync(join(root, '.cache'), { recursive: true })
  const folder = mkdtempSync(join(root, '.cache', 'plants-'))
  for (const { file, text } of plants) {
    mkdirSync(join(folder, dirname(file)), { recursive: true })
    writeFileSync(join(folder, file), `${text}\n`)
  }
  const seen = look(folder)
  const clear = () => rmSync(folder, { recursive: true, force: true })
  if (seen instanceof Promise) return seen.finally(clear) as T
  clear()
  return seen
}
