import { existsSync, readFileSync } from 'node:fs'
import { allBytes } from './all-bytes.ts'
import { firstScreenBytes } from './first-screen.ts'
import type { Measure } from './measures.ts'
import { median } from './rounds.ts'
import type { PageMeasures } from './what-the-page-costs.ts'

/** Bytes of the built page in `folder`, and what the browser told in the file `told`, if it was run. */
export function pageMeasures(folder: string, told: string): readonly Measure[] {
  return [...bytes(folder), ...(existsSync(told) ? inBrowser(JSON.parse(readFileSync(told, 'utf8'))) : [])]
}

function bytes(folder: string): readonly Measure[] {
  const first = firstScreenBytes(folder)
  const all = allBytes(folder)
  return [
    {
      name: 'bytes to the first usable screen',
      value: first.bytes / 1000,
      unit: 'kB',
      aim: { atMost: 200 },
      reference: `gzip of ${first.files.join(', ')}; no fonts`,
    },
    {
      name: 'bytes in all',
      value: all.bytes / 1000,
      unit: 'kB',
      aim: { atMost: 600 },
      reference: `gzip of every file; the fonts are ${Math.round(all.fonts / 1000)} kB more`,
    },
  ]
}

function inBrowser({
  browser,
  stillMs,
  playedMs,
  clickMs,
  heapBytes,
  openedMs,
}: PageMeasures): readonly Measure[] {
  const [fresh = 0, first = 0, ...later] = heapBytes
  const last = later.at(-1) ?? first
  const mb = (bytes: number) => (bytes / 1e6).toFixed(1)
  return [
    {
      name: 'scripting a frame while a week is played',
      value: percentile95(playedMs),
      unit: 'ms',
      aim: { atMost: 8 },
      reference: `95th percentile of ${playedMs.length} frames, median ${median(playedMs).toFixed(2)} ms, ${browser}, CPU slowed 4 times`,
    },
    {
      name: 'scripting a frame while the week waits',
      value: stillMs.length > 0 ? percentile95(stillMs) : 0,
      unit: 'ms',
      aim: { atMost: 8 },
      reference: `95th percentile of ${stillMs.length} frames in 10 s, CPU slowed 4 times`,
    },
    {
      name: 'click to changed interface',
      value: percentile95(clickMs),
      unit: 'ms',
      aim: { atMost: 100 },
      reference: `95th percentile of ${clickMs.length} inputs to their next paint in twelve weeks (WebGL drawn in software)`,
    },
    {
      name: 'a document opens, 300 on file',
      value: percentile95(openedMs.many),
      unit: 'ms',
      aim: { atMost: 100 },
      reference: `95th percentile of ${openedMs.many.length} clicks to their paint, median ${median(openedMs.many).toFixed(1)} ms; every timesheet of Saltmere, four papers of each`,
    },
    {
      name: 'a document opens, 300 on file against 6',
      value: median(openedMs.many) / median(openedMs.few),
      unit: 'x',
      aim: null,
      reference: `medians of the same on a desk of six papers, as many as a drill has (${median(openedMs.few).toFixed(1)} ms)`,
    },
    {
      name: 'memory after twelve weeks against week 1',
      value: first / fresh,
      unit: 'x',
      aim: null,
      reference: `heap after collecting garbage: ${mb(fresh)} MB, then ${mb(first)} MB`,
    },
    {
      name: 'memory after ten games against one',
      value: last / first,
      unit: 'x',
      aim: { atMost: 1.1 },
      reference: `heap after each game: ${heapBytes.slice(1).map(mb).join(', ')} MB`,
    },
  ]
}

function percentile95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * 0.95) - 1)] ?? 0
}
