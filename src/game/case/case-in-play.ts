import type {
  Action,
  CaseAnswer,
  Cause,
  Consequence,
  Limit,
  OpeningWord,
  Overall,
  Pushback,
  Response,
  Threat,
} from '../../sim/audit/case/case-terms.ts'
import type { CaseDeal } from '../../sim/audit/case/dealing-cases.ts'
import type { Hearing } from '../../sim/audit/case/hearing.ts'
import type { Deal, Drill } from '../../sim/audit/dealing.ts'
import type { Grade } from '../../sim/audit/grading.ts'
import { isAdverse } from '../../sim/audit/grading.ts'
import type { Work } from '../../sim/audit/judging.ts'
import type { KitName } from '../../sim/audit/kits/kit.ts'
import type { Opinion } from '../../sim/audit/sampling/opinion.ts'
import type { Digest } from '../../sim/hash.ts'
import { absorb, emptyDigest } from '../../sim/hash.ts'
import type { Audit } from '../auditing.ts'
import { actOnAudit, beginAudit, isAuditRefused, workOf } from '../auditing.ts'
import type { CaseAct } from './case-acts.ts'
import type { CasePhase } from './case-chart.ts'

/** What the manager says to an entry that is brought up: so it was; a paper clears it; that is not how they remember it. */
export type Reply = {
  readonly item: string
  readonly reply: 'agrees' | 'paper' | 'disputes'
  readonly looks: string | null
}

/** One rule of a case in play. */
export type PartInPlay = {
  readonly control: KitName
  readonly desk: Audit
  readonly size: number
  readonly traces: boolean
  readonly risk: number
  readonly reconciles: boolean
  readonly clearings: number // times that its facts were gone through
  readonly replies: readonly Reply[] | null // null: its facts were not gone through, or have changed since
  readonly grade: Grade | null
  readonly clause: string | null
  readonly cause: Cause | null
  readonly consequence: Consequence | null
  readonly action: Action | null
  readonly opinion: Opinion | null
  readonly signed: Work | null // as it was written before the closing meeting
  readonly pushback: Pushback | null
  readonly brought: readonly string[] // entries that a paper at the closing meeting is said to clear
  readonly dueResponse: Response | null // what the push-back deserves; truth
  readonly response: Response | null
  readonly later: Audit | null // the desk of the weeks after
  readonly verdict: 'closed' | 'open' | null
}

/** A case in play: plain data, and a new one after every act. */
export type CaseInPlay = {
  readonly deal: CaseDeal
  readonly sitting: number // 1: for the first time on this machine, as far as it remembers
  readonly phase: CasePhase
  readonly marked: readonly number[]
  readonly named: readonly Threat[]
  readonly answer: CaseAnswer | null
  readonly said: readonly OpeningWord[]
  readonly parts: readonly PartInPlay[]
  readonly hearings: readonly Hearing[]
  readonly isTalking: boolean
  readonly extensions: number
  readonly reviewed: { readonly of: number; readonly hold: number } | null
  readonly limits: readonly Limit[]
  readonly overall: Overall | null
  readonly name: string
  readonly acts: readonly CaseAct[]
  readonly checks: readonly string[]
  readonly digest: Digest
}

/** What an act leaves behind it; phase and digest come from the act itself. */
export type Done = Omit<CaseInPlay, 'phase' | 'acts' | 'checks' | 'digest'>

/** `sitting`: 1 for the first time on this machine. */
export function beginCase(deal: CaseDeal, sitting = 1): CaseInPlay {
  const digest = emptyDigest()
  const { def, seed, played, parts } = deal
  absorb(
    digest,
    JSON.stringify([def, seed, played.seed, sitting, parts.map((it) => it.deal.items.map(({ id }) => id))]),
  )
  return {
    ...{ deal, sitting, phase: 'accept' as const, marked: [], named: [], answer: null, said: [] },
    parts: parts.map(
      ({ control, deal: own }): PartInPlay => ({
        ...{
          control,
          desk: deskOf(deal, control, own, ''),
          size: 0,
          traces: false,
          risk: 2,
          reconciles: false,
        },
        ...{
          clearings: 0,
          replies: null,
          grade: null,
          clause: null,
          cause: null,
          consequence: null,
          action: null,
        },
        ...{
          opinion: null,
          signed: null,
          pushback: null,
          brought: [],
          dueResponse: null,
          response: null,
          later: null,
          verdict: null,
        },
      }),
    ),
    ...{ hearings: [], isTalking: false, extensions: 0, reviewed: null, limits: [], overall: null, name: '' },
    ...{ acts: [], checks: [], digest },
  }
}

/** A desk is that of a drill, already begun. */
export function deskOf({ def, seed }: CaseDeal, control: KitName, deal: Deal, where: string): Audit {
  const drill: Drill = { id: control, control, scenario: def.scenario, policy: def.policy }
  const begun = actOnAudit(beginAudit(drill, `${seed}/${control}${where}`, deal), { kind: 'begin' })
  if (isAuditRefused(begun)) throw new Error(begun.refused)
  return begun
}

export const isRaised = (grade: Grade | null): boolean => grade !== null && isAdverse(grade)

/** What was done about one rule, as far as it is judged. */
export const partWork = ({ desk, grade, clause, opinion }: PartInPlay): Work => ({
  ...workOf(desk),
  ...{ finding: grade === null ? null : { grade, clause }, opinion },
})
