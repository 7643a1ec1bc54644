import { factorOf } from '../../factors.ts'
import type { Observation } from '../../gates/evidence.ts'
import { speaking } from '../../gates/speaking.ts'
import { isInPlay } from '../../lookup.ts'
import { knownDefects } from '../../work/defects.ts'
import { pair } from '../../work/state.ts'
import type { Sight } from './figures.ts'
import { reportedPermille } from './figures.ts'

const nameOf = ({ project }: Sight, activity: string) => `activities.${project.id}.${activity}`

/** What should be done at the gate, as it is reported, and as tests found it. */
function deliverables(sight: Sight): Observation[] {
  const { setup, gate, project, world } = sight
  const done = gate.deliverables.filter((it) => reportedPermille(sight, it) >= 1000)
  const tested = gate.deliverables.filter(
    (it) => (world.work.measured?.[pair(project.id, it)]?.permille ?? 0) >= 1000,
  )
  const args = { count: done.length, of: gate.deliverables.length }
  const common = { args, concerns: ['technology', 'chair'] as const, why: `earned/${project.id}` }
  if (done.length === gate.deliverables.length) {
    const isTested = tested.length === gate.deliverables.length
    return [
      {
        ...common,
        id: isTested ? 'doneTested' : 'done',
        source: isTested ? 'pmoTest' : 'pmWord',
        speaks: speaking(setup, isTested ? 'doneTested' : 'done'),
      },
    ]
  }
  const isFar = done.length * 1000 < gate.deliverables.length * factorOf(setup, 'fewDone')
  return [
    {
      ...common,
      id: 'missing',
      source: 'pmWord',
      speaks: speaking(setup, isFar ? 'mostMissing' : 'missing'),
    },
  ]
}

/** What the PMO's own test runs found. */
function testRuns(sight: Sight): Observation[] {
  const { setup, gate, project, world } = sight
  return gate.deliverables.flatMap((activity): Observation[] => {
    const measured = world.work.measured?.[pair(project.id, activity)]
    if (!measured || measured.week !== world.at.week) return []
    const reported = reportedPermille(sight, activity)
    const isBelow = measured.permille + factorOf(setup, 'testGap') <= reported
    const number = world.facts.findLastIndex(
      (fact) => fact.kind === 'testRun' && fact.project === project.id && fact.activity === activity,
    )
    return [
      {
        id: isBelow ? 'testedBelow' : 'testedTrue',
        subject: activity,
        args: {
          activity: nameOf(sight, activity),
          donePermille: measured.permille,
          reportedPermille: reported,
        },
        source: 'pmoTest',
        concerns: ['technology', 'customers'],
        why: `fact/${number}`,
        speaks: speaking(setup, isBelow ? 'testedBelow' : 'testedTrue'),
      },
    ]
  })
}

/** Earned against spent: what the money has bought so far. */
function earned({ setup, gate, project, figures, report }: Sight): Observation[] {
  if (!report) return []
  const gap = figures.spentPermille - figures.earnedPermille
  const { costPermille } = gate.tolerance
  const far = (costPermille * factorOf(setup, 'farBeyond')) / 1000
  const name = gap <= costPermille ? 'earned' : gap <= far ? 'earnedBehind' : 'earnedFarBehind'
  return [
    {
      id: 'earned',
      args: { spentPermille: figures.spentPermille, earnedPermille: figures.earnedPermille },
      source: 'report',
      concerns: ['finance'],
      why: `cpi/${project.id}`,
      speaks: speaking(setup, name),
    },
  ]
}

/** The forecast against the baseline. */
function finish({ setup, gate, project, figures, baseline, report }: Sight): Observation[] {
  if (!report) return []
  const weeks = figures.finishWeek - baseline.finishWeek
  const late = weeks - gate.tolerance.weeks
  const common = {
    source: 'pmWord' as const,
    concerns: ['customers'] as const,
    why: `forecast/${project.id}`,
    args: { finish: figures.finishWeek, weeks: Math.max(0, weeks) },
  }
  if (late <= 0) return [{ ...common, id: 'onTime', speaks: speaking(setup, 'onTime') }]
  return [
    {
      ...common,
      id: 'late',
      speaks: speaking(setup, late <= factorOf(setup, 'farLate') ? 'late' : 'farLate'),
    },
  ]
}

/** Known defects against what is tolerated, where a scenario has defects. */
function defects({ setup, world, gate, project }: Sight): Observation[] {
  if (!isInPlay(setup, 'review')) return []
  const known = knownDefects(world.work, project.id)
  const most = gate.tolerance.defects
  const common = {
    source: 'qa' as const,
    concerns: ['technology', 'customers'] as const,
    why: `defects/${project.id}`,
    args: { count: known },
  }
  if (known <= most) return [{ ...common, id: 'fewDefects', speaks: speaking(setup, 'fewDefects') }]
  const isMany = known * 1000 > most * factorOf(setup, 'manyDefects')
  return [{ ...common, id: 'defects', speaks: speaking(setup, isMany ? 'manyDefects' : 'defects') }]
}

export const evidenceOfProgress = (sight: Sight): Observation[] =>
  [deliverables, testRuns, earned, finish, defects].flatMap((look) => look(sight))
