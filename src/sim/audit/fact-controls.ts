import type { Moment } from '../calendar.ts'
import { daysInWeek, milliDay } from '../calendar.ts'
import { factorOf } from '../factors.ts'
import type { Fact, FactKind, FactOf } from '../facts.ts'
import { lookup } from '../lookup.ts'
import type { Setup } from '../setup.ts'
import type { Played } from './keeping.ts'
import type { Item } from './kits/kit.ts'
import type { Marks, Predicate } from './predicates.ts'

/** A control whose truth the game's own facts give; it has no papers, so that it can be checked and not yet be audited. */
export type FactControl = {
  readonly id: string
  readonly code: string // in the catalogue of 44
  readonly owner: 'pmo' | 'sponsor' | 'manager' | 'board' | 'resources'
  readonly items: (played: Played) => readonly Item[]
  readonly clauses: readonly { readonly id: string; readonly holds: Predicate }[]
}

const present = (id: string, mark: string) => ({ id, holds: { kind: 'present', mark } as const })
const precedes = (id: string, first: string, next: string) => ({
  id,
  holds: { kind: 'precedes', first, next } as const,
})
const within = (id: string, from: string, to: string, days: number) => ({
  id,
  holds: { kind: 'within', from, to, days } as const,
})

/** A week for whoever has to act: what the catalogue calls five working days. */
const fiveDays = daysInWeek

/** All facts of a kind as items, with the marks that are made of each; null: it is no item. */
const each =
  <K extends FactKind>(kind: K, marksOf: (fact: FactOf<K>, number: number, played: Played) => Marks | null) =>
  (played: Played): readonly Item[] =>
    played.facts.flatMap((fact, number): readonly Item[] => {
      if (fact.kind !== kind) return []
      const marks = marksOf(fact as FactOf<K>, number, played)
      const project = 'project' in fact && typeof fact.project === 'string' ? fact.project : ''
      return marks ? [{ id: `f${number}`, project, person: null, week: fact.at.week, marks }] : []
    })

const firstAt = (facts: readonly Fact[], is: (fact: Fact, number: number) => boolean): Moment | null =>
  facts.find(is)?.at ?? null

const sponsorOf = (setup: Setup): string | null =>
  setup.people.find(({ role }) => role === 'sponsor')?.id ?? null

