import { playOn } from '../src/bots/playing-on.ts'
import { engine } from '../src/game/engine.ts'
import type { Game } from '../src/game/game.ts'
import { act, begin, isRefused } from '../src/game/game.ts'
import type { Mover } from '../src/game/moves.ts'
import { byTable } from '../src/game/moves.ts'
import { seatsOf } from '../src/game/seats.ts'
import type { Command } from '../src/sim/commands.ts'
import { defaultFactors, defaultWeights } from '../src/sim/factors.ts'
import type { Activity, Factors, Matter, Person, Project, Setup } from '../src/sim/setup.ts'
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

export type SetupChoice = Partial<Omit<Setup, 'projects'>> & {
  projects?: number // how many like each other
  all?: readonly Project[] // or these
  specialists?: number
}

/** A small company: projects with two team members and a manager each, and some specialists they share. */
export function aSetup({
  projects = 2,
  specialists = 1,
  weeks = 8,
  all = Array.from({ length: projects }, (_, i) =>
    aProject(`p${i + 1}`, { dueWeek: Math.min(weeks, 6 + (i % 3)) }),
  ),
  ...more
}: SetupChoice = {}): Setup {
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

/** Carries out an order that must be allowed. */
export function order(game: Game, seat: string, command: Command): Game {
  const next = act(game, seat, command)
  if (isRefused(next)) throw new Error(`${seat} may not ${JSON.stringify(command)}: ${next.refused}`)
  return next
}

/** Plays by bots and shows every game on the way, from the briefing to the debrief. */
export function watch(setup: Setup, seed: string, policy: string, look: (game: Game) => void): Game {
  const seating = Object.fromEntries(seatsOf(setup).map((seat) => [seat, seat === 'pmo' ? policy : 'bot']))
  const game = begin(setup, seed, seating, byTable)
  look(game)
  return playOn(engine, game, look)
}

/** Nothing bends anybody's pace, and no luck is shared by a project's activities. */
export const certainFactors: Factors = {
  ...defaultFactors,
  newcomerRate: 1000,
  switchingLoss: 0,
  crewLoss: 0,
  projectSpread: 0,
  fatiguePerWeek: 0,
}

/** A game by bots up to the PMO's desk in a week; the PMO does nothing before. */
export function atDesk(setup: Setup, seed: string, week = 1): Game {
  const bots = Object.fromEntries(seatsOf(setup).map((seat) => [seat, seat === 'pmo' ? 'person' : 'bot']))
  let game = order(begin(setup, seed, bots, byTable), 'pmo', { kind: 'open' })
  for (game = playOn(engine, game); game.world.at.week < week; game = playOn(engine, game))
    game = order(game, 'pmo', { kind: 'closeWeek' })
  return game
}

/** The command line that shows a game again. */
export const commandLine = (setup: Setup, seed: string, policy: string) =>
  `npm run -s remit -- play ${setup.id} --seed ${seed} --policy ${policy}`

/** Sets a specialist's days by project, what goes down before what goes up. */
export function split(game: Game, person: string, days: { readonly [project: string]: number }): Game {
  const now = (project: string) => game.world.work.grants[person]?.[project] ?? 0
  const steps = game.setup.projects
    .map(({ id }) => ({ id, from: now(id), to: days[id] ?? 0 }))
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => a.to - a.from - (b.to - b.from))
  return steps.reduce(
    (next, { id, to }) => order(next, 'pmo', { kind: 'grant', person, project: id, days: to }),
    game,
  )
}

/** The PMO closes the week, and the bots play up to its next desk or the end. */
export const closeWeek = (game: Game): Game => playOn(engine, order(game, 'pmo', { kind: 'closeWeek' }))
