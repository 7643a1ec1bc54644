import type { WeekCommitteeView } from '../../game/week-committee-view.ts'

/** Words of the interface that say something else at a committee inside a game. */
const instead: { readonly [id: string]: string } = {
  'committee.closed.agreedSays': 'weekCommittee.closed.agreedSays',
  'committee.closed.walkedAwaySays': 'weekCommittee.closed.walkedAwaySays',
  'committee.closed.ranOutSays': 'weekCommittee.closed.ranOutSays',
  'committee.closed.escalatedSays': 'weekCommittee.closed.escalatedSays',
  'committee.sentence.escalate': 'weekCommittee.escalate',
  'committee.cards.favourSays': 'weekCommittee.favourSays',
  'committee.cards.escalateSays': 'weekCommittee.escalateSays',
}

/** Where the words of a committee drill stand in the case: who sits there, and what the text is about. */
export function committeeWordOf(
  id: string,
  { id: committee, week }: Pick<WeekCommitteeView, 'id' | 'week'>,
): string {
  const back = week === 0 ? 'weekCommittee.toBriefing' : 'weekCommittee.toDesk'
  if (id === 'negotiate.drills' || id === 'committee.closed.look') return back
  const [head, ...rest] = id.split('.')
  switch (head) {
    case 'issues':
      return `committees.${committee}.${id}`
    case 'consequences':
      return `bargain.${id}`
    case 'parties':
      return rest.at(-1) === 'without' ? `committees.${committee}.without` : `people.${rest.join('.')}`
    case 'drill':
      return id === 'drill.name' ? `committees.${committee}.title` : (instead[id] ?? id)
    default:
      return instead[id] ?? id
  }
}
