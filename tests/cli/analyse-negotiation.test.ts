import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { NamedParty } from '../../src/scenario/genius/negotiation.ts'
import { geniusFiles, negotiationOf } from '../../src/scenario/genius/read-negotiation.ts'
import { changed, domainText, pmoText, pmText, profileText } from '../scenario/genius/genius-text.ts'
import { againstTruth, jsonAt } from '../truth.ts'
import { aFolder, isOneLine, remit } from './helpers.ts'

function folderWith(files: { readonly [name: string]: string }): string {
  const folder = aFolder()
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

const whole = { 'domain.xml': domainText, 'pm.xml': pmText, 'pmo.xml': pmoText }

const analysed = async (...argv: string[]) => {
  const { exit, out, err } = await remit(['analyse', ...argv])
  expect({ exit, err }).toEqual({ exit: 0, err: '' })
  return out
}
const json = async (...argv: string[]) => JSON.parse(await analysed(...argv, '--json'))

test('the document of a folder: frontier, solutions, zone and opposition, and nothing else', async () => {
  expect(await json(folderWith(whole))).toEqual({
    outcomes: 6,
    zone: true,
    frontier: [
      [0.25, 1],
      [0.4375, 0.95],
      [0.8125, 0.85],
      [1, 0.2875],
    ],
    nash: [[0.8125, 0.85]],
    kalaiSmorodinsky: [[0.8125, 0.85]],
    egalitarian: [[0.8125, 0.85]],
    maxWelfare: { value: 1.6625, points: [[0.8125, 0.85]] },
    opposition: expect.closeTo(0.2401, 4),
  })
})

test('--reservation overrides the profiles; without a zone no point is left', async () => {
  const folder = folderWith(whole)
  const { zone, nash, kalaiSmorodinsky, egalitarian, maxWelfare } = await json(
    folder,
    '--reservation',
    '0.9,0.5',
  )
  expect({ zone, nash, kalaiSmorodinsky, egalitarian }).toEqual({
    zone: false,
    nash: [],
    kalaiSmorodinsky: [],
    egalitarian: [],
  })
  expect(maxWelfare.points.length).toBe(1)
  expect((await json(folder, '--reservation', '0.9,0.2')).nash).toEqual([[1, 0.2875]])
  expect(await analysed(folder, '--reservation', '0.9,0.5')).toContain('no zone of agreement')
})

test('the text names the deals behind the points', async () => {
  const text = await analysed(folderWith(whole))
  expect(text).toContain('2 parties, 2 issues, 6 outcomes')
  expect(text).toContain('zone of agreement: 3 of 4 points of the frontier')
  expect(text).toContain(
    'Nash, Kalai-Smorodinsky, egalitarian, maximum welfare: Report weekly; Tester days 20\n',
  )
})

test('profiles may be named one by one, in any order; the domain lies beside the first', async () => {
  const folder = folderWith({ ...whole, 'other.xml': pmText })
  const [pmo, pm] = [join(folder, 'pmo.xml'), join(folder, 'pm.xml')]
  expect((await json(pmo, pm)).nash).toEqual([[0.85, 0.8125]])
  expect((await json(join(folder, 'domain.xml'), pmo, pm)).nash).toEqual([[0.85, 0.8125]])
})

test('a folder with several profiles of every party is read as all their combinations, and says so', async () => {
  const folder = folderWith({
    'domain.xml': domainText,
    'pm_a.xml': pmText,
    'pm_b.xml': changed(pmText, 'value="0.3"', 'value="0.9"'),
    'pmo_a.xml': pmoText,
    'pmo_b.xml': profileText({ report: [8, 2], days: [10, 8, 4] }, { more: '<reservation value="0.9" />' }),
  })
  const { exit, out, err } = await remit(['analyse', folder, '--json'])
  expect(exit).toBe(0)
  expect(isOneLine(err) && err).toContain('2 parties with 2 x 2 profiles')
  const { combinations } = JSON.parse(out)
  expect(
    combinations.map(({ parties, zone }: { parties: string[]; zone: boolean }) => [...parties, zone]),
  ).toEqual([
    ['pm_a', 'pmo_a', true],
    ['pm_a', 'pmo_b', false],
    ['pm_b', 'pmo_a', true],
    ['pm_b', 'pmo_b', false],
  ])
  expect((await remit(['analyse', folder])).out).toContain(
    '4 combinations of profiles, 2 without a zone of agreement',
  )
})

test('a game of stakeholders counts what passes with vetoes', async () => {
  const folder = folderWith({ 'config.txt': 'Project manager,pm,p1\nPMO lead,pmo,p2\nQA,qa,player' })
  mkdirSync(join(folder, 'scores_files'))
  const scores = { pm: '10, 0\n0, 40, 90\n50', pmo: '0, 50\n50, 20, 0\n20', qa: '5, 15\n20, 85, 0\n90' }
  for (const [id, text] of Object.entries(scores))
    writeFileSync(join(folder, 'scores_files', `${id}.txt`), text)
  const document = await json(folder)
  expect(document.passing).toEqual({ unanimity: 1, allButOne: 2, vetoes: ['Project manager', 'PMO lead'] })
  expect(document.nash).toEqual([[50, 20, 90]])
  expect(await analysed(folder)).toContain(
    'deals that pass: 1 by unanimity, 2 by all but one, vetoes: Project manager and PMO lead\n',
  )
})

test('a file with a fault is told with its line, exit 1', async () => {
  const folder = folderWith({ ...whole, 'pm.xml': changed(pmText, '"weekly"', '"weakly"') })
  const { exit, out, err } = await remit(['analyse', folder])
  expect({ exit, out }).toEqual({ exit: 1, out: '' })
  expect(err).toContain(`${join(folder, 'pm.xml')}:5:1: \`Report\` has no value \`weakly\` in the domain.`)
  expect(err).toContain('Did you mean `weekly`?')
})

test.each([
  [['--reservation', '0.5'], /a value for each party/],
  [['--reservation', '0.5,high'], /such as 0.3,0.5: here pm, pmo/],
])('%s is a wrong use, exit 2', async (argv, says) => {
  const { exit, out, err } = await remit(['analyse', folderWith(whole), ...argv])
  expect({ exit, out }).toEqual({ exit: 2, out: '' })
  expect(isOneLine(err) && err).toMatch(says)
})

againstTruth('negotiation', (home) => {
  const near = (a: readonly number[], b: readonly number[]) =>
    a.length === b.length && a.every((value, j) => Math.abs(value - (b[j] as number)) <= 1e-9)
  const isAmong = (points: readonly number[][]) => (point: number[]) => points.some((it) => near(it, point))

  test.each(readdirSync(join(home, 'expected')))('%s: every figure to 1e-9, every tie', async (name) => {
    const expected = jsonAt(home, 'expected', name)
    const found = await json(join(home, 'domains', name.replace('.json', '')))
    expect(found.outcomes).toBe(expected.n_outcomes)
    expect(found.zone).toBe(expected.zopa)
    expect(found.frontier.length).toBe(expected.n_pareto_points)
    expect(found.opposition).toBeCloseTo(expected.opposition, 9)
    expect(found.maxWelfare.value).toBeCloseTo(expected.max_welfare.value, 9)
    const pairs = [
      [found.frontier, expected.pareto],
      [found.nash, expected.nash.points],
      [found.kalaiSmorodinsky, expected.kalai_smorodinsky.points],
      [found.egalitarian, expected.egalitarian.points],
      [found.maxWelfare.points, expected.max_welfare.points],
    ] as const
    for (const [ours, theirs] of pairs) {
      expect(ours.filter((point: number[]) => !isAmong(theirs)(point))).toEqual([])
      expect(theirs.filter((point: number[]) => !isAmong(ours)(point))).toEqual([])
    }
  })

  test('every folder of domains is read, the one with a bare & too', async () => {
    const names = readdirSync(join(home, 'domains'))
    expect(names.length).toBe(37)
    for (const name of names) {
      const { exit, out } = await remit(['analyse', join(home, 'domains', name), '--json'])
      expect({ name, exit }).toEqual({ name, exit: 0 })
      const document = JSON.parse(out)
      for (const one of document.combinations ?? [document]) expect(one.frontier.length).toBeGreaterThan(0)
    }
  })

  test('of the hundred pairs of the Itex-Cypress grid 19 have no zone; --reservation says the same of the plain case', async () => {
    const grid = join(home, 'domains', 'itex_reservation_grid')
    const { out } = await remit(['analyse', grid, '--json'])
    const { combinations } = JSON.parse(out)
    expect(combinations.length).toBe(100)
    const without = combinations.filter(({ zone }: { zone: boolean }) => !zone)
    expect(without.length).toBe(19)
    for (const { nash, kalaiSmorodinsky, egalitarian } of without)
      expect([...nash, ...kalaiSmorodinsky, ...egalitarian]).toEqual([])
    const plain = join(home, 'domains', 'itex_cypress')
    let zones = 0
    for (let itex = 0; itex < 10; itex++)
      for (let cypress = 0; cypress < 10; cypress++) {
        const { zone } = await json(plain, '--reservation', `0.${itex},0.${cypress}`)
        if (zone) zones++
      }
    expect(zones).toBe(81)
  })

  test('one itex and one cypress in a folder are a negotiation', async () => {
    const [grid, folder] = [join(home, 'domains', 'itex_reservation_grid'), aFolder()]
    for (const name of ['domain.xml', 'itex_r06.xml', 'cypress_r07.xml'])
      cpSync(join(grid, name), join(folder, name))
    expect((await json(folder)).zone).toBe(
      (await json(join(home, 'domains', 'itex_cypress'), '--reservation', '0.6,0.7')).zone,
    )
  })

  test.each([
    ['stakeholders_base', 12, 55],
    ['stakeholders_base_7players', 52, 204],
    ['stakeholders_game1', 21, 57],
    ['stakeholders_game2', 18, 57],
    ['stakeholders_game3', 35, 55],
  ])(
    '%s: %i deals pass by unanimity, %i by all but one with two vetoes',
    async (name, unanimity, allButOne) => {
      const { passing } = await json(join(home, 'domains', name))
      expect(passing).toMatchObject({ unanimity, allButOne })
      expect(passing.vetoes.length).toBe(2)
    },
  )

  test.each([
    ['job_candidate', 'side_A_shortterm', 170, 620],
    ['job_candidate', 'side_B_shortterm', 60, 635],
    ['tobacco_treaty', 'side_A_shortterm', -575, 895],
    ['tobacco_treaty', 'side_B_shortterm', -680, 830],
  ])('%s %s: from %i to %i points, as Lin and others (2008) print it', async (domain, name, least, most) => {
    const file = (it: string) => {
      const path = join(home, 'domains', domain, `${it}.xml`)
      return { path, text: readFileSync(path, 'utf8') }
    }
    const parsed = geniusFiles([file('domain'), file(name), file(name)])
    const read = 'problems' in parsed ? parsed : negotiationOf(parsed, parsed.profiles)
    if ('problems' in read) throw new Error(JSON.stringify(read.problems))
    const { worth } = read.negotiation.parties[0] as NamedParty
    const sumOf = (pick: (...values: number[]) => number) =>
      worth.reduce((sum, values) => sum + pick(...values), 0)
    expect([sumOf(Math.min), sumOf(Math.max)].map((it) => Number(it.toFixed(6)))).toEqual([least, most])
  })
})
