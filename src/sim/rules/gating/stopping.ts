import { factorOf } from '../../factors.ts'
import { balance } from '../../ledger.ts'
import { joined } from '../../naming.ts'
import type { Project, Setup } from '../../setup.ts'
import { activityName, linksFrom } from '../../work/links.ts'
import type { Happen, World } from '../../world.ts'

/** Friday of the hand-over: what a board has stopped ends. */
export function endStopped(setup: Setup, world: World, happen: Happen): void {
  for (const project of setup.projects) {
    const state = world.work.projects[project.id]
    if (state?.stop === 'handOver' && state.finishedWeek === 0) end(setup, world, happen, project)
  }
}

/** At the end of a game, a stop that was decided and not carried out yet counts as carried out. */
export function endWhatIsToStop(setup: Setup, world: World, happen: Happen): void {
  for (const { id, project: of } of setup.gates ?? []) {
    const project = setup.projects.find((p) => p.id === of)
    if (project && world.gates?.[id]?.outcome === 'stop' && world.work.projects[of]?.finishedWeek === 0)
      end(setup, world, happen, project)
  }
}

/**
 * The benefit is lost but for its salvage, money that is left goes back to the reserve, and whoever waits for something
 * from the project makes up for it with work of their own: a part of what it was planned to take.
 */
function end(setup: Setup, world: World, happen: Happen, project: Project): void {
  const owed = linksFrom(setup, project.id).filter(
    ({ given, taker }) =>
      !world.work.projects[project.id]?.activities[given]?.finished &&
      world.work.projects[taker.id]?.finishedWeek === 0,
  )
  const worth = Math.max(0, balance(world.ledger, joined('value', project.id)))
  const cents = worth - Math.min(worth, project.salvageCents ?? 0)
  const ordered = world.facts.findLastIndex(
    (fact) => fact.kind === 'stopOrdered' && fact.project === project.id,
  )
  const cause = happen({ kind: 'projectStopped', project: project.id, cents }, ordered)
  for (const { given, taker, taking } of owed) {
    const needs = project.activities[given]?.needs ?? []
    const planned = needs.reduce((sum, need) => sum + need.milliDays, 0)
    happen(
      {
        kind: 'deliverableLost',
        project: project.id,
        activity: activityName(project, given),
        to: taker.id,
        takerActivity: activityName(taker, taking),
        milliDays: Math.round((planned * factorOf(setup, 'replacement')) / 1000),
      },
      cause,
    )
  }
}
