import type { Grade } from '../../audit/grading.ts'
import { gradeOf } from '../../audit/grading.ts'
import { warrantedOpinion } from '../../audit/power.ts'
import type { AuditFinding } from '../../audited-facts.ts'
import type { AuditedRule, AuditPlan } from '../../audited-terms.ts'
import { factorOf } from '../../factors.ts'
import { draw, happens, keyOf } from '../../rng.ts'
import type { Effect, PersonId, Setup } from '../../setup.ts'
import type { Happen, World } from '../../world.ts'
import { takeEffects } from '../effects.ts'
import { relieved } from '../serving.ts'
import type { Entry } from './entries.ts'
import { entriesOf, seedOf } from './entries.ts'

/** Friday: whoever was sent, named or hired reads what there is, and says what it comes to. */
export function holdAudits(setup: Setup, world: World, happen: Happen): void {
  for (const plan of setup.audits ?? []) {
    const state = world.audited?.audits[plan.id]
    if (plan.week !== world.at.week || !state || state.held > 0) continue
    for (const rule of plan.rules) holdOne(setup, world, happen, plan, rule)
  }
}

/** Who audits, and how well they were trained. */
export function auditorOf(
  setup: Setup,
  { audited }: World,
  plan: AuditPlan,
): { readonly auditor: PersonId | null; readonly skill: number } {
  const sent = audited?.audits[plan.id]?.sent?.person ?? null
  if (plan.auditor !== null) return { auditor: plan.auditor, skill: factorOf(setup, 'namedSkill') }
  return {
    auditor: sent,
    skill: sent === null ? factorOf(setup, 'hiredSkill') : (audited?.skills[sent] ?? 0),
  }
}

/** What the auditor makes of each entry that was read. */
type Reading = 'clear' | 'found' | 'dressed' | 'wrongly' | 'putRight' | 'unseen'

function holdOne(setup: Setup, world: World, happen: Happen, plan: AuditPlan, rule: AuditedRule): void {
  const { project, id: audit } = plan
  const state = world.audited?.audits[audit]
  const all = entriesOf(setup, world, project, rule, world.at.week - 1)
  const { auditor, skill } = auditorOf(setup, world, plan)
  const way = state?.answered?.way ?? null
  const read = sampleOf(setup, world, plan, all, skill)
  const readings = read.map((entry) => readingOf(setup, world, plan, entry, skill))
  const count = (reading: Reading) => readings.filter((it) => it === reading).length
  const [dressed, wrongly, putRight] = [count('dressed'), count('wrongly'), count('putRight')]
  const found = count('found') + dressed + wrongly
  const isGood = read.length > 0 && read.every((entry) => entry.isGood)
  const shown = { examined: read.length, found, isKnowing: dressed > 0 && way !== 'honest' }
  const grade = softened(gradeOf(setup, shown, isGood ? 'goodPractice' : 'none'), way, putRight)
  const opinion = warrantedOpinion(setup, all.length, { size: read.length, found })
  const finding: AuditFinding = {
    ...{ rule, auditor, entries: all.length, examined: read.length },
    ...{ found, putRight, dressed, grade, opinion },
  }
  const disclosed = state?.sent?.disclosed ?? false
  const number = happen(
    { kind: 'auditHeld', audit, project, disclosed, ...finding },
    state?.answered?.fact ?? state?.fact,
  )
  const faults = all.filter((it) => it.state !== 'inOrder' && it.state !== 'putRight').length
  const missed = Math.max(0, faults - (found - wrongly))
  happen({ kind: 'auditErred', audit, project, rule, wrongly, missed }, number)
  takeEffects(setup, world, happen, {
    effects: effectsOf(setup, grade),
    project,
    person: null,
    cause: number,
  })
  const source = read.find((entry, i) => readings[i] === 'dressed' && entry.outside)?.outside ?? null
  if (dressed === 0 || source === null || way === 'honest') return
  const burden = relieved(setup, world, factorOf(setup, 'dressedBurden'))
  happen({ kind: 'dressingFound', audit, project, rule, count: dressed, source, burden }, number)
}

