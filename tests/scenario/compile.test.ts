import { expect, test } from 'vitest'
import { inOrder } from '../../src/scenario/compile/projects.ts'
import { defaultFactors, defaultWeights } from '../../src/sim/factors.ts'
import type { Activity } from '../../src/sim/setup.ts'
import { rulesVersion } from '../../src/sim/setup.ts'
import { folder, goodScenario, goodWords, sound } from './helpers.ts'

const { setup, words } = sound(folder())

test('the frame is compiled in whole cents', () => {
  expect(setup).toMatchObject({
    id: 'small',
    rules: rulesVersion,
    weeks: 8,
    attention: 2,
    mattersPerWeek: [2, 3],
    currency: 'GBP',
    reserveCents: 100_000,
    skills: ['data', 'build', 'law'],
  })
})

test('a specialist has no home, a team the one it names, a manager the one managed', () => {
  const home = Object.fromEntries(setup.people.map(({ id, home }) => [id, home]))
  expect(home).toEqual({
    greta: null,
    rob: null,
    mara: 'harbour',
    omar: 'kestrel',
    ines: null,
    tess: 'harbour',
  })
})

test('a person is compiled with levels, cents and per-mille', () => {
  expect(setup.people.find(({ id }) => id === 'ines')).toEqual({
    id: 'ines',
    role: 'specialist',
    pronoun: 'she',
    home: null,
    skills: [
      { skill: 'data', level: 3 },
      { skill: 'build', level: 1 },
    ],
    daysPerWeek: 4,
    dayRateCents: 62_000,
    absences: [{ week: 6, days: 2 }],
    familiar: [{ project: 'harbour', permille: 125 }],
  })
})

test('an activity comes after those it waits for', () => {
  expect(setup.projects[0]!.activities).toEqual([
    {
      id: 'design',
      needs: [{ skill: 'build', milliDays: 4000 }],
      after: [],
      maxCrew: 2,
      uncertainty: 'medium',
      biasPermille: 1000,
    },
    {
      id: 'review',
      needs: [{ skill: 'data', milliDays: 6500 }],
      after: ['design'],
      maxCrew: 1,
      uncertainty: 'medium',
      biasPermille: 1150,
    },
  ])
})

test('activities that do not wait for each other keep their order', () => {
  const activity = (id: string, ...after: string[]) => ({ id, after }) as unknown as Activity
  const ordered = inOrder([
    activity('d', 'b'),
    activity('a'),
    activity('c', 'a'),
    activity('b'),
    activity('e', 'd'),
  ])
  expect(ordered.map(({ id }) => id).join('')).toBe('acbde')
})

test('a matter is compiled with conditions, options, effects and echoes', () => {
  expect(setup.matters[0]).toEqual({
    id: 'late-report',
    paper: 'time',
    about: 'project',
    project: null,
    person: null,
    when: [{ kind: 'weeks', from: 2, to: 6 }, { kind: 'running' }, { kind: 'behind', weeks: 1 }],
    everyWeeks: 4,
    urgency: 6,
    standing: 'accept',
    options: [
      { id: 'accept', price: 0, effects: [], echoes: [] },
      {
        id: 'ring',
        price: 1,
        effects: [
          { kind: 'trust', points: 2 },
          { kind: 'burden', milliDays: 500 },
          { kind: 'setFlag', flag: 'called' },
        ],
        echoes: [
          {
            id: 'early',
            inWeeks: 2,
            chancePermille: 600,
            effects: [{ kind: 'work', milliDays: -1000, skill: 'data' }],
          },
        ],
      },
    ],
  })
})

test('a matter about a person may name the project too', () => {
  expect(setup.matters[1]).toMatchObject({
    about: 'person',
    person: 'ines',
    project: 'harbour',
    when: [
      { kind: 'decided', matter: 'late-report', option: 'ring', weeksAgo: 1 },
      { kind: 'flag', flag: 'called' },
      { kind: 'idle', days: 2 },
    ],
  })
})

test('news is compiled with what preparing changes', () => {
  expect(setup.news).toEqual([
    {
      id: 'rules',
      week: 5,
      rumourWeek: 3,
      project: 'harbour',
      person: null,
      effects: [{ kind: 'work', milliDays: 2000, skill: null }],
      prepared: { flag: 'called', effects: [{ kind: 'work', milliDays: 1000, skill: null }] },
    },
  ])
})

test('what is not written is the default of the model', () => {
  expect(setup.factors).toEqual({ ...defaultFactors, switchingLoss: 120 })
  expect(setup.weights.organisation).toEqual(defaultWeights.organisation)
})

test('what a board weighs otherwise is kept, and nothing is said of it where nothing is written', () => {
  expect('evidence' in setup).toBe(false)
  const text = goodScenario.replace('factors:', 'evidence: { onTime: { go: 3, stop: 0 } }\nfactors:')
  const { evidence } = sound(folder({ 'small/scenario.yaml': text })).setup
  expect(evidence).toEqual({ onTime: { go: 3, stop: 0 } })
})

test('a setup holds whole numbers only', () => {
  const numbers = JSON.stringify(setup).match(/-?\d+\.\d+/g)
  expect(numbers).toBeNull()
})

test('words are flat, by language', () => {
  expect(words.en!['matters.late-report.options.ring.label']).toBe('Ring')
  expect(sound(folder({ 'small/words.de.yaml': goodWords })).words.de).toEqual(words.en)
})
