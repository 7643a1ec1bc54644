import type { Way } from './auditing.ts'
import { auditWays } from './auditing.ts'

/** How somebody does a whole audit. */
export type CaseWay = {
  readonly desk: Way
  readonly size: number | 'powered' // entries of each rule; powered: as many as show what is just too often broken
  readonly traces: boolean
  readonly hears: 'well' | 'leading' | 'nobody'
  readonly discloses: boolean
  readonly followsUp: boolean
}

const allOf: Way = {
  ...auditWays.expert,
  asksFor: [
    ...(['read', 'read', 'read', 'trace', 'trace', 'trace', 'clear', 'paper', 'paper', 'paper'] as const),
  ],
}
const expert: CaseWay = {
  ...{ desk: allOf, size: 'powered', traces: true, hears: 'well', discloses: true, followsUp: true },
}
const cheap = { hears: 'nobody', followsUp: false } as const
const only = (asksFor: Way['asksFor'], rest: Partial<Way> = {}): Way => ({ ...allOf, ...rest, asksFor })

/** Ways of audit.md 4.4, from the expert down to whoever guesses; and an expert who keeps silent about the past. */
export const caseWays = {
  expert,
  overGrades: { ...expert, desk: { ...allOf, gradesBy: 1 } },
  naiveOpinion: { ...expert, desk: { ...allOf, opines: 'naive' } },
  underGrades: { ...expert, desk: { ...allOf, gradesBy: -1 } },
  clearsNothing: {
    ...expert,
    desk: only(['read', 'read', 'read', 'trace', 'trace', 'trace', 'paper', 'paper', 'paper'], {
      clears: false,
    }),
  },
  tracesNothing: {
    ...expert,
    traces: false,
    desk: only(['read', 'read', 'read', 'paper', 'paper', 'paper', 'clear']),
  },
  careless: { ...expert, desk: { ...allOf, sees: 'half' } },
  readsNothing: { ...expert, ...cheap, desk: { ...allOf, sees: 'nothing', opines: 'effective' } },
  fiveOfAll: {
    ...{ ...expert, ...cheap, size: 5 },
    desk: only(['read', 'trace', 'clear'], { opines: 'naive' }),
  },
  twoOfAll: {
    ...{ ...expert, ...cheap, size: 2 },
    desk: only(['read', 'trace', 'clear'], { opines: 'naive' }),
  },
  raisesAll: { ...expert, ...cheap, size: 2, desk: auditWays.raisesAll },
  takesOffered: { ...expert, ...cheap, size: 7, desk: auditWays.takesOffered },
  guesses: { ...expert, ...cheap, size: 1, discloses: false, desk: auditWays.guesses },
  silent: { ...expert, discloses: false },
  leads: { ...expert, hears: 'leading' },
} as const satisfies { readonly [name: string]: CaseWay }
export type CaseWayName = keyof typeof caseWays
