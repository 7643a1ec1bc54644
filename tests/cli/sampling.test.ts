import { expect, test } from 'vitest'
import { remit } from './helpers.ts'

const said = async (line: string) => {
  const { exit, out, err } = await remit(['analyse', 'sampling', ...line.split(' ')])
  expect({ exit, err }).toEqual({ exit: 0, err: '' })
  return out
}
const json = async (line: string) => JSON.parse(await said(`${line} --json`))

test.each([
  ['--population 60 --tolerable 0.1 --expected 0 --risk 0.1', 19, 0],
  ['--population 60 --tolerable 1/10 --risk 10%', 19, 0],
  ['--population inf --tolerable 0.05 --expected 0.025 --risk 0.05', 234, 6],
  ['--population inf --tolerable 0.05 --risk 0.05 --method BINOMIAL', 59, 0],
  ['--population 1000000 --tolerable 0.05 --risk 0.05', 59, 0],
  ['--population inf --tolerable 0.05 --risk 0.05 --method poisson', 60, 0],
  ['--population 1000000000 --tolerable 5% --expected 0.5% --risk 5% --method mus', 74, 0.37],
  ['--population 10 --tolerable 0.05 --expected 0.02 --risk 0.05', null, null],
  ['--population inf --tolerable 0.05 --expected 0.0499 --risk 0.05', null, null],
])('%s', async (line, sampleSize, acceptable) => {
  expect(await json(line)).toEqual({ sampleSize, acceptable })
})

test('a drawn sample: limits, and an opinion where a rate is tolerable', async () => {
  expect(await json('--population 60 --sample 19 --found 3 --tolerable 0.1 --risk 0.1')).toEqual({
    upperCount: 17,
    upperRate: 17 / 60,
    lowerCount: 5,
    lowerRate: 5 / 60,
    opinion: 'inconclusive',
  })
  expect(await json('--population inf --sample 25 --found 0 --risk 0.05')).toEqual({
    upperCount: null,
    upperRate: 0.112929,
    lowerCount: null,
    lowerRate: 0,
    opinion: null,
  })
  expect(
    await json('--population 1000 --method binomial --sample 60 --found 9 --tolerable 5% --risk 5%'),
  ).toMatchObject({ lowerCount: 81, upperCount: 247, opinion: 'ineffective' })
  expect(await json('--population inf --method poisson --sample 100 --found 1 --risk 5%')).toMatchObject({
    upperRate: 0.047439,
    lowerRate: 0.000512,
  })
})

test('what a plan shows and does not show stands beside it', async () => {
  const text = await said('--population 60 --tolerable 10% --risk 10%')
  expect(text).toContain('sample size: 19\nacceptable deviations: 0\n')
  expect(text).toContain(
    'If 6 of 60 deviate, 8.98 % of such samples accept all the same, and 91.02 % show at least one.',
  )
  expect(await said('--population 40 --tolerable 5% --risk 5% --method binomial')).toContain(
    'That is more than there are: use --method hypergeometric.',
  )
  expect(await said('--population inf --tolerable 5% --expected 4.99% --risk 5%')).toContain(
    'No sample of up to 5000 does',
  )
  expect(await said('--population 200000 --tolerable 5% --risk 5% --method mus')).toContain(
    'sampling interval 3333',
  )
})

test('a table of two lists: DCAA EZ-Quant 2.0.6, risk 10 %', async () => {
  const line = '--population 500,1000,5000 --tolerable 0.08,0.06,0.04,0.02 --risk 0.10 --table'
  const table = await json(line)
  expect(table.rows).toEqual({ population: ['500', '1000', '5000'] })
  expect(table.columns).toEqual({ tolerable: ['0.08', '0.06', '0.04', '0.02'] })
  const sizes = table.cells.map((row: { sampleSize: number }[]) => row.map((cell) => cell.sampleSize))
  expect(sizes).toEqual([
    [27, 36, 54, 102],
    [28, 37, 55, 108],
    [28, 38, 57, 113],
  ])
  expect(await said(line)).toMatch(/^5000 +28 \(0\) +38 \(0\) +57 \(0\) +113 \(0\)$/m)
})

test('a cell where nothing fits together is empty, and the others stand', async () => {
  const table = await json('--population inf --risk 5% --expected 0,2%,6% --tolerable 2%,5% --table')
  expect(table.cells).toEqual([
    [
      { sampleSize: 149, acceptable: 0 },
      { sampleSize: 59, acceptable: 0 },
    ],
    [null, { sampleSize: 181, acceptable: 4 }],
    [null, null],
  ])
  const limits = await json('--population 20 --risk 5% --sample 10,30 --found 0,11 --table')
  expect(limits.cells).toEqual([
    [expect.objectContaining({ upperCount: 3 }), null],
    [null, null],
  ])
})

test('a table of one list has one row, and Ctrl-C stops a table', async () => {
  const table = await json('--population inf --risk 5% --tolerable 2%,5% --table')
  expect(table.rows).toEqual({ risk: ['5%'] })
  const stop = AbortSignal.abort()
  const line = 'analyse sampling --population inf --risk 5% --tolerable 2%,5% --table'
  const { exit, out } = await remit(line.split(' '), { stop })
  expect({ exit, out }).toEqual({ exit: 130, out: '' })
})

test('a scenario or a file may still be analysed, with its options before or behind', async () => {
  const { exit, err } = await remit(['analyse', 'no-such-scenario', '--json'])
  expect(exit).toBe(2)
  expect(err).not.toContain('sampling')
})
