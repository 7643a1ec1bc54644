import type { AuditedRule } from '../../audited-terms.ts'
import { auditedRules } from '../../audited-terms.ts'
import type { CommandOf } from '../../commands.ts'
import { factorOf } from '../../factors.ts'
import { draw, keyOf } from '../../rng.ts'
import type { ProjectId, Setup } from '../../setup.ts'
import type { World } from '../../world.ts'
import type { LeverRule } from '../lever-rule.ts'
import { isRunning } from '../seat-rule.ts'
import { relieved } from '../serving.ts'
import { openAudit, settledOnMonday } from './announcing.ts'
import { entriesOf, seedOf } from './entries.ts'
import { entriesBefore, faulty } from './preparing.ts'

/** The PMO helps a project to get ready. Whoever helped does not audit it alone any more: the threat is on record. */
export const supporting: LeverRule<CommandOf<'supportAudit'>> = {
  offers: ({ audits = [] }) => audits.map(({ id }) => ({ kind: 'supportAudit' as const, audit: id })),
  price: (_order, _world, setup) => factorOf(setup, 'supportPrice'),
  whyNot: (setup, world, { audit }) => {
    if (!setup.audits) return 'notInPlay'
    const plan = openAudit(setup, world, audit)
    if (!plan) return 'unknownAudit'
    const { supported = 0 } = world.audited?.papers[plan.project] ?? {}
    return supported >= (world.audited?.audits[audit]?.announced ?? 1) ? 'alreadyDone' : null
  },
  pull: (setup, world, happen, { audit, price }) => {
    const plan = openAudit(setup, world, audit)
    if (!plan) return
    const entries = faulty(entriesBefore(setup, world, plan))
      .slice(0, factorOf(setup, 'supportedEntries'))
      .map(({ name }) => name)
    const burden = relieved(setup, world, entries.length * factorOf(setup, 'supportBurden'))
    happen(
      { kind: 'auditSupported', audit, project: plan.project, entries, burden, price },
      world.audited?.audits[audit]?.fact,
    )
  },
}

/** The rule that a spot check looks at: that of the next audit of the project, else of the last one planned for it. */
export function ruleToCheck({ audits = [] }: Setup, { at }: World, project: ProjectId): AuditedRule | null {
  const own = audits.filter((it) => it.project === project)
  return (own.find(({ week }) => week >= at.week) ?? own.at(-1) ?? audits[0])?.rules[0] ?? null
}

/** A few entries of a project, without notice: what is not in order is put right at once. Nobody likes to be looked at. */
export const checking: LeverRule<CommandOf<'spotCheck'>> = {
  offers: (setup) =>
    setup.audits ? setup.projects.map(({ id }) => ({ kind: 'spotCheck' as const, project: id })) : [],
  price: (_order, _world, setup) => factorOf(setup, 'checkPrice'),
  whyNot: (setup, world, { project }) => {
    if (!setup.audits || !world.audited) return 'notInPlay'
    if (!setup.projects.some(({ id }) => id === project)) return 'unknownProject'
    if (!isRunning(world, project)) return 'projectFinished'
    if (world.audited.checked.includes(project)) return 'alreadyDone'
    return entriesToCheck(setup, world, project).length > 0 ? null : 'nothingToDo'
  },
  pull: (setup, world, happen, { project, price }) => {
    const rule = ruleToCheck(setup, world, project)
    if (!rule) return
    const key = keyOf(seedOf(world), 'audit', `check/${project}`)
    const read = entriesToCheck(setup, world, project)
      .map((entry, i) => ({ entry, place: draw(key, world.at.week, i) }))
      .sort((a, b) => a.place - b.place)
      .slice(0, factorOf(setup, 'checkEntries'))
      .map(({ entry }) => entry)
    const entries = read.filter(({ state }) => state === 'open').map(({ name }) => name)
    const burden = relieved(setup, world, factorOf(setup, 'checkBurden'))
    happen({ kind: 'spotChecked', project, rule, examined: read.length, entries, burden, price })
  },
}

function entriesToCheck(setup: Setup, world: World, project: ProjectId) {
  const rule = ruleToCheck(setup, world, project)
  return rule ? entriesOf(setup, world, project, rule, settledOnMonday(world)) : []
}

/** A good practice that an audit found is brought to another project, and its papers are kept better from then on. */
export const spreading: LeverRule<CommandOf<'spreadPractice'>> = {
  offers: (setup, { audited }) =>
    auditedRules
      .filter((rule) => audited?.good[rule])
      .flatMap((rule) =>
        setup.projects.map(({ id }) => ({ kind: 'spreadPractice' as const, rule, project: id })),
      ),
  price: (_order, _world, setup) => factorOf(setup, 'spreadPrice'),
  whyNot: (setup, world, { rule, project }) => {
    const { audited } = world
    if (!setup.audits || !audited) return 'notInPlay'
    if (!setup.projects.some(({ id }) => id === project)) return 'unknownProject'
    if (!isRunning(world, project)) return 'projectFinished'
    const found = Object.hasOwn(audited.good, rule) ? audited.good[rule] : undefined
    if (!found || found.project === project) return 'noPractice'
    return audited.papers[project]?.practices[rule] ? 'alreadyDone' : null
  },
  pull: (setup, world, happen, { rule, project, price }) => {
    const found = world.audited?.good[rule]
    if (!found) return
    const burden = relieved(setup, world, factorOf(setup, 'spreadBurden'))
    happen({ kind: 'practiceSpread', rule, from: found.project, project, burden, price }, found.fact)
  },
}
