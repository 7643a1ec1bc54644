import type { PapersState } from '../sim/audited/state.ts'
import { comingEchoes } from '../sim/desk/echoes.ts'
import { factorOf } from '../sim/factors.ts'
import type { FaultMap } from '../sim/faults/state.ts'
import { emptyDigest } from '../sim/hash.ts'
import { happens, keyOf, roll } from '../sim/rng.ts'
import type { Change, Project, Setup } from '../sim/setup.ts'
import type { CharterState } from '../sim/standing/charter.ts'
import { findsPermille } from '../sim/work/defects.ts'
import { trueEffort } from '../sim/work/effort.ts'
import type { WorkState } from '../sim/work/state.ts'
import { pair } from '../sim/work/state.ts'
import type { World } from '../sim/world.ts'

/** The world is plain JSON. */
const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/**
 * A world that fits what the PMO knows at its desk: everything that can be seen is as it is, everything that cannot be is
 * drawn anew by dice of the given name, from the plan's uncertainty and the last reports. The world it is made of
 * stays as it was, and nothing of the truth in it goes in.
 */
export function imagined(setup: Setup, world: World, seed: string): World {
  const { at, ledger, standing, desk, gates } = world
  const keys = { matter: keyOf(seed, 'matter', ''), echo: keyOf(seed, 'echo', '') }
  const nothing = () => Object.fromEntries(setup.projects.map(({ id }) => [id, 0]))
  return {
    at,
    facts: [{ kind: 'began', setup: '', seed, at: { week: 0, day: 0 }, cause: -1 }],
    ledger: { postings: [], balances: { ...ledger.balances } },
    work: imaginedWork(setup, world, seed),
    standing: {
      ...copyOf(standing),
      padding: nothing(),
      slighted: nothing(),
      ...(standing.charter && { charter: imaginedCharter(setup, standing.charter) }),
      ...(standing.mandate && { mandate: { ...copyOf(standing.mandate), delayed: {} } }),
    },
    desk: {
      ...copyOf(desk),
      pending: desk.decisions.flatMap(({ matter, option, project, person, week, fact: cause }) =>
        comingEchoes(setup, matter, option, week, keys.echo)
          .map((echo) => ({
            week: week + echo.inWeeks,
            matter,
            option,
            echo: echo.id,
            project,
            person,
            cause,
          }))
          .filter((echo) => week < at.week && echo.week > at.week),
      ),
    },
    ...(gates && { gates: copyOf(gates) }),
    ...imaginedParts(world),
    keys,
    digest: emptyDigest(),
    over: false,
  }
}

/**
 * What only some scenarios have: what is known of it to the PMO stands, what others keep to themselves has never been, and
 * at no table is anything said any more.
 */
function imaginedParts(
  world: World,
): Pick<World, 'risks' | 'powers' | 'link' | 'weather' | 'faults' | 'bargains' | 'audited'> {
  const { risks, powers, link, weather, faults, bargains, audited } = world
  return {
    ...(risks && { risks: only(copyOf(risks), ({ raised, stage }) => raised > 0 || stage === 'struck') }),
    ...(powers && { powers: { ...copyOf(powers), opinions: {} } }),
    ...(link && { link: copyOf(link) }),
    ...(weather && { weather: copyOf(weather) }),
    ...(faults && { faults: only(toldOf(copyOf(faults)), ({ places }) => Object.keys(places).length > 0) }),
    ...(audited && { audited: { ...copyOf(audited), papers: each(audited.papers, asTheyLook) } }),
    ...(bargains && {
      bargains: each(copyOf(bargains), (it) => ({ ...it, stage: 'closed' as const, talk: null })),
    }),
  }
}

/** Whether papers were dressed, and what an auditor overlooked, nobody but who did it knows. */
const asTheyLook = (papers: PapersState): PapersState => ({ ...copyOf(papers), dressed: [] })

type Named<T> = { readonly [id: string]: T }
const only = <T>(map: Named<T>, keeps: (it: T) => boolean): { [id: string]: T } =>
  Object.fromEntries(Object.entries(map).filter(([, it]) => keeps(it)))
const each = <T, U>(map: Named<T>, of: (it: T) => U): Named<U> =>
  Object.fromEntries(Object.entries(map).map(([id, it]) => [id, of(it)]))

/** A fault is where the PMO was told of it, or where it was looked for in vain. */
const toldOf = (faults: FaultMap): Named<FaultMap[string]> =>
  each(faults, (it) => ({ ...it, places: only(it.places, ({ by, told }) => told || by === null) }))

