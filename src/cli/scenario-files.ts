import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { SourceFile } from '../scenario/problem.ts'
import { limits } from '../scenario/text/limits.ts'
import type { Beside } from '../scenario/variation/read-variation.ts'

/** What the operating system said about a path, in plain words. */
export function whyNot(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException
  return (code !== undefined && reasons[code]) || oneLineOf(error)
}

const reasons: { readonly [code: string]: string } = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of its path is not a folder',
  EACCES: 'it may not be opened',
  EPERM: 'it may not be opened',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the disk is read-only',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links lead in a circle',
}

const oneLineOf = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] as string

/** The scenario folders that a path means: of its scenario.yaml, itself, or those that lie in it. */
export function scenarioFolders(path: string): readonly string[] | { readonly wrong: string } {
  try {
    if (statSync(path).isDirectory()) {
      if (isScenario(path)) return [path]
      const inside = readdirSync(path, { withFileTypes: true })
        .map((entry) => join(path, entry.name))
        .filter((entry) => statSync(entry, { throwIfNoEntry: false })?.isDirectory() && isScenario(entry))
      if (inside.length > 0) return inside.sort()
      return { wrong: `In ${path} there is no scenario.yaml, nor in a folder of it.` }
    }
  } catch (error) {
    return { wrong: `${path} cannot be read: ${whyNot(error)}.` }
  }
  if (['scenario.yaml', 'drill.yaml'].includes(basename(path))) return [dirname(path)]
  return { wrong: `${path} is not a scenario.yaml: give that file, its folder, or a folder of such folders.` }
}

/** A folder without scenario.yaml counts too when it holds words: the check says what is missing. */
const isScenario = (folder: string) =>
  readdirSync(folder).some(
    (name) => name === 'scenario.yaml' || name === 'drill.yaml' || /^words\..*\.yaml$/.test(name),
  )

/** The files of a scenario folder, named from the folder's own name on: `calder-wray/scenario.yaml`. */
export function filesOf(folder: string): readonly SourceFile[] {
  return namesIn(folder, '').map((name) => ({
    path: `${nameOf(folder)}/${name}`,
    text: textOf(join(folder, name)),
  }))
}

/** Finds the files of the scenario folders that lie beside this one. */
export const besideOf =
  (folder: string): Beside =>
  (name) => {
    const other = join(dirname(resolve(folder)), name)
    return statSync(other, { throwIfNoEntry: false })?.isDirectory() && isScenario(other)
      ? filesOf(other)
      : null
  }

/** The file of a problem, as the user would write its path. */
export function shownFile(folder: string, file: string): string {
  const prefix = `${nameOf(folder)}/`
  return join(folder, file.startsWith(prefix) ? file.slice(prefix.length) : file)
}

const nameOf = (folder: string) => basename(resolve(folder))

function namesIn(folder: string, inside: string): readonly string[] {
  const names: string[] = []
  const entries = readdirSync(join(folder, inside), { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )
  for (const entry of entries) {
    if (entry.name.startsWith('.') || names.length > limits.files) continue
    const name = inside === '' ? entry.name : `${inside}/${entry.name}`
    if (entry.isDirectory() && inside.split('/').length < 3) names.push(...namesIn(folder, name))
    else if (statSync(join(folder, name), { throwIfNoEntry: false })?.isFile()) names.push(name)
  }
  return names
}

/** No more of a file than shows that it is too large. */
function textOf(path: string): string {
  const bytes = Buffer.alloc(Math.min(statSync(path).size, limits.file * 4 + 4))
  const file = openSync(path, 'r')
  try {
    return bytes.toString('utf8', 0, readSync(file, bytes))
  } finally {
    closeSync(file)
  }
}
