import { gridMiddle } from '../../sim/negotiation/committee/committee-factors.ts'
import type { Salience } from '../../sim/negotiation/committee/committee-terms.ts'

/** What somebody set down before they sat down. Questions are put better by it; the rest lies beside what came, in the debrief. */
export type Preparation = {
  readonly aspiration: number | null // per mille of the best deal
  readonly because: AspirationReason | null
  readonly questions: readonly PreparedQuestion[] // at most two
  readonly map: readonly MappedPerson[]
}

export const aspirationReasons = ['best', 'fair', 'line'] as const
export type AspirationReason = (typeof aspirationReasons)[number]

export const preparedQuestions = ['ranking', 'why', 'constraint', 'alternative'] as const
export type PreparedQuestion = (typeof preparedQuestions)[number]

/** Where somebody was put: power and interest (Mendelow 1991), power, legitimacy and urgency (Mitchell, Agle and Wood 1997). */
export type MappedPerson = { readonly party: number } & { readonly [trait in StandingTrait]: boolean }

export const standingTraits = ['power', 'interest', 'legitimacy', 'urgency'] as const
export type StandingTrait = (typeof standingTraits)[number]

type Asking = { readonly kind: 'ask'; readonly to: number; readonly question: { readonly about: string } }
type Sitting = {
  readonly prepared?: Preparation
  readonly state: { readonly log: readonly { readonly act: { readonly kind: string } }[] }
}

/** A question that was set down beforehand, and is asked of somebody for the first time, is put better; all else is as it is. */
export function asPrepared<Act extends { readonly kind: string }>(
  act: Act,
  { prepared, state }: Sitting,
): Act {
  if (act.kind !== 'ask') return act
  const { ready: _, ...said } = act as Act & { readonly ready?: true }
  const { question, to } = act as unknown as Asking
  if (!prepared?.questions.some((it) => it === question.about)) return said as unknown as Act
  const isAgain = state.log.some(({ act: before }) => {
    const asked = before as Asking
    return before.kind === 'ask' && asked.to === to && asked.question.about === question.about
  })
  return (isAgain ? said : { ...said, ready: true }) as unknown as Act
}

export const nothingPrepared: Preparation = { aspiration: null, because: null, questions: [], map: [] }

/** The four fields of Mendelow's grid. */
export const gridFields = ['closely', 'satisfied', 'informed', 'watched'] as const
export type GridField = (typeof gridFields)[number]

export const gridFieldOf = ({ power, interest }: { power: boolean; interest: boolean }): GridField => {
  if (power) return interest ? 'closely' : 'satisfied'
  return interest ? 'informed' : 'watched'
}

/** The classes of Mitchell, Agle and Wood, by which of the three somebody has. */
export const stakeholderClasses = ['nobody', 'dormant', 'discretionary', 'demanding', 'dominant', 'dangerous', 'dependent', 'definitive'] as const // biome-ignore format: a list
export type StakeholderClass = (typeof stakeholderClasses)[number]

export function classOf(it: { power: boolean; legitimacy: boolean; urgency: boolean }): StakeholderClass {
  if (it.power && it.legitimacy) return it.urgency ? 'definitive' : 'dominant'
  if (it.power) return it.urgency ? 'dangerous' : 'dormant'
  if (it.legitimacy) return it.urgency ? 'dependent' : 'discretionary'
  return it.urgency ? 'demanding' : 'nobody'
}

export type MapReading = {
  readonly party: number
  readonly field: GridField
  readonly kind: StakeholderClass
  readonly mapped: { readonly field: GridField; readonly kind: StakeholderClass } | null
}

/** A map beside what is known of the people: which field and which class each is in. A soft score: it is told, and counts nowhere. */
export function mapReading(
  people: readonly { readonly salience?: Salience }[],
  map: readonly MappedPerson[],
  me: number,
): readonly MapReading[] {
  return people.flatMap(({ salience }, party): MapReading[] => {
    if (!salience || party === me) return []
    const high = (trait: StandingTrait) => salience[trait] >= gridMiddle
    const is = {
      power: high('power'),
      interest: high('interest'),
      legitimacy: high('legitimacy'),
      urgency: high('urgency'),
    }
    const mapped = map.find((it) => it.party === party)
    return [
      {
        party,
        field: gridFieldOf(is),
        kind: classOf(is),
        mapped: mapped ? { field: gridFieldOf(mapped), kind: classOf(mapped) } : null,
      },
    ]
  })
}

/** Whether a found thing is a preparation: from a recording anything may come. */
export function isPreparation(found: unknown): found is Preparation {
  const it = found as Preparation | null
  return (
    typeof it === 'object' &&
    it !== null &&
    (it.aspiration === null || Number.isInteger(it.aspiration)) &&
    (it.because === null || aspirationReasons.includes(it.because)) &&
    Array.isArray(it.questions) &&
    it.questions.length <= 2 &&
    it.questions.every((question) => preparedQuestions.includes(question)) &&
    Array.isArray(it.map) &&
    it.map.every((person) => Number.isInteger(person?.party))
  )
}
