import { factorOf } from '../../factors.ts'
import type { Observation } from '../../gates/evidence.ts'
import { speaking } from '../../gates/speaking.ts'
import { lookup } from '../../lookup.ts'
import { activityName, heldUpBy, isDelivered, linksFrom } from '../../work/links.ts'
import { present } from '../../work/needs.ts'
import { pair } from '../../work/state.ts'
import type { Sight } from './figures.ts'

const projectName = (id: string) => `projects.${id}.name`

/** Days that this project has of people whom a later project goes without. */
function people({ setup, world, project }: Sight): Observation[] {
  const { work } = world
  const late = (id: string) => (work.reported[id]?.report.finishWeek ?? 0) - (work.projects[id]?.dueWeek ?? 0)
  const rows = lookup(setup).specialists.flatMap((person) => {
    const days = work.grants[person.id]?.[project.id] ?? 0
    const asked = (id: string) => work.asks[id]?.find((ask) => ask.person === person.id)?.days ?? 0
    const all = setup.projects.reduce((sum, { id }) => sum + asked(id), 0)
    if (days === 0 || all <= present(work, person)) return []
    return setup.projects
      .filter(
        ({ id }) => id !== project.id && asked(id) > (work.grants[person.id]?.[id] ?? 0) && late(id) > 0,
      )
      .map(({ id }) => ({ days, person: person.id, other: id }))
  })
  const most = [...rows].sort((a, b) => late(b.other) - late(a.other) || b.days - a.days)[0]
  const common = { source: 'plan' as const, concerns: ['people' as const] }
  if (!most)
    return [{ ...common, id: 'nobodyWaits', args: {}, why: null, speaks: speaking(setup, 'nobodyWaits') }]
  return [
    {
      ...common,
      id: 'frees',
      args: { person: `people.${most.person}.name`, days: most.days, other: projectName(most.other) },
      why: `asked/${most.person}`,
      speaks: speaking(setup, late(most.other) >= factorOf(setup, 'waitsLate') ? 'freesLate' : 'frees'),
    },
  ]
}

/** Deliverables that others wait for, and those it waits for itself. */
function links({ setup, world, project }: Sight): Observation[] {
  const owed = linksFrom(setup, project.id).filter((link) => !isDelivered(world.work, link))
  const awaited = heldUpBy(setup, world.work).filter(({ taker }) => taker.id === project.id)
  return [
    ...owed.slice(0, 1).map(
      ({ taker, given }): Observation => ({
        id: 'owes',
        args: {
          other: projectName(taker.id),
          activity: `activities.${project.id}.${activityName(project, given)}`,
        },
        source: 'contract',
        concerns: ['customers', 'people'],
        why: `owed/${project.id}`,
        speaks: speaking(setup, 'owes'),
      }),
    ),
    ...awaited.slice(0, 1).map(
      ({ giver, given }): Observation => ({
        id: 'awaits',
        args: {
          other: projectName(giver.id),
          activity: `activities.${giver.id}.${activityName(giver, given)}`,
        },
        source: 'plan',
        concerns: ['people', 'technology'],
        why: `awaited/${project.id}`,
        speaks: speaking(setup, 'awaits'),
      }),
    ),
  ]
}

/** Asks that were tested this week, and changes that nobody has decided. */
function claims({ setup, world, project }: Sight): Observation[] {
  const { work } = world
  const padded = (work.asks[project.id] ?? []).flatMap((ask): Observation[] => {
    const need = work.tested[pair(project.id, ask.person)]
    if (need === undefined) return []
    const over = Math.max(0, ask.days - need)
    return [
      {
        id: over > 0 ? 'padded' : 'honest',
        subject: ask.person,
        args: { person: `people.${ask.person}.name`, days: over },
        source: 'pmoTest',
        concerns: ['people'],
        why: `asked/${ask.person}`,
        speaks: speaking(setup, over > 0 ? 'padded' : 'honest'),
      },
    ]
  })
  const open = (setup.changes ?? []).filter(({ id, project: of }) => {
    const stage = work.changes?.[id]?.stage
    return of === project.id && stage !== undefined && stage !== 'approved' && stage !== 'rejected'
  })
  return [
    ...padded,
    ...open.map(
      ({ id }): Observation => ({
        id: 'openChange',
        subject: id,
        args: { change: `changes.${id}.title` },
        source: 'report',
        concerns: ['customers'],
        why: `change/${id}`,
        speaks: speaking(setup, 'openChange'),
      }),
    ),
  ]
}

/** Promises that went with earlier passes of this project. */
function promises({ setup, world, project }: Sight): Observation[] {
  const all = (setup.gates ?? [])
    .filter((gate) => gate.project === project.id)
    .flatMap(({ id }) => world.gates?.[id]?.conditions ?? [])
  const count = (state: 'met' | 'missed') => all.filter((it) => it.state === state).length
  const common = { source: 'minutes' as const, concerns: ['chair' as const] }
  const [met, missed] = [count('met'), count('missed')]
  return [
    ...(met > 0
      ? [
          {
            ...common,
            id: 'kept',
            args: { count: met },
            why: 'trust/board',
            speaks: speaking(setup, 'kept'),
          },
        ]
      : []),
    ...(missed > 0
      ? [
          {
            ...common,
            id: 'broken',
            args: { count: missed },
            why: 'trust/board',
            speaks: speaking(setup, 'broken'),
          },
        ]
      : []),
  ]
}

export const evidenceOfOthers = (sight: Sight): Observation[] =>
  [people, links, claims, promises].flatMap((look) => look(sight))
