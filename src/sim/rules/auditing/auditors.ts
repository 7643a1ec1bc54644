import { bestSkill } from '../../audited/state.ts'
import type { CommandOf, Refusal } from '../../commands.ts'
import { factorOf } from '../../factors.ts'
import type { PersonId, Setup } from '../../setup.ts'
import type { World } from '../../world.ts'
import type { LeverRule } from '../lever-rule.ts'
import { openAudit } from './announcing.ts'

/** Why somebody is none of the PMO's own who may audit; null: they are. */
function notOurs({ audits, auditStaff = [] }: Setup, person: PersonId): Refusal | null {
  if (!audits) return 'notInPlay'
  return auditStaff.includes(person) ? null : 'unknownPerson'
}

const skillOf = ({ audited }: World, person: PersonId): number => audited?.skills[person] ?? 0

/** A colleague learns to audit: once a week, three steps in all. */
export const training: LeverRule<CommandOf<'trainAuditor'>> = {
  offers: ({ auditStaff = [] }) => auditStaff.map((person) => ({ kind: 'trainAuditor' as const, person })),
  price: (_order, _world, setup) => factorOf(setup, 'trainPrice'),
  whyNot: (setup, world, { person }) => {
    const not = notOurs(setup, person)
    if (not) return not
    if (world.audited?.trained.includes(person)) return 'alreadyDone'
    return skillOf(world, person) < bestSkill - 1 ? null : 'noChange' // the last step is learnt on the job
  },
  pull: (_setup, _world, happen, { person, price }) => {
    happen({ kind: 'auditorTrained', person, price })
  },
}

/** What an auditor found and missed is gone through with them: the last step comes from feedback. */
export const coaching: LeverRule<CommandOf<'coachAuditor'>> = {
  offers: ({ auditStaff = [] }) => auditStaff.map((person) => ({ kind: 'coachAuditor' as const, person })),
  price: (_order, _world, setup) => factorOf(setup, 'coachPrice'),
  whyNot: (setup, world, { person }) => {
    const not = notOurs(setup, person)
    if (not) return not
    if (skillOf(world, person) >= bestSkill) return 'noChange'
    return world.audited?.coachable[person] === undefined ? 'nothingToDo' : null
  },
  pull: (_setup, world, happen, { person, price }) => {
    happen({ kind: 'auditorCoached', person, price }, world.audited?.coachable[person])
  },
}

/** Whether the PMO helped to prepare an audit since it was announced: a threat to its independence. */
export function hasHelped(setup: Setup, world: World, audit: string): boolean {
  const plan = openAudit(setup, world, audit)
  const { supported = 0 } = (plan && world.audited?.papers[plan.project]) || {}
  return supported > 0 && supported >= (world.audited?.audits[audit]?.announced ?? 0)
}

/** Who of the PMO's own will audit. Where it helped to prepare, that must be said. */
export const sending: LeverRule<CommandOf<'sendAuditor'>> = {
  offers: (setup, world) =>
    (setup.audits ?? []).flatMap(({ id }) =>
      (setup.auditStaff ?? []).map((person) => ({
        kind: 'sendAuditor' as const,
        audit: id,
        person,
        disclose: hasHelped(setup, world, id),
      })),
    ),
  price: (_order, _world, setup) => factorOf(setup, 'sendPrice'),
  whyNot: (setup, world, { audit, person, disclose }) => {
    const not = notOurs(setup, person)
    if (not) return not
    const plan = openAudit(setup, world, audit)
    if (!plan || plan.auditor !== null) return 'unknownAudit'
    if (hasHelped(setup, world, audit) && !disclose) return 'notIndependent'
    return world.audited?.audits[audit]?.sent?.person === person ? 'noChange' : null
  },
  pull: (setup, world, happen, { audit, person, price }) => {
    const plan = openAudit(setup, world, audit)
    if (!plan) return
    const disclosed = hasHelped(setup, world, audit)
    const cause = world.audited?.audits[audit]?.fact
    happen({ kind: 'auditorSent', audit, project: plan.project, person, disclosed, price }, cause)
  },
}
