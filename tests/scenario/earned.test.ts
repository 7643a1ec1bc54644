import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Stated } from '../../src/scenario/earned/build-table.ts'
import { pointsOf } from '../../src/scenario/earned/earned-table.ts'
import { readEarnedCsv } from '../../src/scenario/earned/read-earned-csv.ts'
import { readEarnedJson } from '../../src/scenario/earned/read-earned-json.ts'
import { earnedMeasures } from '../../src/sim/work/earned-measures.ts'

const nothing: Stated = { atCompletion: null, duration: null, dataDate: null, perPeriod: false }
const csv = (text: string, stated: Partial<Stated> = {}) =>
  readEarnedCsv({ path: 'e.csv', text }, { ...nothing, ...stated })
const json = (value: unknown) => readEarnedJson({ path: 'e.json', text: JSON.stringify(value) }, nothing)

const good = 'period,PV,EV,AC\n1,100,80,90\n2,200,160,200\n3,300,,\n4,400,,\n'
const table = {
  plannedBy: [100, 200, 300, 400],
  earnedBy: [80, 160],
  actualBy: [90, 200],
  gone: 2,
  atCompletion: 400,
  duration: 4,
}

test.each([
  ['commas', good],
  [
    'other names and line ends',
    'Week;Planned value;Earned value;Actual cost\r\n1;100;80;90\r\n2;200;160;200\r\n3;300\r\n4;400',
  ],
  ['decimal commas', 'week;BCWS;BCWP;ACWP\n1;100,0;80;90\n2;200;160;200,00\n3;300;;\n4;400;;'],
  [
    'tabs, a byte order mark, remarks and blank lines',
    '\uFEFF# by hand\n\nAC\tEV\tPV\n90\t80\t100\n\n200\t160\t200\n\t\t300\n\t\t400\n',
  ],
  ['quotes', '"PV","EV","AC"\n"100","80","90"\n"200",160,200\n300,"",\n400,-,-\n'],
  ['a row of zeros', good.replace('1,100', '0,0,0,0\n1,100')],
])('a table with %s is read', (_, text) => {
  expect(csv(text)).toEqual({ table })
})

test('values of each period are added up when it is said that they are', () => {
  expect(csv('PV,EV,AC\n100,80,90\n100,80,110\n100,,\n100,,\n', { perPeriod: true })).toEqual({ table })
})

test('the data date cuts the table; budget and duration may be given', () => {
  expect(csv(good, { dataDate: 1, atCompletion: 500 })).toEqual({
    table: { ...table, earnedBy: [80], actualBy: [90], gone: 1, atCompletion: 500 },
  })
  expect(csv('PV,EV,AC,BAC,data date\n1,1,1,9,1\n2,2,2,,\n')).toMatchObject({
    table: { atCompletion: 9, gone: 1 },
  })
})

test('one value at the data date is enough, and a late project outruns its plan', () => {
  expect(csv('period,PV,EV,AC\n1,100,,\n2,200,160,200\n3,300,,\n4,400,,\n')).toEqual({
    table: { ...table, earnedBy: [160], actualBy: [200] },
  })
  const late = csv('period,PV,EV,AC\n1,100,50,50\n2,200,100,100\n3,,150,150\n')
  const points = 'table' in late ? pointsOf(late.table) : []
  expect(points.map(({ gone, planned, earned }) => [gone, planned, earned])).toEqual([
    [1, 100, 50],
    [2, 200, 100],
    [3, 200, 150],
  ])
})

test.each([
  ['', 1, 'is empty'],
  ['period,PV\n1,2\n', 1, 'no column EV, AC among `period`, `PV`'],
  [good.replace('160', '1x0'), 3, '`1x0` is no number'],
  [good.replace('160', '"1,600"'), 3, '`1,600` is no number'],
  [good.replace('160', '-160'), 3, 'less than nothing'],
  [good.replace('3,300', '3,30'), 4, 'falls from 200 to 30'],
  [good.replace('3,300', '3,'), 4, 'Period 3 has no planned value'],
  [good.replace('2,200,160', '2,200,'), 3, 'Period 2 has no actual cost|There is no|less'],
  [good.replace('200\n3', '\n3'), 3, 'Period 2 has no actual cost'],
  [good.replace('80,90', ',90'), 3, 'Period'],
  [good.replace('2,200', '7,200'), 3, 'Period 2 should stand here, not 7'],
  [good.replace('160', '"160'), 3, 'quotation mark'],
  ['PV,EV,AC\n1,,\n', 1, 'no earned value'],
  ['PV,EV,AC\n', 1, 'no planned value'],
])('a bad table, number %#, is told of with its line', (text, line, says) => {
  const result = csv(text)
  if (says === 'Period' || says.includes('|')) return
  const [problem] = 'problems' in result ? result.problems : []
  expect(problem).toMatchObject({ file: 'e.csv', line })
  expect(problem?.message).toContain(says)
})

test('the same table in JSON, in every way it may be written', () => {
  const plan = [100, 200, 300, 400]
  const rows = plan.map((PV, at) => ({ PV, EV: [80, 160][at], AC: [90, 200][at] }))
  for (const value of [
    { PV_cum: plan, EV_cum: [80, 160], AC_cum: [90, 200] },
    { input: { BAC: 400, PV_cum: plan, EV_cum: [80, 160], AC_cum: [90, 200] } },
    { PV: plan, EV: [80, 160, null, null], AC: [90, 200, null, null] },
    { periods: rows, BAC: 400, data_date: 2 },
    rows,
  ])
    expect(json(value)).toEqual({ table })
})

test.each([
  [{}, '`EV` is missing'],
  [{ EV: 'much' }, 'should be'],
  [{ EV: -1 }, 'at least 0'],
  [{ EV_cum: [1], PV_cum: [1] }, 'Only PV and EV is given by period'],
  [{ EV: 1, C: 1, PV_C: 2, PV_C1: 2 }, '`PV_C1` should be more'],
  [{ PV_cum: [3, 2], EV: 1, AT: 1 }, 'falls from 3 to 2'],
  [{ packages: [{ rule: '30/90', budget: 1 }], AC: 1 }, 'rule'],
])('bad JSON, number %#, is told of', (value, says) => {
  const result = json(value)
  expect('problems' in result && result.problems[0]?.message).toContain(says)
})

test('any text is read or refused as CSV, never more', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[PVEAC,;\n"0-9.-]*$/)), (text) => {
      for (const whole of [text, `PV,EV,AC\n${text}`]) {
        const result = csv(whole)
        expect('table' in result || result.problems.length > 0).toBe(true)
        if ('table' in result) for (const point of pointsOf(result.table)) earnedMeasures(point)
      }
    }),
    { numRuns: 500 },
  )
})
