import type { Deal } from '../sim/audit/dealing.ts'
import type { Item } from '../sim/audit/populations.ts'
import { isMoment } from '../sim/audit/predicates.ts'
import type { TalkView } from './audit-view.ts'
import type { Talk } from './auditing.ts'

type Answer = Pick<TalkView, 'answer' | 'args'>

/**
 * What somebody answers. An open question brings what is on their mind, a leading one the words that were put into their
 * mouth; of an entry that was made to look as it should they say what its paper says.
 */
export function answerTo(deal: Deal, { person, form, item }: Talk): Answer {
  const isManager = person === deal.manager
  const away = deal.items.find(({ marks }) => (marks.deputy ?? null) !== null)
  const plain = (answer: string): Answer => ({ answer, args: {} })
  if (form === 'leading') return plain('led')
  if (form === 'closed') {
    if (!isManager) return plain('closedTeam')
    return away ? { answer: 'closedAway', args: deputyIn(away) } : plain('closedHere')
  }
  if (form === 'open') {
    if (!isManager) return plain('openTeam')
    return away ? { answer: 'openAway', args: deputyIn(away) } : plain('openManager')
  }
  const entry = deal.items.find(({ id }) => id === item)
  if (!entry) return plain('openTeam')
  return form === 'showMe' ? { answer: 'shown', args: whose(entry) } : toldOf(entry)
}

const whose = ({ person, week }: Item) => ({ who: `people.${person}.name`, week })
const deputyIn = ({ marks, week }: Item) => ({ deputy: `people.${String(marks.deputy)}.name`, week })

/** What is said of one entry: by its paper, which is all that whoever covered something will stand by. */
function toldOf(entry: Item): Answer {
  const { filed = null, dated = null, approverClaimed = null, approvedClaimed = null } = entry.marks
  if (!isMoment(filed) || !isMoment(dated)) return { answer: 'toldMissing', args: whose(entry) }
  if (!isMoment(approvedClaimed) || typeof approverClaimed !== 'string')
    return { answer: 'toldOpen', args: whose(entry) }
  const args = {
    ...whose(entry),
    ...{ filedDay: dated.day, filedWeek: dated.week },
    ...{ approvedDay: approvedClaimed.day, approvedWeek: approvedClaimed.week },
    by: `people.${approverClaimed}.name`,
  }
  return { answer: 'told', args }
}
