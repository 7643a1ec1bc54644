import type { BargainView } from '../game/bargain-view.ts'
import type { GateView } from '../game/gate-view.ts'
import type { ChangeView, MatterView, PersonView, View } from '../game/view.ts'
import type { WeekCommitteeView } from '../game/week-committee-view.ts'
import { hasAuditsPaper, unnamed } from './audited/audited.ts'
import { paperId } from './blotter.ts'
import { hasPassPaper, toPass } from './link/link.ts'

/**
 * How a paper stands: it waits for a decision, it cannot be paid for any more, it is settled for this week, or whoever was
 * asked has turned it down, or lets it wait until next Monday.
 */
export type Stands = 'youDecide' | 'noAttention' | 'settled' | 'turnedDown' | 'waits'

/** Whether nothing more is to be done about it this week. */
export const isDone = (stands: Stands): boolean => stands !== 'youDecide' && stands !== 'noAttention'

const answered = ({ mandate }: View, question: string): Stands | null => {
  const answer = mandate?.answers[question]?.answer
  if (answer === 'no') return 'turnedDown'
  return answer === 'later' ? 'waits' : null
}

/** A split is settled by its first change, or for everybody by a meeting: from then on changes are free. */
export function splitStands({ price }: PersonView, { attention }: View): Stands {
  if (price === 0) return 'settled'
  return price > (attention?.left ?? 0) ? 'noAttention' : 'youDecide'
}

/** What holds if nothing is done is always free, so it does not count as a choice. */
export function matterStands({ id, decided, options }: MatterView, view: View): Stands {
  if (decided !== null) return 'settled'
  const told = answered(view, `matter/${id}`)
  if (told) return told
  const left = view.attention?.left ?? 0
  return options.some(({ standing, price }) => !standing && price <= left) ? 'youDecide' : 'noAttention'
}

/** While a change is analysed it can wait for what comes of it; turning it down is always free. */
export const changeStands = ({ id, stage }: ChangeView, view: View): Stands =>
  stage === 'raised' || stage === 'assessed' ? (answered(view, `change/${id}`) ?? 'youDecide') : 'settled'

/** The board decides whatever the PMO does; a recommendation is what settles it here. */
export function gateStands({ recommended, affordable }: GateView): Stands {
  if (recommended) return 'settled'
  return affordable ? 'youDecide' : 'noAttention'
}

/** What the board asked is settled once something was said. */
export const questionStands = ({ link }: View): Stands => (link?.question?.said ? 'settled' : 'youDecide')

/** What is heard is passed on as long as there is attention for it. */
export function passStands({ link, attention }: View): Stands {
  if (!link || toPass(link) === 0) return 'settled'
  return (attention?.left ?? 0) > 0 ? 'youDecide' : 'noAttention'
}

/** Audits wait as long as one is ahead to which nobody is named; all else about them may be left. */
export const auditsStand = ({ audited }: View): Stands =>
  audited && unnamed(audited) > 0 ? 'youDecide' : 'settled'

/** What is bargained over this week waits as long as it can be paid for, or one sits at its table. */
export function bargainStands({ stage, price, escalatePrice }: BargainView): Stands {
  if (stage === 'closed' || stage === 'escalated') return 'settled'
  return stage === 'table' || price !== null || escalatePrice !== null ? 'youDecide' : 'noAttention'
}

/** The same of a committee. */
export function committeeStands({ stage, price }: WeekCommitteeView): Stands {
  if (stage === 'closed') return 'settled'
  return stage === 'table' || price !== null ? 'youDecide' : 'noAttention'
}

/** Committees whose paper lies on the desk: this week's, and those with promises still to come. */
export const committeesOnDesk = ({ committees, role, week }: View): readonly WeekCommitteeView[] =>
  role === 'pmo'
    ? committees.filter(
        (it) =>
          it.week > 0 &&
          (it.stage !== 'closed' ||
            it.deal?.week === week ||
            it.promises.some(({ state }) => state === 'open')),
      )
    : []

/** Bargains whose paper lies on the desk: this week's, and those with promises still to come. */
export const bargainsOnDesk = ({ bargains, role, week }: View): readonly BargainView[] =>
  role === 'pmo'
    ? bargains.filter(
        (it) =>
          it.stage !== 'closed' ||
          it.deal?.week === week ||
          it.promises.some(({ state }) => state === 'open'),
      )
    : []

/** The papers of a week on which something is to be decided, from the top of the pile. */
export function papersToDecide(view: View): { readonly paper: string; readonly stands: Stands }[] {
  if (view.role !== 'pmo') return []
  return [
    ...view.gates.map((gate) => ({ paper: paperId.gate(gate.id), stands: gateStands(gate) })),
    ...(view.link?.question ? [{ paper: paperId.statement, stands: questionStands(view) }] : []),
    ...(hasAuditsPaper(view) ? [{ paper: paperId.audits, stands: auditsStand(view) }] : []),
    ...(hasPassPaper(view) ? [{ paper: paperId.pass, stands: passStands(view) }] : []),
    ...view.people
      .filter(({ role, contested }) => role === 'specialist' && contested)
      .map((person) => ({ paper: paperId.person(person.id), stands: splitStands(person, view) })),
    ...view.matters.map((matter) => ({
      paper: paperId.matter(matter.id),
      stands: matterStands(matter, view),
    })),
    ...bargainsOnDesk(view)
      .filter((it) => it.week === view.week)
      .map((it) => ({ paper: paperId.bargain(it.id), stands: bargainStands(it) })),
    ...committeesOnDesk(view)
      .filter((it) => it.week === view.week)
      .map((it) => ({ paper: paperId.committee(it.id), stands: committeeStands(it) })),
    ...view.changes.map((change) => ({
      paper: paperId.change(change.id),
      stands: changeStands(change, view),
    })),
  ]
}

/** How many of them there are, and how many are settled. */
export function deskCount(view: View): { readonly all: number; readonly done: number } {
  const papers = papersToDecide(view)
  return { all: papers.length, done: papers.filter(({ stands }) => isDone(stands)).length }
}
