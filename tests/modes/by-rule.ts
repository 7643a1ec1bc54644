import { bestBy } from '../../src/planner/choosing.ts'
import type { Network } from '../../src/planner/network.ts'
import type { Rule } from '../../src/planner/rules.ts'
import { keysOf } from '../../src/planner/rules.ts'
import { openTurn, workOf } from '../../src/planner/turn.ts'
import type { Command } from '../../src/sim/commands.ts'
import { closeWeek, openDesk, openWeek } from '../../src/sim/rules/week.ts'
import { pmSeat } from '../../src/sim/seats.ts'
import type { PersonId } from '../../src/sim/setup.ts'
import { step } from '../../src/sim/step.ts'
import { beginWorld } from '../../src/sim/world.ts'
import { needsOf, packageName, packagesOf, predecessorsOf } from './packages.ts'

/** When the game started and finished each activity, in periods. */
export type Played = { readonly starts: Int32Array; readonly finishes: Int32Array }

/**
 * Plays a scheduling problem in the game. Every Monday each manager asks for the crew that is at work on the package; then
 * the PMO, until nothing more fits, takes the best by the rule among the packages that may begin, and grants it its whole crew
 * or nobody. Precedence, work, and who is free are the game's; this office only chooses.
 */
export function playByRule(network: Network, rule: Rule): Played {
  const { size, durations, projectOf, releases } = network
  const setup = packagesOf(network)
  const world = beginWorld(setup, '', 'certain')
  const give = (seat: string, command: Command) => {
    const refused = step(setup, world, seat, command)
    if (refused) throw new Error(`${seat} may not ${JSON.stringify(command)}: ${refused}`)
  }
  const before = predecessorsOf(network)
  const work = workOf(network)
  const turn = openTurn(network)
  const choose = bestBy(keysOf(network, rule), turn)
  const starts = new Int32Array(size).fill(-1)
  const finishes = new Int32Array(size).fill(-1)
  const crews = new Map<number, readonly PersonId[]>()
  const bySkill = new Map(
    setup.skills.map((skill) => [skill, setup.people.filter((p) => p.skills[0]?.skill === skill)]),
  )

  /** The whole crew, of people whom nobody has; null if there are too few. */
  function freeCrew(i: number): PersonId[] | null {
    const crew: PersonId[] = []
    for (const { skill, units } of needsOf(network, i)) {
      const free = (bySkill.get(skill) ?? []).filter(
        ({ id }) => Object.keys(world.work.grants[id] ?? {}).length === 0,
      )
      if (free.length < units) return null
      crew.push(...free.slice(0, units).map(({ id }) => id))
    }
    return crew
  }

  function mayBegin(i: number): boolean {
    if (starts[i] !== -1) return false
    const ready = (before[i] as number[]).reduce(
      (latest, p) => ((finishes[p] as number) < 0 ? Infinity : Math.max(latest, finishes[p] as number)),
      releases[projectOf[i] as number] as number,
    )
    if (ready > turn.now) return false
    turn.ready[i] = ready
    return durations[i] === 0 || freeCrew(i) !== null
  }

  function begin(i: number): void {
    starts[i] = turn.now
    const project = projectOf[i] as number
    turn.workStarted[project] = (turn.workStarted[project] as number) + (work[i] as number)
    if (durations[i] === 0) {
      finishes[i] = turn.now
      return
    }
    const crew = freeCrew(i) as PersonId[]
    for (const person of crew) give('pmo', { kind: 'grant', person, project: packageName(i), days: 1 })
    crews.set(i, crew)
  }

  function grantByRule(): void {
    for (;;) {
      const fitting = Int32Array.from([...Array(size).keys()].filter(mayBegin))
      if (fitting.length === 0) return
      begin(fitting[choose(fitting, fitting.length)] as number)
    }
  }

  function noteFinishes(): void {
    for (const i of crews.keys()) {
      const week = world.work.projects[packageName(i)]?.finishedWeek as number
      if (week === 0) continue
      finishes[i] = week
      crews.delete(i)
    }
  }

  for (let last = false; !last; ) {
    openWeek(setup, world)
    turn.now = world.at.week - 1
    for (const [i, crew] of crews)
      give(pmSeat(packageName(i)), {
        kind: 'requestPeople',
        asks: crew.map((person) => ({ person, days: 1, urgency: 1 })),
      })
    openDesk(setup, world)
    grantByRule()
    last = closeWeek(setup, world).last
    noteFinishes()
  }
  turn.now = world.at.week
  grantByRule()
  return { starts, finishes }
}
