import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** All that the page can ever fetch, as gzip; fonts apart. */
export function allBytes(folder: string): { readonly bytes: number; readonly fonts: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const isFont = (file: string) => extname(file) === '.woff2'
  const sum = (of: readonly string[], size: (bytes: Buffer) => number) =>
    of.reduce((total, file) => total + size(readFileSync(file)), 0)
  return {
    bytes: sum(
      files.filter((file) => !isFont(file)),
      (bytes) => gzipSync(bytes).length,
    ),
    fonts: sum(files.filter(isFont), (bytes) => bytes.length),
  }
}
