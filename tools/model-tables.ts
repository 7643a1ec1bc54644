import { areaTable } from '../src/sim/charters.ts'
import type { Speaks } from '../src/sim/evidence-weights.ts'
import { evidenceTable } from '../src/sim/evidence-weights.ts'
import type { FactorUnit } from '../src/sim/factor.ts'
import { factorTable } from '../src/sim/factors.ts'
import { decisionTable, mandates } from '../src/sim/mandates.ts'
import { outcomes } from '../src/sim/setup.ts'

const units: { readonly [unit in FactorUnit]: string } = {
  perMille: '‰',
  perMillion: 'ppm',
  weeks: 'weeks',
  milliPoints: '1/1000 point',
  milliDays: '1/1000 day',
  days: 'days',
  points: 'points',
  centiPoints: '1/100 point',
  attention: 'attention',
  count: '',
}

/** `docs/model.md` with its tables of factors, of evidence, of rights and of areas brought up to date. */
export const withFactors = (text: string): string =>
  between(
    between(
      between(between(text, 'factors', factorRows()), 'evidence', evidenceRows()),
      'rights',
      rightRows(),
    ),
    'areas',
    areaRows(),
  )

function between(text: string, name: string, content: string): string {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`]
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`docs/model.md needs the markers ${begin} and ${end}.`)
  return `${text.slice(0, from + begin.length)}\n${content}\n${text.slice(to)}`
}

function factorRows(): string {
  const rows = Object.entries(factorTable).map(
    ([name, { value, from, to, unit, source, says }]) =>
      `| \`${name}\` | ${says} | ${value} | ${from} to ${to} | ${units[unit]} | ${source} |`,
  )
  return [
    '| factor | what it is | default | range | unit | source |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

function evidenceRows(): string {
  const signed = (speaks: Speaks) =>
    outcomes.map((outcome) => String(speaks[outcome] ?? '').replace('-', '−')).join(' | ')
  const rows = Object.entries(evidenceTable).map(
    ([name, { seen, speaks }]) => `| \`${name}\` | ${seen} | ${signed(speaks)} |`,
  )
  return [
    `| observation | seen when | ${outcomes.join(' | ')} |`,
    `|---|---|${outcomes.map(() => '---').join('|')}|`,
    ...rows,
  ].join('\n')
}

function rightRows(): string {
  const rows = Object.entries(decisionTable).map(
    ([name, { says, holder, weighs, rights }]) =>
      `| \`${name}\` | ${says} | ${holder} | ${mandates.map((mandate) => rights[mandate]).join(' | ')} | ${weighs} |`,
  )
  return [
    `| decision | what it is | held by | ${mandates.join(' | ')} | alone, it weighs as |`,
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

function areaRows(): string {
  const rows = Object.entries(areaTable).map(([name, { says, acts, custom, counterpart, allocations }]) => {
    const ways = allocations.map(
      ({ decides, consulted, informed }) =>
        `${decides} (C ${consulted.join(', ') || '–'}; I ${informed.join(', ') || '–'})`,
    )
    return `| \`${name}\` | ${says} | ${acts} | ${custom} | ${counterpart} | ${ways.join('<br>')} |`
  })
  return [
    '| area | what it is | acts of the PMO | by custom | settled with | who may decide (C consulted, I informed) |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}
