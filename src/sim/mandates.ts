/**
 * How much a PMO may decide. The three types are PMI's (PMBOK Guide, from the fifth edition on: supportive, controlling
 * and directive offices); which right goes with which decision is our own assumption, and a scenario may set it.
 */
export const mandates = ['supportive', 'controlling', 'directive'] as const
export type Mandate = (typeof mandates)[number]

/** What the PMO may do about a decision: take it, ask whoever holds it for leave, or say what it would do. */
export const rights = ['alone', 'ask', 'advise'] as const
export type Right = (typeof rights)[number]

/** Kinds of decision that the PMO has a part in. The board's gates are not among them: there it always advises. */
export const decisions = [
  'people',
  'claims',
  'hold',
  'engage',
  'review',
  'change',
  'matter',
  'talk',
  'meeting',
] as const
export type DecisionKind = (typeof decisions)[number]

/** Who is asked or advised: the manager of the project it is about, or the sponsor. */
export const holders = ['manager', 'sponsor'] as const
export type Holder = (typeof holders)[number]

/** What deciding alone takes from a PM: a decision (constraint), or time for being checked (burden). */
export type Weighs = 'constraint' | 'burden' | 'nothing'

type DecisionRow = {
  readonly says: string
  readonly holder: Holder // a matter about no project is the sponsor's
  readonly weighs: Weighs
  readonly suits: -1 | 0 | 1 // what a manager thinks of it at first: against their project's interest, neither, or for it
  readonly rights: { readonly [mandate in Mandate]: Right }
}

const decided = (
  says: string,
  holder: Holder,
  weighs: Weighs,
  suits: DecisionRow['suits'],
  supportive: Right,
  controlling: Right,
  directive: Right,
): DecisionRow => ({ says, holder, weighs, suits, rights: { supportive, controlling, directive } })

/** Who decides what under each mandate. `docs/model.md` is made from this table. */
export const decisionTable: { readonly [decision in DecisionKind]: DecisionRow } = {
  people: decided(
    'taking days from a project that it asks for',
    'manager',
    'constraint',
    -1,
    'ask',
    'alone',
    'alone',
  ),
  claims: decided('testing a claim', 'manager', 'burden', -1, 'ask', 'alone', 'alone'),
  hold: decided('holding a project, or letting it go on', 'manager', 'nothing', -1, 'advise', 'ask', 'alone'),
  engage: decided('engaging somebody', 'sponsor', 'nothing', 1, 'ask', 'ask', 'alone'),
  review: decided(
    'setting how much of the effort goes into reviews',
    'manager',
    'burden',
    0,
    'advise',
    'alone',
    'alone',
  ),
  change: decided(
    'approving a change, or turning it down',
    'sponsor',
    'constraint',
    0,
    'advise',
    'ask',
    'alone',
  ),
  matter: decided('a matter of the desk', 'manager', 'constraint', 0, 'advise', 'ask', 'alone'),
  talk: decided('a talk with a manager', 'manager', 'nothing', 0, 'alone', 'alone', 'alone'),
  meeting: decided('a meeting of all managers', 'sponsor', 'nothing', 0, 'alone', 'alone', 'alone'),
}

/** How a manager or a sponsor takes being governed. Numbers stand in `mandate-factors.ts`. */
export const temperaments = ['open', 'protective', 'political', 'deadline'] as const
export type Temperament = (typeof temperaments)[number]

/** What comes of asking or advising: agreed, agreed a week late, or not. */
export const answers = ['yes', 'later', 'no'] as const
export type Answer = (typeof answers)[number]