export const factControls: readonly FactControl[] = [
  {
    ...{ id: 'quorum', code: 'C06', owner: 'pmo' },
    items: each('gateHeld', ({ project, chair, attendees }, _, { setup }) => {
      const manager = lookup(setup).projects.get(project)?.manager ?? null
      return {
        ...{ chair, there: attendees.length * 2, members: setup.board?.length ?? 0 },
        unfree: chair === manager || chair === sponsorOf(setup) ? null : chair,
      }
    }),
    clauses: [
      { id: 'quorum', holds: { kind: 'atLeast', mark: 'there', limit: 'members' } },
      present('freeChair', 'unfree'),
    ],
  },
  {
    ...{ id: 'overload', code: 'C26', owner: 'pmo' },
    items: overloads,
    clauses: [present('settled', 'settled')],
  },
  {
    ...{ id: 'ownAdvice', code: 'C36', owner: 'pmo' },
    // Whoever decided on a project within the last weeks does not advise its board as if from outside.
    items: each('recommended', ({ project, at }, number, { facts }) => {
      const own = facts.findLast(
        (it, place) =>
          place < number &&
          (it.kind === 'changeApproved' || it.kind === 'holdSet' || it.kind === 'imposed') &&
          it.project === project,
      )
      return { advised: at, own: own?.at ?? null, free: own && at.week - own.at.week < 2 ? null : at }
    }),
    clauses: [present('free', 'free')],
  },
  {
    ...{ id: 'tailoring', code: 'C42', owner: 'pmo' },
    // What the PMO decided alone, though the table of rights gives others a part in it, was agreed with them first.
    items: each('imposed', ({ project, decision }, number, { facts }) => ({
      agreed: firstAt(
        facts.slice(0, number),
        (it) =>
          it.kind === 'answered' && it.project === project && it.decision === decision && it.answer === 'yes',
      ),
    })),
    clauses: [present('agreed', 'agreed')],
  },
  {
    ...{ id: 'conditionsStay', code: 'C44', owner: 'pmo' },
    // What a board once made a condition, and saw met, is no condition of the same project again.
    items: each('conditionMet', ({ project, condition }, number, { facts }) => {
      const again = facts.find(
        (it, place) =>
          place > number &&
          it.kind === 'gateHeld' &&
          it.project === project &&
          it.conditions.some(({ kind, subject }) => kind === condition.kind && subject === condition.subject),
      )
      return { recurs: again ? 1 : 0, none: 0 }
    }),
    clauses: [{ id: 'stays', holds: { kind: 'same', mark: 'recurs', as: 'none' } }],
  },
  {
    ...{ id: 'mandateFirst', code: 'C01', owner: 'sponsor' },
    items: ({ setup, facts }) =>
      setup.projects.map(({ id }) => ({
        ...{ id, project: id, person: null, week: 1 },
        marks: {
          approved: firstAt(facts, ({ kind }) => kind === 'weekOpened'),
          spent: firstAt(facts, (it) => it.kind === 'worked' && it.project === id),
        },
      })),
    clauses: [precedes('first', 'approved', 'spent')],
  },
  {
    ...{ id: 'caseAlive', code: 'C02', owner: 'sponsor' },
    items: each('gateHeld', ({ figures, baseline, outcome }) => ({
      worth: figures.benefitCents,
      least: outcome === 'stop' ? 0 : Math.min(figures.costCents, baseline.costCents),
    })),
    clauses: [{ id: 'pays', holds: { kind: 'atLeast', mark: 'worth', limit: 'least' } }],
  },
  {
    ...{ id: 'gateFirst', code: 'C04', owner: 'manager' },
    items: beyondGates,
    clauses: [precedes('after', 'passed', 'started')],
  },
  {
    ...{ id: 'baselineKept', code: 'C11', owner: 'manager' },
    items: each('changeApproved', ({ change, at }, _, { facts }) => ({
      approved: at,
      planned: firstAt(facts, (it) => it.kind === 'baselineApproved' && it.change === change),
    })),
    clauses: [within('incorporated', 'approved', 'planned', fiveDays)],
  },
  {
    ...{ id: 'forecastMoves', code: 'C15', owner: 'manager' },
    // The forecast that is reported is the one that is believed: `reportBent` says where they differ.
    items: each('recorded', ({ content }, number, { facts }) => {
      if (content.kind !== 'statusReport') return null
      const bent = facts.find((it) => it.kind === 'reportBent' && it.cause === number)
      const by = bent?.kind === 'reportBent' ? bent.weeks : 0
      return { reported: content.finishWeek, believed: content.finishWeek + by }
    }),
    clauses: [{ id: 'asBelieved', holds: { kind: 'same', mark: 'reported', as: 'believed' } }],
  },
  {
    ...{ id: 'breachTold', code: 'C16', owner: 'manager' },
    items: breaches,
    clauses: [within('told', 'knowable', 'told', fiveDays)],
  },
  {
    ...{ id: 'riskAnswered', code: 'C18', owner: 'manager' },
    items: each('riskStruck', ({ risk, eased, at }, _, { facts }) => ({
      struck: at,
      raised: firstAt(facts, (it) => it.kind === 'riskRaised' && it.risk === risk),
      answered: eased ? at : null,
    })),
    clauses: [present('answered', 'answered')],
  },
  {
    ...{ id: 'riskRaised', code: 'C19', owner: 'manager' },
    items: each('riskNoticed', ({ risk, at }, _, { facts }) => ({
      noticed: at,
      raised: firstAt(facts, (it) => it.kind === 'riskRaised' && it.risk === risk),
    })),
    clauses: [within('raised', 'noticed', 'raised', fiveDays)],
  },
  {
    ...{ id: 'defectsKnown', code: 'C20', owner: 'manager' },
    // Defects are found by a review, not by what they do to later work.
    items: each('defectsFound', ({ by, at }) => ({ found: by === 'review' ? at : null })),
    clauses: [present('byReview', 'found')],
  },
  {
    ...{ id: 'reserve', code: 'C21', owner: 'sponsor' },
    items: each('took', ({ effect, cause, at }, _, { facts }) => {
      if (effect.kind !== 'fund') return null
      const decided = facts[cause]
      return {
        drawn: at,
        decided: decided?.kind === 'matterDecided' && decided.by === 'pmo' ? decided.at : null,
      }
    }),
    clauses: [present('decided', 'decided')],
  },
  {
    ...{ id: 'hoursTrue', code: 'C23', owner: 'resources' },
    items: bookedHours,
    clauses: [{ id: 'same', holds: { kind: 'same', mark: 'booked', as: 'spent' } }],
  },
  {
    ...{ id: 'cleanRelease', code: 'C27', owner: 'manager' },
    items: each('projectFinished', ({ project }, _, { facts }) => {
      const left = facts.find((it) => it.kind === 'defectsLeft' && it.project === project)
      return { left: left?.kind === 'defectsLeft' ? left.count : 0, allowed: 0 }
    }),
    clauses: [{ id: 'clean', holds: { kind: 'atMost', mark: 'left', limit: 'allowed', permille: 0 } }],
  },
  {
    ...{ id: 'boardMeets', code: 'C34', owner: 'board' },
    items: each('gateDue', ({ gate, at }, number, { facts }) => ({
      due: at,
      held: firstAt(facts, (it, place) => place > number && it.kind === 'gateHeld' && it.gate === gate),
      minuted: firstAt(
        facts,
        (it, place) =>
          place > number &&
          it.kind === 'recorded' &&
          it.content.kind === 'minutes' &&
          it.content.gate === gate,
      ),
    })),
    clauses: [within('held', 'due', 'held', fiveDays), within('minuted', 'held', 'minuted', fiveDays)],
  },
  {
    ...{ id: 'promisesMoved', code: 'C35', owner: 'board' },
    items: each('conditionMissed', ({ gate, condition }, number, { facts }) => ({
      moved: firstAt(
        facts.slice(0, number),
        (it) => it.kind === 'conditionExtended' && it.gate === gate && it.condition.id === condition.id,
      ),
    })),
    clauses: [present('movedFirst', 'moved')],
  },
  {
    ...{ id: 'closedAtEnd', code: 'C40', owner: 'manager' },
    items: each('projectFinished', ({ project, at }, number, { facts }) => ({
      finished: at,
      later: firstAt(
        facts,
        (it, place) =>
          place > number &&
          (it.kind === 'worked' || it.kind === 'idled') &&
          it.project === project &&
          it.at.week > at.week,
      ),
      none: null,
    })),
    clauses: [{ id: 'quiet', holds: { kind: 'same', mark: 'later', as: 'none' } }],
  },
]

