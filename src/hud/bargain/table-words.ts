import type { BargainView } from '../../game/bargain-view.ts'

/** Words of the interface that say something else at a table inside the weeks. */
const instead: { readonly [id: string]: string } = {
  'negotiate.drills': 'bargain.toDesk',
  'negotiate.closed.look': 'bargain.toDesk',
  'drill.place': 'bargain.place',
  'negotiate.cards.tellSays': 'bargain.tellSays',
  'negotiate.sentence.escalate': 'bargain.escalateSure',
  'negotiate.cards.favourSays': 'bargain.favourSays',
  'negotiate.sentence.favour': 'bargain.favourSure',
}

/** Where the words of a drill stand in the case, for one of its bargains: who sits there, and what there is to settle. */
export function wordOf(
  id: string,
  { id: bargain, counterpart }: Pick<BargainView, 'id' | 'counterpart'>,
): string {
  const [head, ...rest] = id.split('.')
  switch (head) {
    case 'issues':
    case 'rules':
    case 'records':
      return `bargains.${bargain}.${id}`
    case 'consequences':
      return `bargain.${id}`
    case 'parties':
      if (rest.at(-1) === 'without') return `bargains.${bargain}.without`
      return rest[0] === 'other' ? `people.${counterpart}.${rest[1]}` : id
    case 'drill':
      return id === 'drill.name' ? `bargains.${bargain}.title` : (instead[id] ?? id)
    default:
      return instead[id] ?? id
  }
}
