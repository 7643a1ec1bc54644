import * as z from 'zod'
import type { EarnedPoint } from '../../sim/work/earned-measures.ts'
import { earnedScheduleWithin, exactly } from '../../sim/work/earned-value.ts'
import type { WorkPackage } from '../../sim/work/earning-rules.ts'
import { fixedFormulas } from '../../sim/work/earning-rules.ts'
import type { FileProblems } from '../file-problem.ts'
import { tellOf } from '../file-problem.ts'
import type { SourceFile } from '../problem.ts'
import { readJson } from '../text/read-json.ts'
import type { Cell, Stated } from './build-table.ts'
import { tableOf } from './build-table.ts'
import type { EarnedTable } from './earned-table.ts'

const amount = z.number().min(0)
const curve = z.array(z.nullable(amount)).max(100_000)
const workPackage = z.discriminatedUnion('rule', [
  z.object({ rule: z.literal('units'), budget: amount, done: amount, total: amount }),
  z.object({ rule: z.literal('milestones'), budget: amount, reached: z.number().min(0).max(1) }),
  z.object({
    rule: z.enum(fixedFormulas),
    budget: amount,
    started: z.boolean().optional(),
    complete: z.boolean().optional(),
  }),
])

const fields = z.object({
  BAC: amount.optional(),
  PD: amount.optional(),
  AT: amount.optional(),
  data_date: amount.optional(),
  PV: z.union([amount, curve]).optional(),
  EV: z.union([amount, curve]).optional(),
  AC: z.union([amount, curve]).optional(),
  PV_cum: curve.optional(),
  EV_cum: curve.optional(),
  AC_cum: curve.optional(),
  C: amount.optional(),
  PV_C: amount.optional(),
  PV_C1: amount.optional(),
  packages: z.array(workPackage).max(10_000).optional(),
})
type Fields = z.infer<typeof fields>

const row = z.object({ PV: z.nullish(amount), EV: z.nullish(amount), AC: z.nullish(amount) })
const periods = z.union([
  z.object({ periods: z.array(row).min(1) }).transform((it) => it.periods),
  z.array(row).min(1),
])

/** What a JSON file of earned value holds: a table by period, a point, or work packages and a point. */
export type EarnedFile =
  | { readonly table: EarnedTable }
  | { readonly point: EarnedPoint; readonly packages: readonly WorkPackage[] }

/**
 * Reads earned value from JSON: numbers at a data date (`BAC`, `PV`, `EV`, `AC`, `PD`, `AT`), cumulative values by period (`PV_cum`,
 * `EV_cum`, `AC_cum`, or lists under `PV`, `EV`, `AC`), rows (`periods: [{ PV, EV, AC }]`), a bracket of the plan (`C`, `PV_C`,
 * `PV_C1`), or `packages` with their earning rules. All may also stand under `input`.
 */
export function readEarnedJson(file: SourceFile, stated: Stated): EarnedFile | FileProblems {
  const wrapped = readJson(file, z.object({ input: fields }))
  if ('value' in wrapped) return fromFields(file, wrapped.value.input, stated)
  const rows = readJson(file, periods)
  if ('value' in rows) return fromFields(file, { ...columnsOf(rows.value), ...statedIn(file) }, stated)
  const plain = readJson(file, fields)
  return 'value' in plain ? fromFields(file, plain.value, stated) : plain
}

const columnsOf = (rows: readonly z.infer<typeof row>[]): Fields => ({
  PV_cum: rows.map(({ PV }) => PV ?? null),
  EV_cum: rows.map(({ EV }) => EV ?? null),
  AC_cum: rows.map(({ AC }) => AC ?? null),
})

/** Budget, duration and data date beside rows of periods. */
function statedIn(file: SourceFile): Fields {
  const read = readJson(file, fields)
  if (!('value' in read)) return {}
  const { BAC, PD, AT, data_date } = read.value
  return { BAC, PD, AT, data_date }
}

