import { milliDay } from '../../src/sim/calendar.ts'
import type { Setup } from '../../src/sim/setup.ts'
import { workWeek } from '../../src/sim/work/working.ts'
import { beginWorld, happenIn } from '../../src/sim/world.ts'
import { anActivity, aPerson, aProject, aSetup, certainFactors } from '../helpers.ts'
import { timesOf } from './by-itself.ts'

/** What comes to the queue: for job n the time since the one before, and the time it takes; in days. */
export type Stream = { readonly gap: (n: number) => number; readonly length: (n: number) => number }

/** One job in the queue, in days since the queue was last empty: seen by the pool, begun, done. */
export type Job = { readonly seen: number; readonly begun: number; readonly done: number }

/**
 * A pool of so many people and a row of jobs as a scenario: somebody outside whose work it is to send the next job, and a job
 * for each, planned alike. The most pressing job of the plan is then the one that came first. True lengths are laid down.
 */
function queueOf(servers: number, jobs: number): Setup {
  const numbers = Array.from({ length: jobs }, (_, n) => n)
  const plain = { maxCrew: 1, uncertainty: 'none' } as const
  const activities = [
    ...numbers.map((n) =>
      anActivity(`sent-${n}`, { send: 1 }, { ...plain, after: n === 0 ? [] : [`sent-${n - 1}`] }),
    ),
    ...numbers.map((n) => anActivity(`job-${n}`, { serve: 1 }, { ...plain, after: [`sent-${n}`] })),
  ]
  const base = aSetup({
    weeks: 1_000_000,
    skills: ['send', 'serve'],
    matters: [],
    all: [aProject('p1', { activities, dueWeek: 1 })],
    factors: certainFactors,
  })
  const member = (id: string, skill: string) =>
    aPerson(id, { role: 'team', home: 'p1', skills: [{ skill, level: 2 }] })
  const office = base.people.filter((p) => p.role !== 'team' && p.role !== 'specialist')
  const pool = Array.from({ length: servers }, (_, i) => member(`server-${i}`, 'serve'))
  return { ...base, people: [...pool, member('sender', 'send'), ...office] }
}

/**
 * Plays jobs `from` and on, beginning with an empty queue, by the game's rule of a week's work alone: reports and money are left
 * out. What comes during a day is seen on the next.
 */
export function playJobs(servers: number, count: number, from: number, stream: Stream): Job[] {
  const setup = queueOf(servers, count)
  const world = beginWorld(setup, '', 'laid')
  const happen = happenIn(setup, world)
  const lengthOf = (days: number) => Math.max(1, Math.round(days * milliDay))
  world.work.truth.effort.p1?.forEach((need, i) => {
    const n = from + (i % count)
    need[0] = lengthOf(i === 0 ? stream.gap(n) % 1 : i < count ? stream.gap(n) : stream.length(n))
  })
  while (world.work.projects.p1?.finishedWeek === 0) {
    happen({ kind: 'weekOpened' })
    workWeek(setup, world.work, happen)
  }
  const times = timesOf(world.facts)
  const at = (name: string) => times.get(name) as { start: number; end: number }
  return Array.from({ length: count }, (_, n) => ({
    seen: Math.ceil(at(`sent-${n}`).end / milliDay),
    begun: at(`job-${n}`).start / milliDay,
    done: at(`job-${n}`).end / milliDay,
  }))
}

const usual = 60 // jobs of a game

/**
 * Rounds from one empty queue to the next, until there are so many jobs. A game is played for some jobs; its last round may be
 * cut off by its end, so the next game begins with that one.
 */
export function roundsOf(servers: number, jobs: number, stream: Stream): readonly (readonly Job[])[] {
  const rounds: (readonly Job[])[] = []
  let size = usual
  for (let from = 0; from < jobs; ) {
    const played = playJobs(servers, size, from, stream)
    const starts = [...played.keys()].filter((n) =>
      played.slice(0, n).every(({ done }) => done <= (played[n] as Job).seen),
    ) // who finds nobody there
    if (starts.length === 1) {
      size *= 2
      continue
    }
    size = usual
    for (let k = 0; k + 1 < starts.length; k++) rounds.push(played.slice(starts[k], starts[k + 1]))
    from += starts.at(-1) as number
  }
  return rounds
}
