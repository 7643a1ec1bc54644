import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What a browser must fetch before it can show anything: the page, its scripts and its styles, as gzip; no fonts. */
export function firstScreenBytes(folder: string): {
  readonly bytes: number
  readonly files: readonly string[]
} {
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const tags = page.match(/<(script|link)\b[^>]*>/g) ?? []
  const needed = tags.filter(
    (tag) => tag.startsWith('<script') || /rel="(stylesheet|modulepreload)"/.test(tag),
  )
  const links = needed.flatMap((tag) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? [])
  const files = ['index.html', ...links.filter((link) => !link.startsWith('data:'))]
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0)
  return { bytes, files }
}
