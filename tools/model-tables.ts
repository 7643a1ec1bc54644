import { factorTable } from '../src/sim/factors.ts'
import { factorNames, partFactorNames } from '../src/sim/setup.ts'

const units = { perMille: '‰', weeks: 'weeks', milliPoints: '1/1000 point', milliDays: '1/1000 day' }

/** `docs/model.md` with its table of factors brought up to date. */
export function withFactors(text: string): string {
  const [begin, end] = ['<!-- factors:begin -->', '<!-- factors:end -->']
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`docs/model.md needs the markers ${begin} and ${end}.`)
  return `${text.slice(0, from + begin.length)}\n${factorRows()}\n${text.slice(to)}`
}

function factorRows(): string {
  const rows = [...factorNames, ...partFactorNames].map((name) => {
    const { value, from, to, unit, source, says } = factorTable[name]
    return `| \`${name}\` | ${says} | ${value} | ${from} to ${to} | ${units[unit]} | ${source} |`
  })
  return [
    '| factor | what it is | default | range | unit | source |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}