/** Who was never seen to lack it has read what was found signed; of the rest, who was shown it. */
function imaginedCharter({ projects }: Setup, charter: CharterState): CharterState {
  const copy = copyOf(charter)
  for (const row of Object.values(copy.rows))
    row.read = row.settled < 0 && !row.gap ? projects.map(({ id }) => id) : [...row.known]
  return {
    ...copy,
    gaps: Object.fromEntries(Object.entries(copy.gaps).filter(([area]) => !area.includes('/'))),
  }
}

function imaginedWork(setup: Setup, world: World, seed: string): WorkState {
  const work = copyOf({ ...world.work, truth: { effort: {}, needs: {} } }) as WorkState
  for (const project of setup.projects) {
    work.truth.effort[project.id] = imaginedEffort(setup, work, project, seed)
    work.truth.needs[project.id] = Object.fromEntries(
      (work.asks[project.id] ?? []).map(({ person, days }) => [
        person,
        Math.min(days, work.tested[pair(project.id, person)] ?? days),
      ]),
    )
  }
  if (!setup.changes) return work
  const changes = Object.fromEntries(
    setup.changes.map((change) => [change.id, imaginedChange(work, change, seed)]),
  )
  return { ...work, truth: { ...work.truth, changes } }
}

/** Work of a change, anywhere in what is known of its range. */
function imaginedChange(work: WorkState, { id, low, high }: Change, seed: string): number {
  const known = work.changes?.[id] ?? { low, high }
  return known.low + roll(keyOf(seed, 'change', id), 0, 0, known.high - known.low + 1)
}

/**
 * Milli-days that each need of a project takes in this future: the plan, bent by what a report's earned value has cost so
 * far, and drawn within the activity's uncertainty as far as it is not done. What was done follows from the reported
 * share, or from a test run.
 */
function imaginedEffort(setup: Setup, work: WorkState, project: Project, seed: string): number[][] {
  const honest = { ...project, activities: project.activities.map((a) => ({ ...a, biasPermille: 1000 })) }
  const drawn = trueEffort(setup, honest, seed)
  const state = work.projects[project.id]
  const report = work.reported[project.id]?.report
  const index = report && report.earnedCents > 0 ? (report.actualCents * 1000) / report.earnedCents : 1000
  const bent = Math.round(
    Math.max(factorOf(setup, 'indexLeast'), Math.min(factorOf(setup, 'indexMost'), index)),
  )
  return project.activities.map((activity, i) => {
    const measured = work.measured?.[pair(project.id, activity.id)]
    const reported = report?.progress.find((row) => row.activity === activity.id)?.permille ?? 0
    const isFinished = state?.activities[i]?.finished ?? false
    const permille = isFinished ? 1000 : Math.min(999, measured?.permille ?? reported)
    const efforts = activity.needs.map((need, n) => {
      const planned = Math.max(1, need.milliDays + (state?.activities[i]?.needs[n]?.added ?? 0))
      if (isFinished) return planned
      const factor = Math.round(((drawn[i]?.[n] ?? need.milliDays) * 1000) / need.milliDays)
      const spread = 1000 + Math.round(((factor - 1000) * (1000 - permille)) / 1000)
      return Math.max(2, Math.round((Math.round((planned * bent) / 1000) * spread) / 1000))
    })
    state?.activities[i]?.needs.forEach((need, n) => {
      const all = efforts[n] as number
      need.done = isFinished ? all : Math.min(all - 1, Math.floor((all * permille) / 1000))
    })
    imagineDefects(setup, work, project, i, seed)
    return efforts
  })
}

/** Hidden defects as the days worked would have made them, less what reviews would have found. */
function imagineDefects(setup: Setup, work: WorkState, project: Project, i: number, seed: string): void {
  const activity = work.projects[project.id]?.activities[i]
  if (!activity?.defects) return
  const key = keyOf(seed, 'quality', `${project.id}/${i}/before`)
  const days = Math.floor(activity.needs.reduce((sum, need) => sum + need.done, 0) / 1000)
  const finds = findsPermille(setup, work.projects[project.id]?.review ?? 0)
  const made = (factorOf(setup, 'defectRate') * (1000 - finds)) / 1000
  const hidden = Array.from({ length: days }, (_, day) => happens(key, 0, day, made)).filter(Boolean).length
  activity.defects.hidden = work.projects[project.id]?.finishedWeek === 0 ? hidden : 0
  activity.defects.exposure = 0
}
