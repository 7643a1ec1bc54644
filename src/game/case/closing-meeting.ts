import { closing } from '../../sim/audit/case/case-factors.ts'
import type { Pushback, Response } from '../../sim/audit/case/case-terms.ts'
import type { CasePart } from '../../sim/audit/case/dealing-cases.ts'
import type { Grade } from '../../sim/audit/grading.ts'
import { judge } from '../../sim/audit/judging.ts'
import { happens, keyOf, roll } from '../../sim/rng.ts'
import type { CaseInPlay, PartInPlay, Reply } from './case-in-play.ts'
import { isRaised, partWork } from './case-in-play.ts'

/** What the manager says to each entry that was tied. */
export function repliesOf(truth: CasePart | undefined, { desk }: PartInPlay): readonly Reply[] {
  const items = [...new Set(desk.links.map(({ item }) => item))]
  return items.map((item): Reply => {
    const found = truth?.deal.truths.find((it) => it.item === item)
    if (!found || found.broken.length === 0) return { item, reply: 'paper', looks: found?.lookAlike ?? null }
    return { item, reply: found.isCovered ? 'disputes' : 'agrees', looks: null }
  })
}

/**
 * What the project brings up about a finding: mostly a paper where entries are in order, the count where the grade is too high,
 * else displeasure. Now and then it is a bluff: a paper that clears nothing, a count that changes nothing; and at times displeasure is right.
 */
export const pushedBack =
  ({ deal }: CaseInPlay) =>
  (part: PartInPlay): PartInPlay => {
    const none = { ...part, pushback: null, brought: [], dueResponse: null, response: null }
    const truth = deal.parts.find(({ control }) => control === part.control)
    if (!truth || !isRaised(part.grade)) return none
    const judged = judge(truth.deal, partWork(part))
    const isOver = severity.indexOf(part.grade) > severity.indexOf(judged.warranted)
    const clear = judged.false.filter((id) => !judged.near.includes(id))
    const key = keyOf(deal.seed, 'audit', `closing/${part.control}`)
    const does = (place: number, chance: number) => happens(key, 0, place, chance)
    const brings = (pushback: Pushback, dueResponse: Response, brought: readonly string[] = []) => ({
      ...none,
      ...{ pushback, dueResponse, brought },
    })
    if (clear.length > 0) return brings('paper', 'withdraw', clear)
    if (isOver && part.grade !== 'observation')
      return brings(does(0, closing.vague) ? 'soften' : 'count', 'downgrade')
    const tied = [...new Set(part.desk.links.map(({ item }) => item))]
    const named = tied[roll(key, 0, 1, Math.max(1, tied.length))]
    if (named !== undefined && does(2, closing.bluff)) return brings('paper', 'hold', [named])
    if (part.grade === 'observation') return none
    return brings(does(3, closing.miscount) ? 'count' : 'soften', 'hold')
  }

const severity: readonly (Grade | null)[] = ['none', 'observation', 'minor', 'major']

/** The finding as the answer leaves it: what a paper was said to clear is taken back, or the grade comes down, or it stays. */
export function responded(part: PartInPlay, response: Response): PartInPlay {
  if (response === 'hold') return { ...part, response }
  if (response === 'downgrade')
    return { ...part, response, grade: part.grade === 'major' ? 'minor' : 'observation' }
  const isCleared = (item: string) => part.pushback !== 'paper' || part.brought.includes(item)
  const links = part.desk.links.filter(({ item }) => !isCleared(item))
  const rest = { ...part, response, desk: { ...part.desk, links } }
  return links.length > 0 ? rest : { ...rest, grade: 'none', clause: null }
}
