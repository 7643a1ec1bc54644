import type { Setup, SharedFault, Weather } from '../../src/sim/setup.ts'
import { aSetup } from '../helpers.ts'

/** A law that is whispered in week 2, and comes in week 3. */
export const law: Weather = {
  id: 'law',
  kind: 'law',
  rumour: 2,
  week: 3,
  chancePermille: 1000,
  projects: ['p1', 'p2'],
  aims: { value: 10, schedule: 60, money: 10, quality: 10, trust: 5, fairUse: 5 },
  effects: [{ kind: 'work', milliDays: 4000, skill: null }],
  eased: [{ kind: 'work', milliDays: 1000, skill: null }],
  drift: [{ kind: 'work', milliDays: 1000, skill: null }],
}

/** A fault that the first of three projects finds in week 2, and that both others have. */
export const crack: SharedFault = {
  id: 'crack',
  projects: ['p1', 'p2', 'p3'],
  from: 2,
  to: 2,
  chancePermille: 1000,
  lateFrom: 5,
  lateTo: 5,
  early: [{ kind: 'work', milliDays: 1000, skill: null }],
  late: [{ kind: 'work', milliDays: 6000, skill: null }],
}

/** A small company whose PMO is a link in every way. */
export const linked: Setup = aSetup({
  id: 'linked',
  projects: 3,
  specialists: 2,
  weeks: 8,
  mandate: { type: 'supportive' },
  statements: { weeks: [1, 2, 3, 4, 5, 6], span: 2 },
  weather: [law],
  faults: [crack],
})
