import type { Deal } from '../sim/audit/dealing.ts'
import type { Field, Item } from '../sim/audit/kits/kit.ts'
import { rowOf } from '../sim/audit/papers.ts'
import { isMoment } from '../sim/audit/predicates.ts'
import type { TalkView } from './audit-view.ts'
import type { Talk } from './auditing.ts'

type Answer = Pick<TalkView, 'answer' | 'args' | 'says'>

/**
 * What somebody answers. An open question brings what is on their mind, a leading one the words that were put into their
 * mouth; of an entry that was made to look as it should they say what its paper says.
 */
export function answerTo(deal: Deal, { person, form, item }: Talk): Answer {
  const isManager = person === deal.manager
  const away = deal.items.find(({ marks }) => (marks.deputy ?? null) !== null)
  const plain = (answer: string, args: Answer['args'] = {}): Answer => ({ answer, args, says: [] })
  const own = (answer: string) => (deal.kit.id === 'timesheets' ? answer : `${deal.kit.id}.${answer}`)
  if (form === 'leading') return plain('led')
  if (form === 'closed') {
    if (!isManager) return plain('closedTeam')
    return away ? plain(own('closedAway'), deputyIn(away)) : plain(own('closedHere'))
  }
  const entry = deal.items.find(({ id }) => id === item)
  if (form === 'open' || !entry) {
    if (!isManager) return plain(own('openTeam'))
    return away ? plain(own('openAway'), deputyIn(away)) : plain(own('openManager'))
  }
  if (deal.kit.id === 'timesheets')
    return form === 'showMe' ? plain('shown', whose(entry)) : { ...toldOf(entry), says: [] }
  return form === 'showMe'
    ? plain('shownEntry')
    : { answer: 'toldEntry', args: {}, says: claimed(deal, entry) }
}

/** What is said of one entry is read from its own paper: whoever dressed it will stand by nothing else. */
function claimed({ kit }: Deal, entry: Item): readonly Field[] {
  const paper = kit.papers.find(
    ({ kind, group }) => kind === 'entries' && (group === 'manager' || group === 'team'),
  )
  return paper ? rowOf(kit, paper.id, entry).fields : []
}

const whose = ({ person, week }: Item) => ({ who: `people.${person}.name`, week })
const deputyIn = ({ marks, week }: Item) => ({ deputy: `people.${String(marks.deputy)}.name`, week })

/** What is said of one entry: by its paper, which is all that whoever covered something will stand by. */
function toldOf(entry: Item): Omit<Answer, 'says'> {
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
