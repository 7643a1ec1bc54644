import { committeeFactor } from './committee-factors.ts'

/** What a word of influence came to: the three outcomes of Yukl and Tracey 1992. */
export const standings = ['commitment', 'compliance', 'resistance'] as const
export type Standing = (typeof standings)[number]

/** How somebody stands by a text that passed, by the own ballot and by the trust that is left in whoever held the pen. */
export function standingBy(aye: boolean, trust: number): Standing {
  if (!aye || trust < committeeFactor('resists')) return 'resistance'
  return trust >= committeeFactor('commits') ? 'commitment' : 'compliance'
}
