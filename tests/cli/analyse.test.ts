import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { measureNames } from '../../src/sim/work/earned-measures.ts'
import { six } from '../planner/instances.ts'
import { smText } from '../scenario/psplib/sm-text.ts'
import { againstTruth, jsonAt } from '../truth.ts'
import { aFolder, isOneLine, remit } from './helpers.ts'

function written(name: string, text: string, folder = aFolder()): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const sixFile = () => written('six.sm', smText(six, 9))
const analysed = async (...argv: string[]) => {
  const { exit, out, err } = await remit(['analyse', ...argv])
  expect({ exit, err }).toEqual({ exit: 0, err: '' })
  return out
}
const json = async (...argv: string[]) => JSON.parse(await analysed(...argv, '--json'))

test('one project: critical path, makespan and starts, and nothing else', async () => {
  const document = { criticalPath: 9, makespan: 12, starts: [0, 0, 3, 3, 7, 10] }
  expect(await json(sixFile(), '--scheme', 'serial', '--rule', 'lft')).toEqual(document)
  expect(await json(sixFile())).toEqual(document)
  const text = await analysed(sixFile(), '--scheme', 'PARALLEL', '--rule', 'min-slk')
  expect(text).toContain('6 activities, critical path 9')
  expect(text).toContain('parallel/MINSLK: makespan 12, 33.3 % above the critical path')
})

test('every scheme and rule at once', async () => {
  const all = await json(sixFile(), '--all')
  expect(Object.keys(all)).toHaveLength(26)
  expect(all['serial/SPT']).toEqual({ criticalPath: 9, makespan: 12, starts: [0, 0, 6, 3, 3, 10] })
  expect(Object.keys(await json(sixFile(), '--all', '--samples', '3'))).toHaveLength(28)
  expect(await analysed(sixFile(), '--all')).toContain('parallel/GRPWA')
})

test('samples are the same for the same seed, and more of them are never worse', async () => {
  const random = (...more: string[]) => json(sixFile(), '--rule', 'random', ...more)
  expect(await random('--samples', '5', '--seed', 'a')).toEqual(await random('--samples', '5', '--seed', 'a'))
  expect((await random('--samples', '200', '--seed', 'a')).makespan).toBe(12)
  expect(await analysed(sixFile(), '--samples', '2', '--rule', 'lft')).toContain(
    'serial/LFT, best of 2 samples by regret (RBRS, alpha 1), seed 1: makespan 12',
  )
})

test('several projects share their pools, unless it is said that they do not', async () => {
  const files = [sixFile(), sixFile()]
  const shared = await json(...files, '--rule', 'minlft')
  expect(Object.keys(shared)).toEqual(['TMS', 'APD', 'DPD', 'finish'])
  expect(shared.TMS).toBe(Math.max(...shared.finish))
  expect(shared.TMS).toBeGreaterThan(12)
  const apart = { TMS: 12, APD: 3, DPD: 0, finish: [12, 12] }
  expect(await json(...files, '--capacity', '-')).toEqual(apart)
  expect(await json(...files, '--capacity', '6', '--release', '0,4')).toMatchObject({
    APD: expect.any(Number),
  })
  expect(await analysed(...files)).toContain('utilisation factor 1.93 (overloaded)')
  expect(Object.keys(await json(...files, '--all'))).toHaveLength(30)
})

test('each file for itself, a line each, whatever is wrong with another', async () => {
  const [good, bad] = [sixFile(), written('bad.sm', smText(six).slice(0, 900))]
  const { exit, out, err } = await remit(['analyse', '--each', good, bad, good])
  expect(exit).toBe(1)
  const lines = out.trim().split('\n')
  expect(lines.map((line) => JSON.parse(line).file)).toEqual([good, good])
  expect(JSON.parse(lines[0] as string)).toEqual({
    file: good,
    criticalPath: 9,
    makespan: 12,
    starts: [0, 0, 3, 3, 7, 10],
  })
  expect(err).toContain(`${bad}:`)
})

const portfolio = (projects: readonly object[]) => {
  const folder = aFolder()
  mkdirSync(join(folder, 'projects'))
  written('six.sm', smText(six), join(folder, 'projects'))
  return written(
    'p.json',
    JSON.stringify({ instances: [{ name: 'two', projects, global_cap: [6] }] }, null, 1),
    folder,
  )
}

test('a portfolio of a file, by its name', async () => {
  const file = portfolio([
    { file: 'six.sm', release: 0 },
    { file: 'six.sm', release: 2 },
  ])
  const document = await json('--portfolio', file, '--name', 'two', '--rule', 'FCFS')
  expect(document.finish).toHaveLength(2)
  expect(await json('--portfolio', file, '--rule', 'FCFS')).toEqual(document)
})

