import { factorOf } from '../../factors.ts'
import type { Observation } from '../../gates/evidence.ts'
import { speaking } from '../../gates/speaking.ts'
import type { Sight } from './figures.ts'
import { moneyLeft } from './figures.ts'

const permilleOf = (part: number, whole: number) => (whole <= 0 ? 0 : Math.round((part * 1000) / whole))

/** Benefit still expected, against the baseline. */
function benefit({ setup, gate, project, figures, baseline }: Sight): Observation[] {
  const lost = 1000 - permilleOf(figures.benefitCents, baseline.benefitCents)
  const isKept = lost <= gate.tolerance.benefitPermille
  return [
    {
      id: isKept ? 'benefitKept' : 'benefitLost',
      args: { nowCents: figures.benefitCents, thenCents: baseline.benefitCents },
      source: 'contract',
      concerns: ['customers', 'finance'],
      why: `value/${project.id}`,
      speaks: speaking(
        setup,
        isKept ? 'benefitKept' : lost < factorOf(setup, 'benefitGone') ? 'benefitLost' : 'benefitGone',
      ),
    },
  ]
}

/** What is still to come against what is still to be spent: the question that the money already spent has no part in. */
function worth({ setup, project, figures, report }: Sight): Observation[] {
  const toSpend = Math.max(0, figures.costCents - (report?.actualCents ?? 0))
  const permille = toSpend === 0 ? Number.MAX_SAFE_INTEGER : permilleOf(figures.benefitCents, toSpend)
  const isWorth = permille >= factorOf(setup, 'worthEnough')
  const isClear = permille >= factorOf(setup, 'worthClearly')
  return [
    {
      id: isWorth ? 'worthIt' : 'notWorthIt',
      args: { comeCents: figures.benefitCents, spendCents: toSpend },
      source: 'finance',
      concerns: ['finance', 'chair'],
      why: `eac/${project.id}`,
      speaks: speaking(setup, !isWorth ? 'notWorthIt' : isClear ? 'worthClearly' : 'worthIt'),
    },
  ]
}

/** Expected cost against the baseline, and the money there is for it. */
function cost(sight: Sight): Observation[] {
  const { setup, gate, project, figures, baseline, report } = sight
  if (!report) return []
  const over = permilleOf(figures.costCents, baseline.costCents) - 1000
  const short = figures.costCents - report.actualCents - moneyLeft(sight)
  const { costPermille } = gate.tolerance
  const far = (costPermille * factorOf(setup, 'farBeyond')) / 1000
  return [
    {
      id: over > costPermille ? 'dearer' : 'asDear',
      args: { nowCents: figures.costCents, thenCents: baseline.costCents },
      source: 'report',
      concerns: ['finance'],
      why: `eac/${project.id}`,
      speaks: speaking(setup, over <= costPermille ? 'asDear' : over <= far ? 'dearer' : 'farDearer'),
    },
    ...(short > 0
      ? [
          {
            id: 'short',
            args: { shortCents: short },
            source: 'finance' as const,
            concerns: ['finance' as const],
            why: `money/${project.id}`,
            speaks: speaking(setup, 'short'),
          },
        ]
      : []),
  ]
}

/** What waiting costs: a date that has room, or one that has none. */
function delay({ setup, project, figures, dueWeek, report }: Sight): Observation[] {
  if (!report) return []
  const room = dueWeek - figures.finishWeek
  const common = { source: 'contract' as const, concerns: ['customers', 'finance'] as const }
  if (room >= factorOf(setup, 'roomFrom'))
    return [
      {
        ...common,
        id: 'room',
        args: { weeks: room },
        why: `due/${project.id}`,
        speaks: speaking(setup, 'room'),
      },
    ]
  return [
    {
      ...common,
      id: 'noRoom',
      args: { cents: project.latePerWeekCents },
      why: `due/${project.id}`,
      speaks: speaking(setup, 'noRoom'),
    },
  ]
}

export const evidenceOfWorth = (sight: Sight): Observation[] =>
  [benefit, worth, cost, delay].flatMap((look) => look(sight))
