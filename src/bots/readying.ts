import type { LegalCommand } from '../game/legal.ts'
import type { View } from '../game/view.ts'
import type { Command } from '../sim/commands.ts'
import type { Move } from './policy.ts'
import { firstOf } from './policy.ts'

type Kind = LegalCommand['kind']
type Offer<K extends Kind> = Extract<LegalCommand, { kind: K }>

/** The first offer of a kind that fits, as the order it stands for. */
function first<K extends Kind>(
  legal: readonly LegalCommand[],
  kind: K,
  fits: (offer: Offer<K>) => boolean = () => true,
): Command | null {
  const offer = legal.find((it): it is Offer<K> => it.kind === kind && fits(it as Offer<K>))
  if (!offer) return null
  const { price: _, ...order } = offer
  return order as unknown as Command
}

const open = ({ audited }: View) => (audited?.audits ?? []).filter(({ isHeld }) => !isHeld)
const faults = (view: View): number =>
  open(view).reduce((sum, { papers }) => sum + (papers ?? []).reduce((all, it) => all + it.faulty, 0), 0)

/** Puts in order what is not, briefs the team early, and in the end says what is left, or shows what there is. */
export const prepareHonestly: Move = firstOf(
  (view, legal) => (faults(view) > 0 ? first(legal, 'tidyPapers') : null),
  (view, legal) => (open(view).some(({ week }) => week > view.week) ? first(legal, 'briefTeam') : null),
  (view, legal) =>
    first(legal, 'answerAuditor', ({ way }) => way === (faults(view) > 0 ? 'honest' : 'evidence')),
)

/** Leaves it until the week of the audit, makes all look right, and says that all is. */
export const dressTheWindow: Move = firstOf(
  (view, legal) => (open(view).some(({ week }) => week === view.week) ? first(legal, 'dressPapers') : null),
  (_view, legal) => first(legal, 'answerAuditor', ({ way }) => way === 'evasive'),
)

/** The roll of a PM's dice that says how an audit is met, by candour: one for each project and week of an audit. */
const readyRoll = 811

/** As far as candour goes: who dares not show what is so makes it look right. */
export const prepareAsCandourGoes: Move = (view, legal, dice) => {
  if (open(view).length === 0) return null
  const candour = view.own?.inclination?.candour ?? 100
  const dares = dice(readyRoll, 1000) < 400 + candour * 6
  return (dares ? prepareHonestly : dressTheWindow)(view, legal, dice)
}

const left = (view: View) => view.attention?.left ?? 0

/** The audits for which somebody has been named. */
const withAuditor = ({ audited }: View): ReadonlySet<string> =>
  new Set((audited?.audits ?? []).filter(({ auditor }) => auditor !== null).map(({ id }) => id))

/** Names whoever was trained best; a project that the PMO helped with is left to somebody hired, who needs no excuse. */
const sendTheBest: Move = (view, legal) => {
  const best = [...(view.audited?.staff ?? [])].sort((a, b) => b.skill - a.skill)[0]
  if (!best || best.skill < 1) return null
  const named = withAuditor(view)
  return first(legal, 'sendAuditor', ({ audit, person }) => person === best.person && !named.has(audit))
}

/** One colleague is trained first, and learns from each audit. */
const trainOne: Move = firstOf(
  (_view, legal) => first(legal, 'coachAuditor'),
  (view, legal) => {
    const best = [...(view.audited?.staff ?? [])].sort((a, b) => b.skill - a.skill)[0]
    return best ? first(legal, 'trainAuditor', ({ person }) => person === best.person) : null
  },
)

const passPracticeOn: Move = (_view, legal) => first(legal, 'spreadPractice')

/** Helps where an audit is two weeks away or less, with attention to spare. */
const helpInTime: Move = (view, legal) => {
  const near = new Set(
    open(view)
      .filter(({ week }) => week - view.week <= 2)
      .map(({ id }) => id),
  )
  return first(legal, 'supportAudit', ({ audit }) => near.has(audit))
}

/** What a sensible PMO does about audits first, and what with attention that is left over. */
export const sensibleAudits: Move = firstOf(trainOne, passPracticeOn, sendTheBest)
export const spareAudits: Move = (view, legal, dice) =>
  left(view) > 1 ? helpInTime(view, legal, dice) : null

const kinds = [
  'supportAudit',
  'spotCheck',
  'trainAuditor',
  'coachAuditor',
  'sendAuditor',
  'spreadPractice',
] as const satisfies readonly Kind[]

export const officeKinds: ReadonlySet<Kind> = new Set<Kind>(kinds)

/** One such order at random, or none; the last clip is kept. Who was named stays: to name another costs nothing, without end. */
export const anyAudit: Move = (view, legal, dice) => {
  const named = withAuditor(view)
  const offers = legal.filter(
    (it) =>
      (kinds as readonly Kind[]).includes(it.kind) && !(it.kind === 'sendAuditor' && named.has(it.audit)),
  )
  if (offers.length === 0 || left(view) === 1) return null
  const offer = offers[dice(1500 + offers.length, 2 * offers.length + 1)]
  if (!offer) return null
  const { price: _, ...order } = offer
  return order as unknown as Command
}