test.each([
  [
    'a missing project file',
    portfolio([{ file: 'six.sm' }, { file: 'seven.sm' }]),
    10,
    'project file seven.sm of two is missing',
  ],
  ['a portfolio that is cut off', written('cut.json', '{"instances": [\n{"name": '), 2, 'this is no JSON'],
])('%s is told of with its line', async (_, file, line, says) => {
  const { exit, out, err } = await remit(['analyse', '--portfolio', file, '--name', 'two'])
  expect({ exit, out }).toEqual({ exit: 1, out: '' })
  expect(err).toContain(`${file}:${line}:1: `)
  expect(err).toContain(says)
})

test.each([
  ['a file that is cut off', smText(six).slice(0, 900), 'ends without the section'],
  ['a circle', smText({ ...six, successors: [[1], [0], [5], [5], [5], []] }), 'in a circle: 1 -> 2 -> 1'],
  ['a need above its pool', smText({ ...six, capacities: [1] }), 'Job 1 needs 2 of R 1, which has 1.'],
  [
    'a length that no plan can hold',
    smText({ ...six, durations: [900_000_000, 2, 4, 2, 3, 2] }),
    'Too much to plan',
  ],
])('%s is told of, and how to mend it', async (_, text, says) => {
  const file = written('bad.sm', text)
  for (const more of [[], ['--json'], ['--all'], ['--each']]) {
    const { exit, out, err } = await remit(['analyse', file, ...more])
    expect({ exit, out }).toEqual({ exit: 1, out: '' })
    expect(err).toContain(`${file}:`)
    expect(err).toContain(says)
  }
})

const table = 'period,PV,EV,AC\n1,100,80,90\n2,200,160,200\n3,300,,\n4,400,,\n'

test('a table of earned value: every measure by period, and at the data date', async () => {
  const document = await json(written('e.csv', table))
  expect(document).toMatchObject({ BAC: 400, PD: 4, AT: 2, SV: [-20, -40], SPI: [0.8, 0.8] })
  expect(Object.keys(document.at_data_date)).toEqual(expect.arrayContaining([...measureNames]))
  expect(document.at_data_date).toMatchObject({ PV: 200, EV: 160, AC: 200, CPI: 0.8, EAC_cpi: 500, ES: 1.6 })
  const text = await analysed(written('e.csv', table), '--data-date', '1', '--bac', '500')
  expect(text).toContain('BAC 500, PD 4, AT 1, PV 100, EV 80, AC 90')
})

test('an index that is undefined says so, and is never 1', async () => {
  const file = written('e.json', '{ "BAC": 100, "PV": 0, "EV": 0, "AC": 0 }')
  expect(await json(file)).toMatchObject({ CPI: null, SPI: null, SCI: null, EAC_cpi: null, TCPI_bac: 1 })
  expect(await analysed(file)).toMatch(/^CPI +undefined/m)
})

test('more earned than there is, is said on the side', async () => {
  const { exit, err } = await remit(['analyse', written('e.json', '{ "BAC": 100, "EV": 200, "AC": 9 }')])
  expect({ exit, isLine: isOneLine(err) }).toEqual({ exit: 0, isLine: true })
  expect(err).toContain('more is earned than the budget')
})

test('a budget that is stated holds for numbers at one date too, and is more than was earned', async () => {
  const file = written('e.json', '{ "BAC": 400, "PV": 200, "EV": 160, "AC": 200 }')
  expect(await json(file, '--bac', '500')).toMatchObject({ BAC: 500, pct_complete: 0.32 })
  for (const path of [file, written('e.csv', table)]) {
    const { exit, out, err } = await remit(['analyse', path, '--bac', '150'])
    expect({ exit, out, isLine: isOneLine(err) }).toEqual({ exit: 2, out: '', isLine: true })
    expect(err).toContain('--bac 150 is less than the 160 that is earned')
  }
})

test.each([
  [
    '{ "rule": "30/90", "budget": 1 }',
    '`30/90` can not be the value of `rule`',
    'Use one of: units, milestones, 0/100',
  ],
  ['{ "rule": "50/5", "budget": 1 }', '`50/5` can not be', 'Did you mean `50/50`'],
  ['{ "budget": 1 }', '`rule` is missing in', 'Add it'],
])('the work package %s is told of with the rules there are', async (workPackage, says, cure) => {
  const file = written('e.json', `{ "AC": 1,\n  "packages": [${workPackage}] }`)
  const { exit, out, err } = await remit(['analyse', file])
  expect({ exit, out }).toEqual({ exit: 1, out: '' })
  expect(err).toContain(`${file}:2:`)
  expect(err).toContain(says)
  expect(err).toContain(cure)
})

