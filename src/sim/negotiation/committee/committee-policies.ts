import type { Deal } from '../stakes.ts'
import { bestDeal, worthOf } from '../stakes.ts'
import type { CommitteeAct } from './committee-acts.ts'
import { talkLimits } from './committee-factors.ts'
import type { CommitteeMind } from './committee-member.ts'
import type { CommitteeSeen } from './committee-view.ts'
import { passes } from './decision-rule.ts'
import { textsJudged, wouldSign } from './reading-members.ts'
import { latestJudgements } from './standing-together.ts'

const vote: CommitteeAct = { kind: 'vote' }
const isText = (seen: CommitteeSeen, text: Deal) => text.every((option, issue) => option === seen.text[issue])
const draftOrVote = (seen: CommitteeSeen, text: Deal): CommitteeAct =>
  isText(seen, text) ? vote : { kind: 'draft', text }

/** Puts to the vote whatever lies there. */
const acceptFirst: CommitteeMind = () => vote

/** Writes down what is best for itself, and puts it to the vote to the end. */
const neverYield: CommitteeMind = (seen) => draftOrVote(seen, bestDeal(seen.stakes))

/** Meets in the middle of every issue. */
const splitEveryIssue: CommitteeMind = (seen) =>
  draftOrVote(
    seen,
    seen.issues.map(({ options, ordered }, issue) =>
      ordered ? Math.floor((options.length - 1) / half) : middleOf(seen.stakes.worth[issue] ?? []),
    ),
  )

/** Where options stand in no line, the one that is worth most nearly half of the best to itself. */
function middleOf(values: readonly number[]): number {
  const most = values.reduce((a, b) => Math.max(a, b), 0)
  const off = values.map((value) => Math.abs(value * half - most))
  return off.indexOf(off.reduce((a, b) => Math.min(a, b)))
}

const half = 2

/** Writes in whatever those who refuse complain of, one after the other, and puts it to the vote when nobody does. */
const concedeToBeLiked: CommitteeMind = (seen) => {
  const judged = latestJudgements(seen)
  const refusing = members(seen).filter((party) => judged[party] && !judged[party].signs)
  const wishes = refusing.flatMap((party) => {
    const { issue = null, motive = null } = judged[party] ?? {}
    if (issue === null || !motive) return []
    const pulls = (seen.issues[issue]?.options ?? []).map(({ effects }) => {
      const effect = effects[motive.consequence] ?? 0
      return motive.wants === 'more' ? effect : -effect
    })
    const option = pulls.indexOf(pulls.reduce((a, b) => Math.max(a, b)))
    return option === seen.text[issue] ? [] : [{ issue, option }]
  })
  const wish = wishes[seen.round % Math.max(1, wishes.length)]
  if (wish && seen.round + 1 < seen.rounds)
    return { kind: 'draft', text: seen.text.with(wish.issue, wish.option) }
  return seen.log.length > 0 ? vote : { kind: 'draft', text: bestDeal(seen.stakes) }
}

/**
 * Asks those who would not sign what stands behind it, puts together who wants what, and of all texts that should pass writes the
 * one that is worth most to itself; what passed in words is put to the vote before the time is over.
 */
const tradeIssues: CommitteeMind = (seen) => {
  const { stakes, round, rounds } = seen
  const judged = textsJudged(seen)
  const passing = judged.filter(({ refusing }) => passes(seen.terms.rule, refusing))
  const best = passing.toSorted((a, b) => worthOf(stakes, b.text) - worthOf(stakes, a.text))[0]
  const question = round + 1 < rounds ? nextQuestion(seen) : null
  if (question) return question
  const left = rounds - round
  if (left <= 2) return best ? draftOrVote(seen, best.text) : vote
  const floor = Math.max(stakes.reservation, best ? worthOf(stakes, best.text) + 1 : 0)
  const next = promising(seen, floor)
  return next ? { kind: 'draft', text: next } : draftOrVote(seen, best?.text ?? seen.text)
}

/** Talk that is left in this round: why those who refuse do, issue by issue as they name them, then what it would take. */
function nextQuestion(seen: CommitteeSeen): CommitteeAct | null {
  if (seen.talked >= talkLimits.table) return null
  const judged = latestJudgements(seen)
  const refusing = members(seen).filter((party) => !judged[party]?.signs)
  const isAsked = (to: number, about: string, issue: number | null) =>
    seen.log.some(
      ({ act }) =>
        act.kind === 'ask' &&
        act.to === to &&
        act.question.about === about &&
        (issue === null || ('issue' in act.question && act.question.issue === issue)),
    )
  for (const to of refusing)
    if (!isAsked(to, 'ranking', null)) return { kind: 'ask', to, question: { about: 'ranking' } }
  for (const to of refusing) {
    const issue = judged[to]?.issue ?? null
    if (issue !== null && !isAsked(to, 'why', issue))
      return { kind: 'ask', to, question: { about: 'why', issue } }
  }
  return null
}

/** Of the texts not judged yet that should pass, the one worth most to itself; of equals the one more members like. */
function promising(seen: CommitteeSeen, floor: number): Deal | null {
  const judged = textsJudged(seen)
  const readers = members(seen).map((party) => ({ party, signs: wouldSign(seen, party) }))
  let found: { text: Deal; worth: number; likes: number } | null = null
  for (const text of allTexts(seen)) {
    const worth = worthOf(seen.stakes, text)
    if (worth < floor || (found && worth < found.worth)) continue
    if (judged.some((it) => it.text.every((option, issue) => option === text[issue]))) continue
    const refusing = readers.flatMap(({ party, signs }) => (signs(text) ? [] : [party]))
    if (!passes(seen.terms.rule, refusing)) continue
    const likes = readers.length - refusing.length
    if (!found || worth > found.worth || likes > found.likes) found = { text, worth, likes }
  }
  return found?.text ?? null
}

function allTexts({ issues }: CommitteeSeen): readonly Deal[] {
  return issues.reduce<number[][]>(
    (texts, { options }) => texts.flatMap((text) => options.map((_, option) => [...text, option])),
    [[]],
  )
}

const members = ({ parties, me }: CommitteeSeen) =>
  parties.map((_, party) => party).filter((party) => party !== me)

/** Ways to hold the pen for whoever has no time to. */
export const committeePolicies = {
  acceptFirst,
  neverYield,
  splitEveryIssue,
  concedeToBeLiked,
  tradeIssues,
} as const satisfies { readonly [name: string]: CommitteeMind }

export type CommitteePolicy = keyof typeof committeePolicies
