import type { View } from '../../game/view.ts'
import { paperId } from '../blotter.ts'
import { managerPapers, openRisks, sponsorPapers } from './seat-papers.ts'

/** The papers that lie on the desk of a seat other than the PMO's, below the post. */
export function papersOfSeat(view: View): readonly string[] {
  const { role, projects } = view
  if (role === 'pm')
    return [
      paperId.ask,
      paperId.report,
      ...managerPapers(view),
      ...projects.map(({ id }) => paperId.project(id)),
    ]
  return role === 'sponsor' ? [paperId.told, paperId.money, ...sponsorPapers(view)] : []
}

/** Where the main choice of a seat's week lies: whoever waits for an answer first, then what is done every week. */
export function firstChoice(view: View): string {
  const { role, powers, changes } = view
  if (role === 'pm') {
    const kept = openRisks(view).find(({ stage }) => stage === 'noticed')
    return kept ? paperId.risk(kept.id) : paperId.ask
  }
  const unruled = powers?.escalations.find(({ ruled }) => ruled === null)
  if (unruled) return paperId.ruling(unruled.project)
  const wish = powers?.mayScope
    ? changes.find(({ stage }) => stage !== 'approved' && stage !== 'rejected')
    : undefined
  return wish ? paperId.scope(wish.id) : paperId.money
}

/** What a seat lays on its desk when something in the building is pointed at; null: it has no paper of it. */
export function paperAt(view: View, paper: string): string | null {
  if (view.role === 'pmo') return paper
  const own = papersOfSeat(view)
  if (paper === paperId.post || own.includes(paper)) return paper
  if (view.role === 'pm') return paper.startsWith(paperId.person('')) ? paperId.ask : null
  if (paper.startsWith(paperId.project(''))) return paperId.told
  return paper === paperId.office('boardroom') ? paperId.money : null
}