test('a scenario: networks, critical chain, loads and value', async () => {
  const document = await json('scenarios/calder-wray')
  expect(document.projects.map(({ project }: { project: string }) => project)).toHaveLength(4)
  for (const { network, criticalPathDays, levelledDays } of document.projects) {
    expect(network.some(({ critical }: { critical: boolean }) => critical)).toBe(true)
    expect(levelledDays).toBeGreaterThanOrEqual(criticalPathDays)
  }
  const chain: { startDay: number; endDay: number }[] = document.criticalChain
  expect(chain[0]?.startDay).toBe(0)
  for (const [at, link] of chain.entries()) expect(link.startDay).toBe(at === 0 ? 0 : chain[at - 1]?.endDay)
  expect(chain.at(-1)?.endDay).toBe(document.criticalChainDays)
  for (const { loadDays, totalDays } of document.people)
    expect(loadDays.reduce((a: number, b: number) => a + b, 0)).toBeCloseTo(totalDays, 6)
  expect(await analysed('small')).toContain('utilisation factor of the specialists')
})

type LoadRow = {
  readonly person?: string
  readonly kind?: string
  readonly id?: string
  readonly people?: readonly string[]
  readonly loadDays: readonly number[]
  readonly availableDays: readonly number[]
  readonly totalDays: number
  readonly roomDays: number
  readonly utilisation: number
}

test('the load of each pool and team is that of its people, who are here, without their leave', async () => {
  const { people, groups, projects } = await json('scenarios/saltmere')
  const of = new Map<string, LoadRow>(people.map((row: LoadRow) => [row.person as string, row]))
  expect([...of.keys()]).not.toContain('beatriz') // only with an offer
  const inGroups = groups.flatMap((row: LoadRow) => row.people)
  expect(inGroups.toSorted()).toEqual([...of.keys()].sort())
  for (const group of groups as LoadRow[]) {
    const members = (group.people ?? []).map((id) => of.get(id) as LoadRow)
    for (const week of group.loadDays.keys())
      for (const key of ['loadDays', 'availableDays'] as const)
        expect(group[key][week]).toBeCloseTo(
          members.reduce((sum, row) => sum + (row[key][week] ?? 0), 0),
          9,
        )
    expect(group.utilisation).toBeCloseTo(group.totalDays / group.roomDays, 9)
  }
  const longest = Math.max(...projects.map((row: { criticalPathDays: number }) => row.criticalPathDays))
  for (const { availableDays, roomDays } of of.values())
    expect(roomDays).toBeCloseTo(
      availableDays.reduce((sum, days, week) => sum + days * Math.min(1, Math.max(0, longest / 5 - week)), 0),
      9,
    )
  const text = await analysed('scenarios/saltmere')
  expect(text).toMatch(/^Pool: /m)
  expect(text).toMatch(/^Team: /m)
})

type ActivityRow = {
  readonly activity: string
  readonly after: readonly string[]
  readonly awaits: readonly string[]
  readonly earliestStartDay: number
  readonly days: number
  readonly slackDays: number
  readonly levelledStartDay: number
  readonly levelledEndDay: number
}

test('no activity starts before a deliverable that it awaits of another project', async () => {
  const document = await json('scenarios/saltmere')
  const rows = new Map<string, ActivityRow>(
    document.projects.flatMap(({ project, network }: { project: string; network: ActivityRow[] }) =>
      network.map((row) => [`${project}/${row.activity}`, row]),
    ),
  )
  const links = [...rows].flatMap(([taking, { awaits }]) => awaits.map((given) => [taking, given] as const))
  expect(links.length).toBeGreaterThan(15)
  for (const [taking, given] of links) {
    const [taker, giver] = [rows.get(taking), rows.get(given)] as [ActivityRow, ActivityRow]
    const says = `${given} before ${taking}`
    expect(taker.levelledStartDay, says).toBeGreaterThanOrEqual(giver.levelledEndDay)
    const ready = giver.earliestStartDay + giver.days
    expect(taker.earliestStartDay, says).toBeGreaterThanOrEqual(ready - 1e-9)
    expect(giver.slackDays, says).toBeLessThanOrEqual(taker.earliestStartDay - ready + taker.slackDays + 1e-9)
  }
  expect(await analysed('scenarios/saltmere')).toContain('ark/whale-journey')
  expect(await analysed('tests/cases/dry-dock')).toContain('for the deliverable before it')
})

