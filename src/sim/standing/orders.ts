import type { Command } from '../commands.ts'
import type { DecisionKind } from '../mandates.ts'

/** An order of the PMO in one line: `hold/harbour/true`. Null: no mandate says anything about orders of its kind. */
export function orderText(command: Command): string | null {
  switch (command.kind) {
    case 'grant':
      return `people/${command.person}/${command.project}/${command.days}`
    case 'testClaim':
      return `claims/${command.person}/${command.project}`
    case 'setHold':
      return `hold/${command.project}/${command.on}`
    case 'engage':
      return `engage/${command.person}`
    case 'setReview':
      return `review/${command.project}/${command.permille}`
    case 'decideChange':
      return `change/${command.change}/${command.approve}`
    case 'decide':
      return `matter/${command.matter}/${command.option}`
    case 'talk':
      return `talk/${command.project}`
    case 'meet':
      return 'meeting'
    default:
      return null
  }
}

/** The order that a line stands for, of those that can wait a week. */
export function orderOf(text: string): Command | null {
  const [decision, about = '', how = ''] = text.split('/')
  switch (decision) {
    case 'hold':
      return { kind: 'setHold', project: about, on: how === 'true' }
    case 'engage':
      return { kind: 'engage', person: about }
    case 'review':
      return { kind: 'setReview', project: about, permille: Number(how) }
    case 'change':
      return { kind: 'decideChange', change: about, approve: how === 'true' }
    case 'matter':
      return { kind: 'decide', matter: about, option: how }
    default:
      return null
  }
}

export const decisionOf = (order: string): DecisionKind => order.split('/')[0] as DecisionKind

/** What is asked about, whatever the answer should be: it can be asked once a week. */
export function questionOf(order: string): string {
  const [decision = '', about, of] = order.split('/')
  const isOfTwo = decision === 'people' || decision === 'claims' // somebody, and a project
  return [decision, about, isOfTwo ? of : undefined].filter((part) => part !== undefined).join('/')
}
