import type { Deal, Motive } from '../stakes.ts'
import type { CommitteeSeen } from './committee-view.ts'

/** A text that everybody judged, and who would not sign it, by their own words. */
export type JudgedText = { readonly text: Deal; readonly refusing: readonly number[] }

export function textsJudged({
  log,
  terms,
  parties,
}: Pick<CommitteeSeen, 'log' | 'terms' | 'parties'>): readonly JudgedText[] {
  const judged: { text: Deal; refusing: number[]; said: number }[] = []
  let text = terms.text
  for (const { act, by } of log) {
    if (act.kind === 'draft') {
      text = act.text
      judged.push({ text, refusing: [], said: 0 })
    }
    const last = judged.at(-1)
    if (act.kind !== 'judge' || !last) continue
    last.said++
    if (!act.signs) last.refusing.push(by)
  }
  return judged.filter(({ said }) => said === parties.length - 1)
}

/** What a member seems to want of each issue: its reason there where one was given, and how much the issue weighs. */
function wantsOf({ log, issues }: CommitteeSeen, party: number) {
  const motives: (Motive | null)[] = issues.map(() => null)
  let weights = issues.map(() => 1)
  for (const { by, act } of log) {
    if (by !== party) continue
    if (act.kind === 'judge' && act.issue !== null && act.motive) motives[act.issue] = act.motive
    if (act.kind !== 'tell') continue
    const { claim } = act
    if (claim.about === 'why' && claim.motive) motives[claim.issue] = claim.motive
    if (claim.about === 'ranking')
      weights = issues.map((_, issue) => issues.length - claim.issues.indexOf(issue))
  }
  return { motives, weights }
}

/** How a text stands with a member, as far as one was told; whole, only comparable with itself. */
function liking(seen: CommitteeSeen, party: number): (text: Deal) => number {
  const { motives, weights } = wantsOf(seen, party)
  const known = motives.filter((motive) => motive !== null)
  const worth = seen.issues.map(({ options }, issue) => {
    // Where nothing was said of an issue, what moves a member elsewhere moves it there too.
    const own = motives[issue]
    const pulls = options.map(({ effects }) =>
      (own ? [own] : known).reduce((sum, { consequence, wants }) => {
        const effect = effects[consequence] ?? 0
        return sum + (wants === 'more' ? effect : -effect)
      }, 0),
    )
    const [low, high] = [Math.min(...pulls), Math.max(...pulls)]
    return pulls.map((pull) =>
      high === low ? 0 : Math.round(((weights[issue] as number) * 1000 * (pull - low)) / (high - low)),
    )
  })
  return (text) => text.reduce((sum, option, issue) => sum + (worth[issue]?.[option] as number), 0)
}

/** Whether a member would sign a text: it is liked as much as one that was signed, or clearly more than all that were not. */
export function wouldSign(seen: CommitteeSeen, party: number): (text: Deal) => boolean {
  const like = liking(seen, party)
  const judged = textsJudged(seen)
  const signed = judged.filter(({ refusing }) => !refusing.includes(party)).map(({ text }) => like(text))
  const refused = judged.filter(({ refusing }) => refusing.includes(party)).map(({ text }) => like(text))
  const least = signed.length > 0 ? Math.min(...signed) : Number.POSITIVE_INFINITY
  const most = refused.length > 0 ? Math.max(...refused) : Number.NEGATIVE_INFINITY
  return (text) => {
    const liked = like(text)
    return liked >= least || liked > most
  }
}
