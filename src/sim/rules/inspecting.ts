import { factorOf } from '../factors.ts'
import type { FactOf } from '../facts.ts'
import { isInPlay } from '../lookup.ts'
import { happens, keyOf } from '../rng.ts'
import { offers } from '../services.ts'
import type { Project, Setup } from '../setup.ts'
import { distanceOf, findsPermille, takenBack } from '../work/defects.ts'
import { activityName } from '../work/links.ts'
import type { Happen, World } from '../world.ts'

/** Friday: what this week's work got wrong, what reviews found of it, and what comes to light of earlier weeks. */
export function inspectWork(setup: Setup, world: World, happen: Happen): void {
  if (!isInPlay(setup, 'review')) return
  for (const project of setup.projects) {
    if (isLong(world, project)) continue
    const isFinished = world.work.projects[project.id]?.finishedWeek !== 0
    project.activities.forEach((_, index) => {
      const dice = diceOf(world, project, index)
      if (!isFinished) surface(setup, world, happen, project, index, dice)
      countNew(setup, world, happen, project, index, dice)
    })
    if (isFinished) tellLeft(world, happen, project)
  }
}

/** A stage is looked through: each hidden defect of these activities is found with the chance of a review. */
export function inspectStage(
  setup: Setup,
  world: World,
  happen: Happen,
  project: Project,
  stage: readonly number[],
): void {
  if (!isInPlay(setup, 'review')) return
  for (const index of stage) {
    const dice = diceOf(world, project, index)
    const hidden = world.work.projects[project.id]?.activities[index]?.defects?.hidden ?? 0
    const found = count(hidden, (i) => dice(300 + i, factorOf(setup, 'reviewFinds')))
    if (found > 0) find(setup, world.work, happen, project, index, found, 'surfacing')
  }
}

/** Whether a project was finished in an earlier week: nothing more is looked for in it. */
const isLong = ({ work, at }: World, { id }: Project): boolean => {
  const finished = work.projects[id]?.finishedWeek ?? 0
  return finished > 0 && finished < at.week
}

const keys = new WeakMap<World, Map<string, number>>()

/** The key of an activity's dice, made once in a world. */
function keyFor(world: World, who: string): number {
  const known = keys.get(world) ?? new Map<string, number>()
  keys.set(world, known)
  const { seed } = world.facts[0] as FactOf<'began'>
  const key = known.get(who) ?? keyOf(seed, 'quality', who)
  known.set(who, key)
  return key
}

type Dice = (n: number, permille: number) => boolean

/** Dice of one activity in one week: 0 for part of a defect, 1 to 99 for reviews, from 100 on for what comes to light, from 300 on for tests. */
function diceOf(world: World, project: Project, index: number): Dice {
  const { at } = world
  const key = keyFor(world, `${project.id}/${activityName(project, index)}`)
  return (n, permille) => happens(key, at.week, n, permille)
}

const count = (n: number, is: (i: number) => boolean): number =>
  Array.from({ length: n }, (_, i) => i).filter(is).length

function surface(
  setup: Setup,
  { work }: World,
  happen: Happen,
  project: Project,
  index: number,
  dice: Dice,
): void {
  const hidden = work.projects[project.id]?.activities[index]?.defects?.hidden ?? 0
  const found = count(hidden, (i) => dice(100 + i, surfacing(setup, work)))
  if (found > 0) find(setup, work, happen, project, index, found, 'surfacing')
}

/** How likely a hidden defect comes to light in a week, in per-mille. */
const surfacing = (setup: Setup, work: World['work']): number =>
  offers(work, 'healthChecks')
    ? Math.min(
        1000,
        Math.round((factorOf(setup, 'surfacing') * (1000 + factorOf(setup, 'healthChecksFind'))) / 1000),
      )
    : factorOf(setup, 'surfacing')

function countNew(
  setup: Setup,
  { work }: World,
  happen: Happen,
  project: Project,
  index: number,
  dice: Dice,
): void {
  const exposure = work.projects[project.id]?.activities[index]?.defects?.exposure ?? 0
  const made = Math.floor(exposure / 1000) + (dice(0, exposure % 1000) ? 1 : 0)
  const isOpen = work.projects[project.id]?.finishedWeek === 0 // what is delivered cannot be reviewed any more
  const finds = isOpen ? findsPermille(setup, work.projects[project.id]?.review ?? 0) : 0
  const found = count(made, (i) => dice(1 + i, finds))
  const activity = activityName(project, index)
  if (made > found) happen({ kind: 'defectsHidden', project: project.id, activity, count: made - found })
  if (found > 0) find(setup, work, happen, project, index, found, 'review')
}

/** Found at once, mending costs what it costs; later it costs more, and finished work is open again. */
function find(
  setup: Setup,
  work: World['work'],
  happen: Happen,
  project: Project,
  index: number,
  found: number,
  by: 'review' | 'surfacing',
): void {
  const distance = by === 'review' ? 1 : distanceOf(setup, work, project, index)
  const milliDays = found * distance * factorOf(setup, 'fixDays')
  happen({
    kind: 'defectsFound',
    project: project.id,
    activity: activityName(project, index),
    count: found,
    by,
    distance,
    milliDays,
    takenCents: takenBack(setup, work, project, index, milliDays),
  })
}

function tellLeft({ work }: World, happen: Happen, { id }: Project): void {
  const left = (work.projects[id]?.activities ?? []).reduce((sum, a) => sum + (a.defects?.hidden ?? 0), 0)
  if (left > 0) happen({ kind: 'defectsLeft', project: id, count: left })
}