/** Specialists who were asked for on more days than they have, by week; settled when days were granted by hand that week. */
function overloads({ setup, facts }: Played): readonly Item[] {
  const asked = new Map<string, number>()
  for (const fact of facts)
    if (fact.kind === 'peopleRequested')
      for (const { person, days } of fact.asks) {
        const key = `${person}-${fact.at.week}`
        asked.set(key, (asked.get(key) ?? 0) + days)
      }
  return [...asked].flatMap(([key, days]) => {
    const cut = key.lastIndexOf('-')
    const [person, week] = [key.slice(0, cut), Number(key.slice(cut + 1))]
    if (days <= (lookup(setup).people.get(person)?.daysPerWeek ?? 0)) return []
    const settled = firstAt(
      facts,
      (it) =>
        it.at.week === week &&
        ((it.kind === 'granted' && it.person === person && it.by !== 'routine') ||
          (it.kind === 'overtimeSet' && it.person === person) ||
          it.kind === 'met'),
    )
    return [{ id: key, project: '', person, week, marks: { asked: days, settled } }]
  })
}

/** Activities behind the deliverables of a gate: each begins after its board let the project go on. */
function beyondGates({ setup, facts }: Played): readonly Item[] {
  return (setup.gates ?? []).flatMap(({ id, project, deliverables }) => {
    const activities = lookup(setup).projects.get(project)?.activities ?? []
    const behind = activities.filter(({ after }) => after.some((it) => deliverables.includes(it)))
    const passed = firstAt(
      facts,
      (it) =>
        it.kind === 'gateHeld' && it.gate === id && (it.outcome === 'go' || it.outcome === 'conditions'),
    )
    return behind.flatMap((activity) => {
      const started = firstAt(
        facts,
        (it) => it.kind === 'activityStarted' && it.project === project && it.activity === activity.id,
      )
      return started
        ? [
            {
              ...{ id: `${id}-${activity.id}`, project, person: null, week: started.week },
              marks: { started, passed: passed ?? { week: setup.weeks + 1, day: 0 } },
            },
          ]
        : []
    })
  })
}

/** The first week in which a project was believed to end as late as the rule calls trouble, and when it said so. */
function breaches({ setup, facts }: Played): readonly Item[] {
  return setup.projects.flatMap(({ id, dueWeek }) => {
    const reports = facts.flatMap((fact, number) => {
      if (fact.kind !== 'recorded' || fact.content.kind !== 'statusReport' || fact.content.project !== id)
        return []
      const bent = facts.find((it) => it.kind === 'reportBent' && it.cause === number)
      const by = bent?.kind === 'reportBent' ? bent.weeks : 0
      return [{ at: fact.at, status: fact.content.status, believed: fact.content.finishWeek + by }]
    })
    const known = reports.find(({ believed }) => believed - dueWeek >= factorOf(setup, 'troubleWeeks'))
    if (!known) return []
    const told = reports.find(({ at, status }) => at.week >= known.at.week && status === 'trouble')
    return [
      {
        ...{ id, project: id, person: null, week: known.at.week },
        marks: { knowable: known.at, told: told?.at ?? null },
      },
    ]
  })
}

/** Days on a timesheet beside the days somebody really spent there that week, in thousandths of a day. */
function bookedHours({ facts }: Played): readonly Item[] {
  const spent = new Map<string, number>()
  for (const fact of facts)
    if (fact.kind === 'worked') {
      const key = `${fact.person}/${fact.project}/${fact.activity}/${fact.at.week}`
      spent.set(key, (spent.get(key) ?? 0) + fact.ofDay)
    }
  return facts.flatMap((fact, number) => {
    if (fact.kind !== 'recorded' || fact.content.kind !== 'timesheet') return []
    const { person, rows } = fact.content
    return rows.flatMap(({ project, activity, milliDays }, place) =>
      activity === null
        ? []
        : [
            {
              ...{ id: `f${number}-${place}`, project, person, week: fact.at.week },
              marks: {
                booked: milliDays,
                spent: Math.round(
                  ((spent.get(`${person}/${project}/${activity}/${fact.at.week}`) ?? 0) * milliDay) / 1000,
                ),
              },
            },
          ],
    )
  })
}
