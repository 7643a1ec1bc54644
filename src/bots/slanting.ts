import type { Dice } from '../game/dice.ts'
import type { OwnProject, ProjectView } from '../game/view.ts'

/** Rolls of a PM's dice that say how a report comes out; what arrives first has one of its own. */
export const reportRolls = { form: 800, amount: 801, late: 802 } as const

export type Told = Pick<OwnProject, 'earnedCents' | 'actualCents' | 'finishWeek' | 'progress'>

/**
 * What a PM writes, given an inclination: as it is believed, or rosier, or grimmer. Progress of what is not finished is
 * misstated by a part of what candour would allow, and earned value with it; the forecast by whole weeks. Money is not
 * touched: it stands in the ledger. The chances are those of audit.md 3.2.
 */
export function bent(
  own: OwnProject,
  project: ProjectView,
  { grim, least, rosy, share, weeks }: NonNullable<OwnProject['inclination']>,
  dice: Dice,
): Told {
  const form = dice(reportRolls.form, 1000)
  if (form >= rosy + grim || own.progress.length === 0) return own
  const isRosy = form < rosy
  const part = least + dice(reportRolls.amount, 1001 - least) // of the most
  const by = (isRosy ? 1 : -1) * Math.round((share * part) / 1000)
  const progress = own.progress.map(({ activity, permille }) => ({
    activity,
    permille:
      permille >= 1000 ? permille : Math.max(0, Math.min(999, Math.round((permille * (1000 + by)) / 1000))),
  }))
  const now = sum(own.progress)
  const earned = now === 0 ? own.earnedCents : Math.round((own.earnedCents * sum(progress)) / now)
  const shift = Math.round((weeks * part) / 1000)
  const { finishWeek } = own
  return {
    progress,
    earnedCents: Math.min(project.completionCents, earned),
    actualCents: own.actualCents,
    // Nobody claims to be earlier than promised.
    finishWeek: isRosy
      ? Math.max(Math.min(finishWeek, project.dueWeek), finishWeek - shift)
      : finishWeek + shift,
  }
}

const sum = (progress: OwnProject['progress']) =>
  progress.reduce((total, { permille }) => total + permille, 0)
