import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Negotiation } from '../../scenario/genius/negotiation.ts'
import {
  combinations,
  geniusFiles,
  negotiationOf,
  variantsOf,
} from '../../scenario/genius/read-negotiation.ts'
import type { SourceFile } from '../../scenario/problem.ts'
import { readStakeholders } from '../../scenario/stakeholders/read-stakeholders.ts'
import type { Failed } from './reading.ts'
import { fileAt, hasFailed } from './reading.ts'

/** One negotiation, or, where a folder has several profiles for every party, one for each combination of them. */
export type Negotiations = {
  readonly name: string
  readonly all: readonly Negotiation[]
  readonly note?: string
}

const isXml = (path: string) => /\.xml$/i.test(path)
const scoreFolder = 'scores_files'

/** Whether a path is an XML file, or a folder of a negotiation and of no scenario. */
export function isNegotiation(path: string): boolean {
  if (isXml(path)) return true
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return false
  if (existsSync(join(path, 'scenario.yaml'))) return false
  return existsSync(join(path, scoreFolder)) || readdirSync(path).some(isXml)
}

/** The negotiation of a folder, or of profiles named one by one, with the domain that lies beside the first. */
export function negotiationsAt(paths: readonly string[]): Negotiations | Failed {
  const [first = ''] = paths
  if (paths.length === 1 && statSync(first, { throwIfNoEntry: false })?.isDirectory())
    return existsSync(join(first, scoreFolder)) ? ofStakeholders(first) : ofFolder(first)
  const files = readAll(paths)
  if (hasFailed(files)) return files
  if (files.some(isDomain)) return ofFiles(paths.join(' '), files)
  const beside = readAll(namesIn(dirname(first), isXml))
  if (hasFailed(beside)) return beside
  return ofFiles(paths.join(' '), [...beside.filter(isDomain), ...files])
}

const isDomain = ({ text }: SourceFile) => /<negotiation_template\b/.test(text)

function ofFolder(folder: string): Negotiations | Failed {
  const files = readAll(namesIn(folder, isXml))
  if (hasFailed(files)) return files
  const parsed = geniusFiles(files)
  if ('problems' in parsed) return parsed
  const variants = variantsOf(parsed.profiles)
  if (!variants) return ofFiles(folder, files)
  const all: Negotiation[] = []
  for (const profiles of combinations(variants)) {
    const read = negotiationOf(parsed, profiles)
    if ('problems' in read) return read
    all.push(read.negotiation)
  }
  const counts = variants.map(({ length }) => length).join(' x ')
  const note = `${folder}: read as ${variants.length} parties with ${counts} profiles, by the names up to the last _; name the files one by one for another reading.`
  return { name: folder, all, note }
}

function ofFiles(name: string, files: readonly SourceFile[]): Negotiations | Failed {
  const parsed = geniusFiles(files)
  if ('problems' in parsed) return parsed
  const read = negotiationOf(parsed, parsed.profiles)
  return 'problems' in read ? read : { name, all: [read.negotiation] }
}

function ofStakeholders(folder: string): Negotiations | Failed {
  const config = fileAt(join(folder, 'config.txt'))
  if (hasFailed(config)) return config
  const scores = readAll(namesIn(join(folder, scoreFolder), (name) => /\.txt$/i.test(name)))
  if (hasFailed(scores)) return scores
  const read = readStakeholders(config, scores)
  return 'problems' in read ? read : { name: folder, all: [read.negotiation] }
}

/** Paths of the files in a folder that are asked for, by their names. */
const namesIn = (folder: string, wanted: (name: string) => boolean): string[] =>
  readdirSync(folder)
    .filter((name) => wanted(name) && !name.startsWith('.'))
    .sort()
    .map((name) => join(folder, name))

function readAll(paths: readonly string[]): readonly SourceFile[] | Failed {
  const files: SourceFile[] = []
  for (const path of paths) {
    const file = fileAt(path)
    if (hasFailed(file)) return file
    files.push(file)
  }
  return files
}
