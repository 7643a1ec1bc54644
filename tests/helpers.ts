import { playOn } from '../src/bots/playing-on.ts'
import { engine } from '../src/game/engine.ts'
import type { Game } from '../src/game/game.ts'
import { begin } from '../src/game/game.ts'
import type { Mover } from '../src/game/moves.ts'
import { byTable } from '../src/game/moves.ts'
import { seatsOf } from '../src/game/seats.ts'
import { defaultFactors, defaultWeights } from '../src/sim/factors.ts'
import type { Activity, Matter, Person, Project, Setup } from '../src/sim/setup.ts'
import { rulesVersion } from '../src/sim/setup.ts'

/** A specialist, able in one skill, five days a week. */
export const aPerson = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  role: 'specialist',
  pronoun: 'they',
  home: null,
  skills: [{ skill: 'security', level: 2 }],
  daysPerWeek: 5,
  dayRateCents: 50_000,
  absences: [],
  familiar: [],
  ...more,
})

export const anActivity = (
  id: string,
  needs: { [skill: string]: number },
  more: Partial<Activity> = {},
): Activity => ({
  id,
  needs: Object.entries(needs).map(([skill, days]) => ({ skill, milliDays: days * 1000 })),
  after: [],
  maxCrew: 2,
  uncertainty: 'medium',
  biasPermille: 1000,
  ...more,
})

export const aProject = (id: string, more: Partial<Project> = {}): Project => ({
  id,
  manager: `${id}-pm`,
  emblem: 'square',
  budgetCents: 10_000_000,
  dueWeek: 6,
  benefitCents: 30_000_000,
  latePerWeekCents: 2_000_000,
  activities: [
    anActivity('design', { build: 10 }),
    anActivity('check', { security: 4 }, { after: ['design'], maxCrew: 1 }),
    anActivity('build', { build: 20 }, { after: ['design'] }),
    anActivity('test', { security: 5 }, { after: ['build', 'check'], maxCrew: 1 }),
    anActivity('launch', { build: 5 }, { after: ['test'] }),
  ],
  ...more,
})

/** Two matters that may come in any week. */
export const someMatters: readonly Matter[] = [
  {
    id: 'late-report',
    paper: 'time',
    about: 'project',
    project: null,
    person: null,
    when: [{ kind: 'running' }],
    everyWeeks: 1,
    urgency: 5,
    standing: 'wait',
    options: [
      {
        id: 'wait',
        price: 0,
        effects: [],
        echoes: [
          {
            id: 'worse',
            inWeeks: 1,
            chancePermille: 500,
            effects: [{ kind: 'work', milliDays: 2000, skill: null }],
          },
        ],
      },
      {
        id: 'ring',
        price: 1,
        effects: [
          { kind: 'trust', points: 2 },
          { kind: 'burden', milliDays: 500 },
        ],
        echoes: [],
      },
    ],
  },
  {
    id: 'shadow',
    paper: 'people',
    about: 'person',
    project: null,
    person: null,
    when: [{ kind: 'weeks', from: 2, to: 9 }],
    everyWeeks: 3,
    urgency: 3,
    standing: 'no',
    options: [
      { id: 'no', price: 0, effects: [], echoes: [] },
      {
        id: 'yes',
        price: 1,
        effects: [{ kind: 'absence', person: null, days: 1 }],
        echoes: [
          {
            id: 'learnt',
            inWeeks: 2,
            chancePermille: 1000,
            effects: [{ kind: 'learning', person: null, skill: 'security' }],
          },
        ],
      },
    ],
  },
]

/** A small company: projects with two team members and a manager each, and some specialists they share. */
export function aSetup({
  projects = 2,
  specialists = 1,
  weeks = 8,
  ...more
}: Partial<Omit<Setup, 'projects'>> & { projects?: number; specialists?: number } = {}): Setup {
  const all = Array.from({ length: projects }, (_, i) =>
    aProject(`p${i + 1}`, { dueWeek: Math.min(weeks, 6 + (i % 3)) }),
  )
  const team = all.flatMap((project) =>
    ['a', 'b'].map((x) =>
      aPerson(`${project.id}-${x}`, {
        role: 'team',
        home: project.id,
        skills: [{ skill: 'build', level: 2 }],
        dayRateCents: 40_000,
      }),
    ),
  )
  const office = [
    aPerson('lead', { role: 'pmoLead', skills: [] }),
    aPerson('sponsor', { role: 'sponsor', skills: [] }),
    ...all.map((project) =>
      aPerson(project.manager, { role: 'projectManager', home: project.id, skills: [] }),
    ),
  ]
  return {
    id: 'small',
    rules: rulesVersion,
    weeks,
    attention: 5,
    mattersPerWeek: [2, 3, 4],
    currency: 'GBP',
    reserveCents: 2_000_000,
    skills: ['security', 'build'],
    people: [...Array.from({ length: specialists }, (_, i) => aPerson(`s${i + 1}`)), ...team, ...office],
    projects: all,
    matters: someMatters,
    news: [],
    factors: defaultFactors,
    weights: defaultWeights,
    ...more,
  }
}

/** A whole game by bots. */
export function play(
  setup: Setup,
  seed: string,
  policy = 'least-slack/sensible',
  mover: Mover = byTable,
): Game {
  const seating = Object.fromEntries(seatsOf(setup).map((seat) => [seat, seat === 'pmo' ? policy : 'bot']))
  return playOn(engine, begin(setup, seed, seating, mover))
}
