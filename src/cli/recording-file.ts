import {
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Malformed } from '../game/reading-recordings.ts'
import { isMalformed, limits, readRecording } from '../game/reading-recordings.ts'
import type { Recording } from '../game/recording.ts'
import { whyNot } from './scenario-files.ts'

/** Reads a file that should hold a recording. */
export function recordingIn(path: string): Recording | Malformed {
  try {
    const stats = statSync(path)
    if (!stats.isFile()) return { at: 'file', says: 'is not a file' }
    if (stats.size > limits.bytes) return { at: 'file', says: `is larger than ${limits.bytes} bytes` }
    const bytes = readFileSync(path)
    try {
      return readRecording(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      return { at: 'file', says: 'is not a text in UTF-8' }
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
    return { at: 'file', says: `cannot be read: ${whyNot(error)}` }
  }
}

/** Why a recording may not be written to this path; null if it may. */
export function mayNotWrite(path: string, { force }: { force: boolean }): string | null {
  if (path.startsWith('--')) return `--out needs a file before ${path}.`
  const folder = dirname(path)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    return `There is no folder ${folder}: make it first.`
  if (!existsSync(path)) return null
  if (!statSync(path).isFile()) return `${path} is not a file: name another one.`
  if (force || !isMalformed(recordingIn(path))) return null
  return `${path} is there and holds no recording: name another file, or add --force to replace it.`
}

/** Writes a recording whole or not at all; gives the reason when it could not be written. */
export function writeRecording(path: string, recording: Recording): string | null {
  let draft: string | undefined
  try {
    const target = existsSync(path) ? realpathSync(path) : path
    draft = mkdtempSync(join(dirname(target), '.remit-'))
    const file = join(draft, basename(target))
    writeFileSync(file, `${JSON.stringify(recording)}\n`)
    renameSync(file, target)
    return null
  } catch (error) {
    return `${path} was not written: ${whyNot(error)}.`
  } finally {
    if (draft !== undefined) rmSync(draft, { recursive: true, force: true })
  }
}