function fromFields(file: SourceFile, it: Fields, stated: Stated): EarnedFile | FileProblems {
  const tell = tellOf(file)
  const planned = it.PV_cum ?? listIn(it.PV)
  const earned = it.EV_cum ?? listIn(it.EV)
  const actual = it.AC_cum ?? listIn(it.AC)
  const dataDate = stated.dataDate ?? it.AT ?? it.data_date ?? null
  const atCompletion = stated.atCompletion ?? it.BAC ?? null
  if (planned && earned && actual) {
    if (dataDate !== null && !(Number.isInteger(dataDate) && dataDate >= 1 && dataDate <= earned.length))
      return {
        problems: [
          tell(
            1,
            `There is no earned value of period ${dataDate}.`,
            `Choose a data date from 1 to ${earned.length}.`,
          ),
        ],
      }
    const columns = { planned: cells(planned), earned: cells(earned), actual: cells(actual) }
    return tableOf(columns, { ...stated, dataDate, atCompletion, duration: it.PD ?? stated.duration }, tell)
  }
  const lists = [planned && 'PV', earned && 'EV', actual && 'AC'].filter((name) => name !== undefined)
  if (earned || actual)
    return {
      problems: [tell(1, `Only ${lists.join(' and ')} is given by period.`, 'Give PV, EV and AC by period.')],
    }
  if (planned) {
    const check = tableOf(
      { planned: cells(planned), earned: [{ value: 0, line: 1 }], actual: [{ value: 0, line: 1 }] },
      { ...stated, dataDate: 1, atCompletion, duration: it.PD ?? stated.duration },
      tell,
    )
    return 'problems' in check ? check : withPoint(it, check.table, { dataDate, atCompletion }, tell)
  }
  return withPoint(it, null, { dataDate, atCompletion }, tell)
}

function withPoint(
  it: Fields,
  plan: EarnedTable | null,
  { dataDate, atCompletion }: Pick<Stated, 'dataDate' | 'atCompletion'>,
  tell: ReturnType<typeof tellOf>,
): EarnedFile | FileProblems {
  const packages = it.packages ?? []
  const earned = typeof it.EV === 'number' ? it.EV : undefined
  if (earned === undefined && packages.length === 0)
    return {
      problems: [tell(1, 'There is no earned value: `EV` is missing.', 'Give at least EV with PV or AC.')],
    }
  const bracket =
    it.C === undefined || it.PV_C === undefined || it.PV_C1 === undefined || earned === undefined
      ? null
      : { whole: it.C, from: it.PV_C, to: it.PV_C1 }
  if (bracket && !(bracket.to > bracket.from))
    return {
      problems: [tell(1, '`PV_C1` should be more than `PV_C`.', 'Give the planned values around EV.')],
    }
  const gone = dataDate ?? undefined
  const plannedThen =
    plan && gone !== undefined && gone >= 1
      ? plan.plannedBy[Math.min(Math.floor(gone), plan.plannedBy.length) - 1]
      : undefined
  const budgets = packages.reduce((sum, { budget }) => sum + budget, 0)
  return {
    packages,
    point: {
      atCompletion: atCompletion ?? plan?.atCompletion ?? (packages.length > 0 ? budgets : undefined),
      planned: typeof it.PV === 'number' ? it.PV : plannedThen,
      earned,
      actual: typeof it.AC === 'number' ? it.AC : undefined,
      duration: it.PD ?? plan?.duration,
      gone,
      plannedBy: plan?.plannedBy,
      schedule: bracket ? earnedScheduleWithin(bracket, earned as number, exactly) : undefined,
    },
  }
}

const listIn = (value: number | readonly (number | null)[] | undefined) =>
  typeof value === 'object' ? value : undefined

const cells = (values: readonly (number | null)[]): Cell[] => values.map((value) => ({ value, line: 1 }))
