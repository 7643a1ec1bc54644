import type { GradeRule } from '../audit-terms.ts'
import { adverseGrades } from '../audit-terms.ts'
import { factorOf } from '../factors.ts'
import type { Setup } from '../setup.ts'

/** What a finding is worth; `none`: nothing to report. */
export const grades = ['major', 'minor', 'observation', 'goodPractice', 'none'] as const
export type Grade = (typeof grades)[number]

/** Whether a grade says that something deviates. */
export const isAdverse = (grade: Grade): boolean => grade !== 'goodPractice' && grade !== 'none'

export type Shown = {
  readonly examined: number
  readonly found: number
  readonly isKnowing: boolean // it was done knowingly, and that is shown
}

/**
 * The grade that so much evidence bears (the base grade function of the controls): a breakdown or a knowing breach is major,
 * a rate above the tolerable one minor, anything less an observation.
 */
export function gradeOf(setup: Setup, shown: Shown, nothing: Grade, within: GradeRule | null = null): Grade {
  const grade = byRule(setup, shown, nothing)
  if (!within || !isAdverse(grade)) return grade
  const order: readonly Grade[] = adverseGrades
  const least = order.indexOf(within.least ?? 'observation')
  const most = order.indexOf(within.most ?? 'major')
  return order[Math.min(most, Math.max(least, order.indexOf(grade)))] ?? grade
}

function byRule(setup: Setup, { examined, found, isKnowing }: Shown, nothing: Grade): Grade {
  if (found === 0) return nothing
  const tolerable = examined * factorOf(setup, 'tolerableRate')
  const isBreakdown =
    found >= factorOf(setup, 'majorCount') &&
    found * 1000 * 1000 > tolerable * factorOf(setup, 'breakdownTimes')
  if (isKnowing || isBreakdown) return 'major'
  return found * 1000 > tolerable ? 'minor' : 'observation'
}