/** Who says openly what is not in order is graded a step lower; what was put right before is an observation at most. */
function softened(grade: Grade, way: string | null, putRight: number): Grade {
  if (way === 'honest' && grade === 'major') return 'minor'
  if (way === 'honest' && grade === 'minor') return 'observation'
  return grade === 'none' && putRight > 0 ? 'observation' : grade
}

/** The entries that are read, by a draw that a better or worse auditor shares as far as it goes. */
function sampleOf(
  setup: Setup,
  world: World,
  { id }: AuditPlan,
  all: readonly Entry[],
  skill: number,
): readonly Entry[] {
  const evasive =
    world.audited?.audits[id]?.answered?.way === 'evasive' ? factorOf(setup, 'evasiveSample') : 0
  const size = factorOf(setup, 'sampleBase') + skill * factorOf(setup, 'sampleSkill') + evasive
  return all
    .map((entry) => ({ entry, place: draw(keyFor(world, id, entry), 0, 0) }))
    .sort((a, b) => a.place - b.place)
    .slice(0, size)
    .map(({ entry }) => entry)
}

const keyFor = (world: World, audit: string, { name }: Entry): number =>
  keyOf(seedOf(world), 'audit', `${audit}/${name}`)

function readingOf(setup: Setup, world: World, { id }: AuditPlan, entry: Entry, skill: number): Reading {
  const way = world.audited?.audits[id]?.answered?.way ?? null
  const does = (place: number, permille: number) => happens(keyFor(world, id, entry), 0, place, permille)
  const crosses =
    factorOf(setup, 'auditorCrosses') + (skill + (way === 'evasive' ? 1 : 0)) * factorOf(setup, 'crossesMore')
  const isShown = entry.outside !== null && does(2, crosses)
  switch (entry.state) {
    case 'putRight':
      return 'putRight'
    case 'open':
      if (way === 'honest') return 'found'
      return does(1, factorOf(setup, 'auditorSees') + skill * factorOf(setup, 'seesMore'))
        ? 'found'
        : 'unseen'
    case 'covered':
      return isShown || way === 'honest' ? 'found' : 'unseen'
    case 'dressed':
      return isShown || way === 'honest' ? 'dressed' : 'unseen'
    case 'inOrder': {
      const misread = Math.round((factorOf(setup, 'misreads') * (3 - skill)) / 3)
      return entry.lookAlike && way !== 'evidence' && does(3, misread) ? 'wrongly' : 'clear'
    }
  }
}

/** What has to be done about a finding, and what it says of how well the project is run. */
function effectsOf(setup: Setup, grade: Grade): Effect[] {
  const of = (name: Parameters<typeof factorOf>[1]) => factorOf(setup, name)
  switch (grade) {
    case 'major':
      return [
        { kind: 'work', milliDays: of('majorWork'), skill: null },
        { kind: 'quality', points: -of('majorQuality') },
      ]
    case 'minor':
      return [
        { kind: 'work', milliDays: of('minorWork'), skill: null },
        { kind: 'quality', points: -of('minorQuality') },
      ]
    case 'observation':
      return [{ kind: 'burden', milliDays: of('observedBurden') }]
    case 'goodPractice':
      return [{ kind: 'quality', points: of('practiceQuality') }]
    case 'none':
      return []
  }
}

/** Some weeks after an audit what it left as it was is needed, and looked for. What it found is put right by then. */
export function missRecords(setup: Setup, world: World, happen: Happen): void {
  for (const plan of setup.audits ?? []) {
    const state = world.audited?.audits[plan.id]
    if (!state || state.held === 0 || state.held + factorOf(setup, 'missedWeeks') !== world.at.week) continue
    const found = state.findings.reduce((sum, it) => sum + it.found - it.wrongly, 0)
    const left = plan.rules
      .flatMap((rule) => entriesOf(setup, world, plan.project, rule, state.held - 1))
      .filter(({ state: is }) => is !== 'inOrder' && is !== 'putRight').length
    const entries = Math.max(0, left - found)
    if (entries === 0 || world.work.projects[plan.project]?.finishedWeek !== 0) continue
    const burden = relieved(setup, world, entries * factorOf(setup, 'missedBurden'))
    happen({ kind: 'recordsMissed', audit: plan.id, project: plan.project, entries, burden }, state.fact)
  }
}
