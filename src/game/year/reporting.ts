import { actions } from '../../sim/audit/case/case-terms.ts'
import { opinions } from '../../sim/audit/sampling/opinion.ts'
import { staff } from '../../sim/audit/year/year-factors.ts'
import { daysOf, spentBy } from './books.ts'
import type { YearAct, YearRefusal } from './year-acts.ts'
import type { HeldAudit, YearDone } from './year-in-play.ts'

/** What is made of a quarter's audits: an opinion, what is agreed, and what is gone through with whoever held them. */
export function reported(
  play: YearDone,
  act: Extract<YearAct, { kind: 'opine' | 'action' | 'feedback' }>,
): YearDone | YearRefusal {
  const own = play.audits.find((it) => it.cell === act.cell && it.quarter === play.quarter)
  if (!own) return 'unknown'
  const to = (change: Partial<HeldAudit>): YearDone => ({
    ...play,
    audits: play.audits.map((it) => (it === own ? { ...it, ...change } : it)),
  })
  switch (act.kind) {
    case 'opine':
      return opinions.includes(act.opinion) ? to({ opinion: act.opinion }) : 'unknown'
    case 'action':
      if (own.outcome.raised.length === 0 || !actions.includes(act.action)) return 'unknown'
      return to({ action: own.action === act.action ? null : act.action })
    case 'feedback': {
      const { person } = act
      if (own.feedback.includes(person)) return to({ feedback: own.feedback.filter((it) => it !== person) })
      const isTheirs = own.lead === person || own.second === person
      if (!isTheirs || !play.deal.def.colleagues.includes(person)) return 'unknown'
      const control = own.cell.split('/')[1] ?? ''
      if ((play.skills[person]?.[control] ?? 0) >= staff.bestSkill) return 'learnt'
      const { you } = play.deal.def
      if (spentBy(play, you) + staff.feedbackDays > daysOf(play, you)) return 'noDays'
      return to({ feedback: [...own.feedback, person] })
    }
  }
}
