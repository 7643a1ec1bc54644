import { factorOf } from '../factors.ts'
import type { Person, PersonId, Setup, SkillId } from '../setup.ts'
import type { WorkState } from './state.ts'

/** A person's level in a skill, with what was learnt in play: 0 to 3. */
export const levelOf = (work: WorkState, person: Person, skill: SkillId): number =>
  Math.min(3, trainedLevel(person, skill) + (work.people[person.id]?.learnt[skill] ?? 0))

/** The level somebody starts the game with. */
export function trainedLevel(person: Person, skill: SkillId): number {
  for (const trained of person.skills) if (trained.skill === skill) return trained.level
  return 0
}

/** Whether somebody is not in the house (yet). */
export const isOutside = (work: WorkState, person: PersonId): boolean =>
  work.people[person]?.outside !== undefined

/** How many levels somebody has gained in play, of all skills. */
export function levelsLearnt(work: WorkState, person: PersonId): number {
  let levels = 0
  for (const gained of Object.values(work.people[person]?.learnt ?? {})) levels += gained
  return levels
}

/** Pace of a level, per-mille of somebody able. */
export function levelRate(setup: Setup, level: number): number {
  if (level <= 0) return 0
  if (level === 1) return setup.factors.levelOneRate
  return level === 2 ? setup.factors.levelTwoRate : setup.factors.levelThreeRate
}

/** Pace of a person who does not know the project at all. */
export const startingRate = (setup: Setup, { offer }: Person): number =>
  offer?.kind === 'contract' ? factorOf(setup, 'contractorRate') : setup.factors.newcomerRate

/** Pace of a person for knowing the project as far as they do. */
export function rampOf(setup: Setup, work: WorkState, person: Person, project: string): number {
  const first = startingRate(setup, person)
  const familiarity = work.people[person.id]?.familiarity[project] ?? 0
  return first + Math.round(((1000 - first) * familiarity) / 1000)
}

/** What one day of a person on an activity yields, and what bends it; each factor in per-mille. */
export type Pace = {
  readonly level: number
  readonly ramp: number
  readonly switching: number
  readonly crew: number
  readonly communication: number
  readonly fatigue: number
  readonly overtime: number
  readonly handOver: number
  readonly review: number
  readonly rate: number // milli-days of effort from one whole day
}

/**
 * rate = level x ramp x switching x crew x communication x fatigue x overtime x hand-over x review, rounded once after each
 * product (science: work.md 6.4). `projects`: on how many the person is this week; `others`: people already on the activity
 * today; `together`: people on the project this week.
 */
export function paceOf(
  setup: Setup,
  work: WorkState,
  person: Person,
  at: { project: string; skill: SkillId; projects: number; others: number; together: number },
): Pace {
  const { factors } = setup
  const state = work.people[person.id]
  const level = levelRate(setup, levelOf(work, person, at.skill))
  const ramp = rampOf(setup, work, person, at.project)
  const switching = Math.max(0, 1000 - factors.switchingLoss * Math.max(0, at.projects - 1))
  const crew = Math.max(0, 1000 - factors.crewLoss * at.others)
  const communication = Math.max(0, 1000 - communicationLossOf(setup, at.together))
  const fatigue = 1000 - (state?.fatigue ?? 0)
  const overtime = 1000 + (state?.overtime ? factors.overtimeGain : 0)
  const { hold, stop } = work.projects[at.project] ?? {}
  const handOver = hold === undefined && stop === undefined ? 1000 : factorOf(setup, 'handOverRate')
  const review = 1000 - (work.projects[at.project]?.review ?? 0)
  let rate = level
  for (const factor of [ramp, switching, crew, communication, fatigue, overtime, handOver, review])
    rate = Math.round((rate * factor) / 1000)
  return { level, ramp, switching, crew, communication, fatigue, overtime, handOver, review, rate }
}

/** Per-mille of the pace that so many people on a project lose by talking to each other: the pairs grow with the square. */
const communicationLossOf = (setup: Setup, people: number): number =>
  Math.round((factorOf(setup, 'communicationLoss') * people * people) / 1000)