const nowhere = (says: string, ...argv: string[]) => [argv, says] as const
test.each([
  nowhere('Give a file'),
  nowhere('there is no such file', 'nowhere.sm'),
  nowhere('There is no rule "lfd". Did you mean LFT?', 'nowhere.sm', '--rule', 'lfd'),
  nowhere('use serial or parallel', 'nowhere.sm', '--scheme', 'both'),
  nowhere('--samples takes a whole number', 'nowhere.sm', '--samples', '0'),
  nowhere('A seed is a text', 'nowhere.sm', '--seed', ''),
  nowhere('--name needs --portfolio', 'nowhere.sm', '--name', 'x'),
  nowhere('give no others', 'nowhere.sm', '--portfolio', 'p.json'),
  nowhere('there is no such file', '--portfolio', 'nowhere.json'),
  nowhere('is of no kind that is read', 'README.md'),
  nowhere('and package.json is none', 'a.sm', 'package.json'),
  nowhere('There is no scenario "smal". Did you mean small?', 'smal'),
  nowhere('--data-date takes', 'nowhere.csv', '--data-date', 'May'),
  nowhere('--bac takes', 'nowhere.csv', '--bac', 'much'),
  nowhere('--bac takes an amount above 0', 'nowhere.csv', '--bac', '0'),
  nowhere('--capacity goes with several .sm files, and a.sm is read as one', 'a.sm', '--capacity', '3'),
  nowhere('--release goes with several .sm files', 'a.sm', '--release', '3'),
  nowhere('--bac goes with a table of earned value', 'a.sm', '--bac', '5'),
  nowhere('--bac goes with a table of earned value, and a.sm b.sm is', 'a.sm', 'b.sm', '--bac', '5'),
  nowhere('--capacity goes with several', '--portfolio', 'p.json', '--capacity', '1,1', '--release', '9,9'),
  nowhere('--release goes with several .sm files', '--portfolio', 'p.json', '--release', '9,9'),
  nowhere('--rule goes with one .sm file, several .sm files or', 'scenarios/calder-wray', '--rule', 'lft'),
  nowhere('and small is read as a scenario', 'small', '--samples', '5'),
  nowhere('--seed goes with', 'small', '--seed', '5'),
  nowhere('is read as a table of earned value', 'table.json', '--rule', 'lft'),
  nowhere('--all goes with', 'table.json', '--all'),
  nowhere('--scheme goes with', 'domain.xml', 'profile.xml', '--scheme', 'serial'),
  nowhere('--reservation goes with a negotiation', 'e.csv', '--reservation', '1,2'),
  nowhere('--per-period goes with', '--each', 'e.csv', 'a.sm', '--per-period'),
  nowhere('--data-date goes with', 'small', '--data-date', '5'),
  nowhere('--all takes every rule', 'a.sm', '--all', '--rule', 'lft'),
])('remit analyse %o is a wrong use', async (argv, says) => {
  const { exit, out, err } = await remit(['analyse', ...argv])
  expect({ exit, out }).toEqual({ exit: 2, out: '' })
  expect(isOneLine(err)).toBe(true)
  expect(err).toContain(says)
})

test('a file of portfolios is not taken for earned value', async () => {
  const { exit, err } = await remit(['analyse', portfolio([{ file: 'six.sm' }])])
  expect(exit).toBe(2)
  expect(err).toContain('holds portfolios: say --portfolio')
})

test('sampling stops when asked to', async () => {
  const stop = AbortSignal.abort()
  const { exit, err } = await remit(['analyse', sixFile(), '--samples', '10000000'], { stop })
  expect({ exit, err }).toEqual({ exit: 130, err: 'remit analyse: stopped.\n' })
})

againstTruth('work', (folder) => {
  test('the command gives the published numbers in the shapes that are promised', async () => {
    const { makespans } = jsonAt(folder, 'j30_expected.json')
    const file = join(folder, 'j30', 'j301_5.sm')
    const all = await json(file, '--all')
    for (const [pair, expected] of Object.entries<{ [name: string]: number }>(makespans))
      expect(all[pair].makespan, pair).toBe(expected.j301_5)
    const name = 'mp_j30_a5_nr2'
    const { rules } = jsonAt(folder, 'mp_expected.json').instances[name]
    const mp = await json('--portfolio', join(folder, 'mpsplib', 'mpsplib.json'), '--name', name, '--all')
    for (const [pair, { TMS, finish }] of Object.entries<{ TMS: number; finish: number[] }>(rules))
      expect(mp[pair], pair).toMatchObject({ TMS, finish })
  })
})
