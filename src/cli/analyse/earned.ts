import type { Stated } from '../../scenario/earned/build-table.ts'
import { pointsOf } from '../../scenario/earned/earned-table.ts'
import { readEarnedCsv } from '../../scenario/earned/read-earned-csv.ts'
import type { EarnedFile } from '../../scenario/earned/read-earned-json.ts'
import { readEarnedJson } from '../../scenario/earned/read-earned-json.ts'
import { readPortfolios } from '../../scenario/psplib/read-portfolio.ts'
import type { EarnedPoint, MeasureName, Measures } from '../../sim/work/earned-measures.ts'
import { earnedMeasures, measureNames } from '../../sim/work/earned-measures.ts'
import { earnedBy } from '../../sim/work/earning-rules.ts'
import { textTable } from '../text-table.ts'
import type { Analysed } from './reading.ts'
import { fileAt, hasFailed } from './reading.ts'

export type EarnedOptions = {
  readonly bac?: string
  readonly dataDate?: string
  readonly perPeriod?: boolean
}

/** A table of earned value: every measure, at the data date and, where there are values by period, at the end of each. */
export function analyseEarned(path: string, options: EarnedOptions): Analysed {
  const stated = statedBy(options)
  if ('wrong' in stated) return stated
  const file = fileAt(path)
  if (hasFailed(file)) return file
  if (/\.json$/i.test(path) && 'portfolios' in readPortfolios(file))
    return { wrong: `${path} holds portfolios: say --portfolio ${path} --name and which.` }
  const read = /\.json$/i.test(path) ? readEarnedJson(file, stated) : readEarnedCsv(file, stated)
  if ('problems' in read) return read
  const most = Math.max(0, ...pointsIn(read).map(({ earned }) => earned ?? 0))
  const { atCompletion } = stated // what a sum of fractions is off by is no more
  if (atCompletion !== null && atCompletion * (1 + 1e-9) < most)
    return { wrong: `--bac ${atCompletion} is less than the ${most} that is earned: give the whole budget.` }
  return analysed(path, read)
}

function statedBy({ bac, dataDate, perPeriod = false }: EarnedOptions): Stated | { readonly wrong: string } {
  if (bac !== undefined && !(/^\d+(\.\d+)?$/.test(bac) && Number(bac) > 0))
    return { wrong: '--bac takes an amount above 0, such as 360.738.' }
  if (dataDate !== undefined && !/^\d{1,6}$/.test(dataDate))
    return { wrong: '--data-date takes the number of a period, such as 5.' }
  return {
    atCompletion: bac === undefined ? null : Number(bac),
    duration: null,
    dataDate: dataDate === undefined ? null : Number(dataDate),
    perPeriod,
  }
}

function analysed(path: string, file: EarnedFile): Analysed {
  const packages = packagesIn(file)
  const points = pointsIn(file)
  const measures = points.map(earnedMeasures)
  const point = points.at(-1) as EarnedPoint
  const last = measures.at(-1) as Measures
  const stated = {
    BAC: point.atCompletion,
    PD: point.duration,
    AT: point.gone,
    PV: point.planned,
    EV: point.earned,
    AC: point.actual,
    ...(packages.length > 0 ? { EV_packages: packages } : {}),
  }
  const byPeriod = measureNames
    .filter((name) => name in last)
    .map((name): [MeasureName, (number | null)[]] => [name, measures.map((at) => at[name] ?? null)])
  const document =
    points.length === 1
      ? { ...stated, ...last }
      : {
          BAC: stated.BAC,
          PD: stated.PD,
          AT: stated.AT,
          ...Object.fromEntries(byPeriod),
          at_data_date: { ...stated, ...last },
        }
  return { document, text: inWords(path, points, measures), notes: notesOn(path, points) }
}

const packagesIn = (file: EarnedFile) => ('packages' in file ? file.packages.map(earnedBy) : [])

const pointsIn = (file: EarnedFile): readonly EarnedPoint[] =>
  'table' in file ? pointsOf(file.table) : [withEarned(file.point, packagesIn(file))]

function withEarned(point: EarnedPoint, packages: readonly number[]): EarnedPoint {
  return packages.length === 0 ? point : { ...point, earned: packages.reduce((a, b) => a + b) }
}

/** More can not be earned than there is: the plan was changed, or the table is wrong. */
const notesOn = (path: string, points: readonly EarnedPoint[]): string[] =>
  points.some(({ earned, atCompletion }) => (earned ?? 0) > (atCompletion ?? Number.POSITIVE_INFINITY))
    ? [`${path}: more is earned than the budget at completion: check BAC, or give the plan after the change.`]
    : []

const shown = (value: number | null | undefined) =>
  value === null || value === undefined ? 'undefined' : Number(value.toFixed(4)).toString()

function inWords(path: string, points: readonly EarnedPoint[], measures: readonly Measures[]): string {
  const point = points.at(-1) as EarnedPoint
  const last = measures.at(-1) as Measures
  const given = [
    ['BAC', point.atCompletion],
    ['PD', point.duration],
    ['AT', point.gone],
    ['PV', point.planned],
    ['EV', point.earned],
    ['AC', point.actual],
  ] as const
  const said = given.flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${shown(value)}`]))
  const rows = measureNames
    .filter((name) => name in last)
    .map((name) => [name, shown(last[name]), meaning[name]])
  return [
    `${path}: ${said.join(', ')}\n\n`,
    textTable([['measure', 'value', 'what it is'], ...rows]),
    seriesInWords(points, measures),
  ].join('')
}

const inSeries = ['SPI', 'SPI_t', 'CPI', 'EAC_cpi', 'ES', 'EACt_PV2', 'EACt_ED_SPI', 'EACt_ES_SPIt'] as const

function seriesInWords(points: readonly EarnedPoint[], measures: readonly Measures[]): string {
  if (points.length < 2) return ''
  const rows = measures.map((at, n) => [shown(points[n]?.gone), ...inSeries.map((name) => shown(at[name]))])
  return `\n${textTable([['period', ...inSeries], ...rows])}`
}

const meaning: { readonly [name in MeasureName]: string } = {
  CV: 'EV - AC',
  SV: 'EV - PV',
  CPI: 'EV / AC',
  SPI: 'EV / PV',
  SCI: 'CPI x SPI',
  pct_complete: 'EV / BAC',
  EAC_budget_rate: 'AC + (BAC - EV)',
  EAC_cpi: 'BAC / CPI',
  EAC_cpi_spi: 'AC + (BAC - EV) / SCI',
  ETC_cpi: 'EAC - AC',
  VAC_cpi: 'BAC - EAC',
  TCPI_bac: '(BAC - EV) / (BAC - AC)',
  TCPI_eac: '(BAC - EV) / (EAC - AC)',
  ES: 'earned schedule: when the plan was to have earned EV',
  SV_t: 'ES - AT',
  SPI_t: 'ES / AT',
  SCI_t: 'CPI x SPI(t)',
  TV_correct: 'SV / (BAC / PD)',
  EACt_PV1_correct: 'PD - TV',
  EACt_PV2: 'PD / SPI',
  EACt_PV3: 'PD / SCI',
  ED: 'earned duration: AT x SPI',
  EACt_ED_PF1: 'AT + (PD - ED)',
  EACt_ED_SPI: 'AT + (PD - ED) / SPI',
  EACt_ED_SCI: 'AT + (PD - ED) / SCI',
  EACt_ES_PF1: 'AT + (PD - ES)',
  EACt_ES_SPIt: 'AT + (PD - ES) / SPI(t)',
  EACt_ES_SCIt: 'AT + (PD - ES) / SCI(t)',
}
