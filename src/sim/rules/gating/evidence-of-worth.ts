import type { Observation } from '../../gates/evidence.ts'
import type { Sight } from './figures.ts'
import { moneyLeft } from './figures.ts'

const permilleOf = (part: number, whole: number) => (whole <= 0 ? 0 : Math.round((part * 1000) / whole))

/** Benefit still expected, against the baseline. */
function benefit({ gate, project, figures, baseline }: Sight): Observation[] {
  const lost = 1000 - permilleOf(figures.benefitCents, baseline.benefitCents)
  const isKept = lost <= gate.tolerance.benefitPermille
  return [
    {
      id: isKept ? 'benefitKept' : 'benefitLost',
      args: { nowCents: figures.benefitCents, thenCents: baseline.benefitCents },
      source: 'contract',
      concerns: ['customers', 'finance'],
      why: `value/${project.id}`,
      speaks: isKept
        ? { go: 2, conditions: 1, stop: -2 }
        : lost < 500
          ? { go: -2, conditions: 1 }
          : { go: -3, conditions: -1, stop: 2 },
    },
  ]
}

/** What is still to come against what is still to be spent: the question that the money already spent has no part in. */
function worth({ project, figures, report }: Sight): Observation[] {
  const toSpend = Math.max(0, figures.costCents - (report?.actualCents ?? 0))
  const permille = toSpend === 0 ? 10_000 : permilleOf(figures.benefitCents, toSpend)
  return [
    {
      id: permille >= 1000 ? 'worthIt' : 'notWorthIt',
      args: { comeCents: figures.benefitCents, spendCents: toSpend },
      source: 'finance',
      concerns: ['finance', 'chair'],
      why: `eac/${project.id}`,
      speaks:
        permille >= 2000
          ? { go: 2, conditions: 2, stop: -3 }
          : permille >= 1000
            ? { go: 1, conditions: 1, hold: -1, stop: -2 }
            : { go: -3, conditions: -2, rework: -2, stop: 3 },
    },
  ]
}

/** Expected cost against the baseline, and the money there is for it. */
function cost(sight: Sight): Observation[] {
  const { gate, project, figures, baseline, report } = sight
  if (!report) return []
  const over = permilleOf(figures.costCents, baseline.costCents) - 1000
  const short = figures.costCents - report.actualCents - moneyLeft(sight)
  const { costPermille } = gate.tolerance
  return [
    {
      id: over > costPermille ? 'dearer' : 'asDear',
      args: { nowCents: figures.costCents, thenCents: baseline.costCents },
      source: 'report',
      concerns: ['finance'],
      why: `eac/${project.id}`,
      speaks:
        over <= costPermille
          ? { go: 1 }
          : over <= 3 * costPermille
            ? { go: -2, conditions: 1 }
            : { go: -2, conditions: -1, stop: 1 },
    },
    ...(short > 0
      ? [
          {
            id: 'short',
            args: { shortCents: short },
            source: 'finance' as const,
            concerns: ['finance' as const],
            why: `money/${project.id}`,
            speaks: { go: -1, conditions: 1, stop: 1 } as const,
          },
        ]
      : []),
  ]
}

/** What waiting costs: a date that has room, or one that has none. */
function delay({ project, figures, dueWeek, report }: Sight): Observation[] {
  if (!report) return []
  const room = dueWeek - figures.finishWeek
  const common = { source: 'contract' as const, concerns: ['customers', 'finance'] as const }
  if (room >= 2)
    return [
      {
        ...common,
        id: 'room',
        args: { weeks: room },
        why: `due/${project.id}`,
        speaks: { rework: 1, hold: 1 },
      },
    ]
  return [
    {
      ...common,
      id: 'noRoom',
      args: { cents: project.latePerWeekCents },
      why: `due/${project.id}`,
      speaks: { rework: -1, hold: -2 },
    },
  ]
}

export const evidenceOfWorth = (sight: Sight): Observation[] =>
  [benefit, worth, cost, delay].flatMap((look) => look(sight))
