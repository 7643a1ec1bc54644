import { expect, test } from 'vitest'
import { readStakeholders } from '../../../src/scenario/stakeholders/read-stakeholders.ts'

const config = 'Project manager,pm,p1,cooperative,x\nPMO lead,pmo,p2,greedy,x\nQA,qa,player,cooperative,x'
const scores = { pm: '10, 0\n0, 40, 90\n60', pmo: '0, 50\n50,20, 0 \n55 \n', qa: '5, 15\n20, 85, 0\n30' }

const read = (configText: string, texts: { readonly [id: string]: string }) =>
  readStakeholders(
    { path: 'config.txt', text: configText },
    Object.entries(texts).map(([id, text]) => ({ path: `scores_files/${id}.txt`, text })),
  )

test('points, thresholds and vetoes', () => {
  const result = read(config, scores)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  const { issues, parties, unit, allButOne } = result.negotiation
  expect({ unit, allButOne }).toEqual({ unit: 'points', allButOne: true })
  expect(issues).toEqual([
    { name: 'A', options: ['1', '2'] },
    { name: 'B', options: ['1', '2', '3'] },
  ])
  expect(parties.map(({ name, reservation, full, hasVeto }) => [name, reservation, full, hasVeto])).toEqual([
    ['Project manager', 60, 100, true],
    ['PMO lead', 55, 100, true],
    ['QA', 30, 100, false],
  ])
  expect(parties[1]?.worth).toEqual([
    [0, 50],
    [50, 20, 0],
  ])
})

test.each([
  [
    'points in words',
    config,
    { ...scores, pm: '10, many\n0, 40, 90\n60' },
    'scores_files/pm.txt:1',
    /`many`/,
  ],
  ['no threshold', config, { ...scores, pm: '10, 0\n0, 40, 90' }, 'scores_files/pm.txt:2', /threshold/],
  ['other options', config, { ...scores, qa: '5\n20, 85, 0\n30' }, 'scores_files/qa.txt:1', /1, 3 options/],
  ['a party unknown', config.replace(',qa,', ',q,'), scores, 'config.txt:1', /qa.txt is missing/],
  ['no role', `${config}\nBank,bank`, scores, 'config.txt:4', /no party/],
  ['one party', config, { pm: scores.pm }, 'config.txt:1', /1 files/],
])('%s is told with its line and a cure', (_, configText, texts, at, says) => {
  const result = read(configText, texts as typeof scores)
  const problems = 'problems' in result ? result.problems : []
  const found = problems.find(({ message }) => says.test(message))
  expect(found ? `${found.file}:${found.line}` : problems).toBe(at)
  expect(found?.cure.length).toBeGreaterThan(10)
})
