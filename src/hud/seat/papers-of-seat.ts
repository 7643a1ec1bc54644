import type { View } from '../../game/view.ts'
import { paperId } from '../blotter.ts'
import { managerPapers, sponsorPapers } from './seat-papers.ts'

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

/** What a seat lays on its desk when something in the building is pointed at; null: it has no paper of it. */
export function paperAt(view: View, paper: string): string | null {
  if (view.role === 'pmo') return paper
  const own = papersOfSeat(view)
  if (paper === paperId.post || own.includes(paper)) return paper
  if (view.role === 'pm') return paper.startsWith(paperId.person('')) ? paperId.ask : null
  if (paper.startsWith(paperId.project(''))) return paperId.told
  return paper === paperId.office('boardroom') ? paperId.money : null
}
