import type { LegalCommand } from '../../game/legal.ts'
import type { RiskView } from '../../game/seat-view.ts'
import type { View } from '../../game/view.ts'
import { auditsOnDesk } from '../audited/audited.ts'
import { paperId } from '../blotter.ts'

/** From which week the sponsor's further powers have papers of their own; before, they lie together in one. */
const ownPaperFrom = { appetite: 2, dates: 3 } as const

type Powerful = Pick<
  View,
  'powers' | 'projects' | 'register' | 'changes' | 'week' | 'weeks' | 'role' | 'audited'
>

/** Risks of a manager's own project of which something is still to come, the nearest first. */
export const openRisks = ({ register, projects }: Powerful): readonly RiskView[] =>
  register
    .filter(
      ({ stage, project }) => (stage === 'noticed' || stage === 'raised') && project === projects[0]?.id,
    )
    .sort((a, b) => a.dueWeek - b.dueWeek)

/** Whether a manager may go over the head of the PMO this week, or has. */
export const hasAppeal = ({ powers }: Powerful): boolean =>
  powers !== null && (powers.cases.length > 0 || powers.escalations.length > 0)

/** The sponsor's further powers that the case has. */
export const sponsorHas = ({ powers }: Powerful, power: 'appetite' | 'dates'): boolean =>
  power === 'dates' ? (powers?.extended.length ?? 0) > 0 : (powers?.mayAppetite ?? false)

/** Whether a further power of the sponsor lies on the desk as a paper of its own. */
export const hasOwnPaper = (view: Powerful, power: 'appetite' | 'dates'): boolean =>
  sponsorHas(view, power) && (view.week >= ownPaperFrom[power] || (power === 'dates' && isOneLate(view)))

/** A date is asked about as soon as a report moves it. */
const isOneLate = ({ projects }: Powerful): boolean =>
  projects.some(
    ({ report, dueWeek, finishedWeek }) => finishedWeek === 0 && (report?.finishWeek ?? 0) > dueWeek,
  )

/** The first weeks keep them together, so that few papers lie on the desk. */
export const furtherPowers = (view: Powerful): readonly ('appetite' | 'dates')[] =>
  (['appetite', 'dates'] as const).filter((power) => sponsorHas(view, power) && !hasOwnPaper(view, power))

/** Papers of a manager's orders beside asking and reporting. */
export const managerPapers = (view: Powerful): readonly string[] =>
  view.powers === null
    ? []
    : [
        ...openRisks(view).map(({ id }) => paperId.risk(id)),
        ...(view.powers.mayPush ? view.changes : []).map(({ id }) => paperId.push(id)),
        ...auditsOnDesk(view).map(({ id }) => paperId.audit(id)),
        ...(hasAppeal(view) ? [paperId.appeal] : []),
      ]

/** And of the sponsor's beside the reserve. */
export const sponsorPapers = (view: Powerful): readonly string[] =>
  view.powers === null
    ? []
    : [
        ...view.powers.escalations.map(({ project }) => paperId.ruling(project)),
        ...(view.powers.mayScope ? view.changes : []).map(({ id }) => paperId.scope(id)),
        ...(hasOwnPaper(view, 'appetite') ? [paperId.appetite] : []),
        ...(hasOwnPaper(view, 'dates') ? [paperId.dates] : []),
        ...(furtherPowers(view).length > 0 ? [paperId.further] : []),
      ]

/** Whether an order of that kind could still be paid for with what is left of the seat's own time. */
export const hasTimeFor = ({ powers }: Pick<View, 'powers'>, kind: LegalCommand['kind']): boolean =>
  (powers?.time?.left ?? 0) >= ((powers?.costs as { [kind: string]: number } | undefined)?.[kind] ?? 0)
