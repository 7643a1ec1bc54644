import {
  costPerformance,
  costVariance,
  earnedSchedule,
  estimateAtCompletion,
  exactly,
  forecastDuration,
  schedulePerformance,
  schedulePerformanceByTime,
  scheduleVariance,
  toCompletePerformance,
} from './earned-value.ts'

/** A project at one data date, as an analysis is given it; what is not known is left out. Money in any unit, time in periods. */
export type EarnedPoint = {
  readonly atCompletion?: number // BAC
  readonly planned?: number // PV by the data date
  readonly earned?: number // EV
  readonly actual?: number // AC
  readonly duration?: number // PD
  readonly gone?: number // AT
  readonly plannedBy?: readonly number[] // PV at the end of each period, for the earned schedule
  readonly schedule?: number // ES, where it is known without the curve
}

export const measureNames = [
  'CV',
  'SV',
  'CPI',
  'SPI',
  'SCI',
  'pct_complete',
  'EAC_budget_rate',
  'EAC_cpi',
  'EAC_cpi_spi',
  'ETC_cpi',
  'VAC_cpi',
  'TCPI_bac',
  'TCPI_eac',
  'ES',
  'SV_t',
  'SPI_t',
  'SCI_t',
  'TV_correct',
  'EACt_PV1_correct',
  'EACt_PV2',
  'EACt_PV3',
  'ED',
  'EACt_ED_PF1',
  'EACt_ED_SPI',
  'EACt_ED_SCI',
  'EACt_ES_PF1',
  'EACt_ES_SPIt',
  'EACt_ES_SCIt',
] as const
export type MeasureName = (typeof measureNames)[number]

/** Null: undefined, there is nothing to divide by. Left out: what it needs was not given. */
export type Measures = { readonly [name in MeasureName]?: number | null }

type Value = number | null | undefined

/** Works out a formula; undefined if an operand was not given, null if one is undefined itself. */
function of(operands: readonly Value[], formula: (...values: number[]) => Value): Value {
  if (operands.includes(undefined)) return undefined
  return operands.includes(null) ? null : formula(...(operands as number[]))
}

/**
 * All measures of earned value and earned schedule at a data date, as exact fractions. Duration forecasts: PV (Anbari
 * 2003), ED (Jacob 2003) and ES (Lipke 2003) as compared by Vandevoorde and Vanhoucke 2006, IJPM 24:289-302. ED keeps PD
 * once it is exceeded, as the worked tables of that project do; others put the time gone in its place there.
 */
export function earnedMeasures(point: EarnedPoint): Measures {
  const { atCompletion: bac, planned: pv, earned: ev, actual: ac, duration: pd, gone: at } = point
  const cpi = of([ev, ac], (earned, actual) => costPerformance(earned, actual, exactly))
  const spi = of([ev, pv], (earned, planned) => schedulePerformance(earned, planned, exactly))
  const sci = of([cpi, spi], (cost, schedule) => cost * schedule)
  const sv = of([ev, pv], scheduleVariance)
  const eac = of([bac, ev, ac], (all, earned, actual) => estimateAtCompletion(all, earned, actual, exactly))
  const es =
    point.schedule ??
    of([ev], (earned) => point.plannedBy && earnedSchedule(point.plannedBy, earned, exactly))
  const spit = of([es, at], (schedule, gone) => schedulePerformanceByTime(schedule, gone, exactly))
  const scit = of([cpi, spit], (cost, schedule) => cost * schedule)
  const ed = of([at, spi], (gone, index) => gone * index)
  const tv = of([sv, bac, pd], (variance, all, periods) => exactly(variance * periods, all))
  const edForecast = (factor: Value) =>
    of([at, pd, ed, factor], (gone, periods, done, index) => plus(gone, exactly(periods - done, index)))
  const esForecast = (factor: Value) =>
    of([at, pd, es, factor], (gone, periods, done, index) => plus(gone, exactly(periods - done, index)))
  const found: { readonly [name in MeasureName]: Value } = {
    CV: of([ev, ac], costVariance),
    SV: sv,
    CPI: cpi,
    SPI: spi,
    SCI: sci,
    pct_complete: of([ev, bac], exactly),
    EAC_budget_rate: of([ac, bac, ev], (actual, all, earned) => actual + (all - earned)),
    EAC_cpi: eac,
    EAC_cpi_spi: of([ac, bac, ev, sci], (actual, all, earned, index) =>
      plus(actual, exactly(all - earned, index)),
    ),
    ETC_cpi: of([eac, ac], (estimate, actual) => estimate - actual),
    VAC_cpi: of([bac, eac], (all, estimate) => all - estimate),
    TCPI_bac: of([bac, ev, ac], (all, earned, actual) => toCompletePerformance(all, earned, actual, exactly)),
    TCPI_eac: of([bac, ev, ac, eac], (all, earned, actual, estimate) =>
      exactly(all - earned, estimate - actual),
    ),
    ES: es,
    SV_t: of([es, at], scheduleVariance),
    SPI_t: spit,
    SCI_t: scit,
    TV_correct: tv,
    EACt_PV1_correct: of([pd, tv], (periods, variance) => periods - variance),
    EACt_PV2: of([pd, spi], exactly),
    EACt_PV3: of([pd, sci], exactly),
    ED: ed,
    EACt_ED_PF1: edForecast(1),
    EACt_ED_SPI: edForecast(spi),
    EACt_ED_SCI: edForecast(sci),
    EACt_ES_PF1: esForecast(1),
    EACt_ES_SPIt: of([pd, es, at], (periods, done, gone) => forecastDuration(periods, done, gone, exactly)),
    EACt_ES_SCIt: esForecast(scit),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as Measures
}

const plus = (gone: number, rest: number | null) => (rest === null ? null : gone + rest)
