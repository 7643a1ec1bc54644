import { hours } from '../../sim/audit/case/case-factors.ts'
import type { ExtensionReason } from '../../sim/audit/case/case-terms.ts'
import { notHeld } from '../auditing.ts'
import type { CaseInPlay, PartInPlay } from './case-in-play.ts'

/** Hours that the audit has taken. */
export function hoursOf({ parts, hearings, answer }: CaseInPlay): number {
  const asked = parts.reduce(
    (sum, { desk, reconciles, clearings }) =>
      sum +
      desk.papers.filter(({ isFetched }) => isFetched).length +
      Number(reconciles) +
      clearings * hours.clearing,
    0,
  )
  const heard = hearings.reduce(
    (sum, { turns }) => sum + hours.talk + Math.floor(turns.length / hours.turnsPerHour),
    0,
  )
  const outside = answer === 'outsider' ? hours.outsider : 0
  return hours.plan + asked + heard + outside
}

export const agreedHours = ({ extensions }: CaseInPlay): number => hours.agreed + extensions * hours.extension

export const mostExtensions = 3

const readIn = ({ desk }: PartInPlay): number => desk.drawn.length - notHeld(desk, desk.deal.kit.read).length
const tiedIn = ({ desk }: PartInPlay): number => new Set(desk.links.map(({ item }) => item)).size

/** Whether a reason for more hours fits what was planned, read, tied and heard; being thorough is none. */
export function isReason({ parts, hearings }: CaseInPlay, reason: ExtensionReason): boolean {
  switch (reason) {
    case 'unread': // so far it is not what was planned
      return parts.some((part) => part.size > readIn(part))
    case 'more': // more deviates than a sample of that size was made for
      return parts.some((part) => tiedIn(part) > 1 && readIn(part) < part.desk.deal.items.length)
    case 'lead': // somebody named an entry that was not tied
      return hearings
        .flatMap(({ turns }) => turns.flatMap(({ claims }) => claims))
        .some(
          ({ kind, topic, item }) =>
            kind === 'lead' &&
            parts.some(
              ({ control, desk }) => control === topic && !desk.links.some((link) => link.item === item),
            ),
        )
    case 'thorough':
      return false
  }
}
