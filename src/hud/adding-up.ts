import type { ExplainedPosting, Explanation } from '../game/explanation.ts'

export type WeekOfPostings = {
  readonly week: number
  readonly sum: number
  readonly postings: readonly ExplainedPosting[]
}

/** The postings of an account by week, oldest first, each week with its sum. */
export function byWeek(postings: readonly ExplainedPosting[]): WeekOfPostings[] {
  const weeks = [...new Set(postings.map((posting) => posting.week))].sort((a, b) => a - b)
  return weeks.map((week) => {
    const own = postings.filter((posting) => posting.week === week)
    return { week, sum: totalOf(own), postings: own }
  })
}

export const totalOf = (postings: readonly ExplainedPosting[]): number =>
  postings.reduce((sum, posting) => sum + posting.amount, 0)

/** Whether the rows give the number they explain. They always do; if not, the panel says so instead of hiding it. */
export const addsUp = ({ value, postings }: Explanation): boolean =>
  postings.length === 0 || value === totalOf(postings)
