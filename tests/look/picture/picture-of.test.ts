import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { View } from '../../../src/game/view.ts'
import { figureBox, holds, overlap } from '../../../src/look/picture/boxes.ts'
import { along, pathData } from '../../../src/look/picture/curves.ts'
import { ribbonsInLight } from '../../../src/look/picture/lit.ts'
import type { Box, Picture, PlanName } from '../../../src/look/picture/picture.ts'
import { planNames, thingId } from '../../../src/look/picture/picture.ts'
import { pictureOf } from '../../../src/look/picture/picture-of.ts'
import { withSplit } from '../../../src/look/picture/splitting.ts'
import { calderWray } from '../../hud/sample-case.ts'
import { aCompany, castOf, desksOf } from './played.ts'

const shown = (view: View, plan: PlanName = 'wide', picked: string | null = null): Picture => {
  const picture = pictureOf(view, castOf(view), plan, picked)
  if (!picture) throw new Error('There is no picture.')
  return picture
}

const played = ['a', 'b', 'c'].flatMap((seed) => desksOf(calderWray().setup, seed))
const asIs = [...played, ...desksOf(calderWray().setup, 'd', 'first-come/default')]
const specialistsIn = (view: View) => view.people.filter((person) => person.role === 'specialist')

/** A box of a picture and what it is, for messages. */
const boxesOf = (picture: Picture): (readonly [string, Box])[] => [
  ...picture.rooms.flatMap(({ project, box, sign, station, people }): (readonly [string, Box])[] => [
    [`room ${project}`, box],
    [`sign ${project}`, sign],
    [
      `station ${project}`,
      {
        x: station.x - station.radius,
        y: station.y - station.radius,
        width: 2 * station.radius,
        height: 2 * station.radius,
      },
    ],
    ...people.map((figure) => [`figure ${figure.person}`, figureBox(figure)] as const),
  ]),
  ...picture.offices.flatMap(({ office, box, sign }) => [
    [office, box] as const,
    [`sign ${office}`, sign] as const,
  ]),
  ...picture.places.flatMap(({ person, planner, plate, figure }) => [
    [`board ${person}`, planner.board] as const,
    [`plate ${person}`, plate] as const,
    ...planner.rows.map((day, i) => [`row ${i} ${person}`, day.box] as const),
    ...planner.pile.map((day, i) => [`pile ${i} ${person}`, day.box] as const),
    ...(figure ? [[`figure ${person}`, figureBox(figure)] as const] : []),
  ]),
  ...picture.ribbons.flatMap((ribbon) => [
    [`clip ${thingId.ribbon(ribbon)}`, ribbon.clip] as const,
    ...ribbon.eyelets.map((eyelet) => [`eyelet ${thingId.ribbon(ribbon)}`, eyelet] as const),
    ...(ribbon.tag ? [[`tag ${thingId.ribbon(ribbon)}`, ribbon.tag] as const] : []),
  ]),
]

/** What the interface writes on: none may cover another. */
const written = (picture: Picture) => boxesOf(picture).filter(([name]) => /^(tag|sign|plate)/.test(name))

function mustBeSound(picture: Picture, view: View, label: string) {
  const whole = { x: 0, y: 0, ...picture.size }
  for (const [name, box] of boxesOf(picture))
    expect(holds(whole, box), `${label}: ${name} is outside`).toBe(true)
  const words = written(picture)
  for (const [i, [name, box]] of words.entries())
    for (const [other, at] of words.slice(i + 1))
      expect(overlap(box, at), `${label}: ${name} on ${other}`).toBeLessThan(1)
  const ids = picture.things.map((thing) => thing.id)
  expect(new Set(ids).size, label).toBe(ids.length)
  for (const place of picture.places) {
    const person = view.people.find((it) => it.id === place.person)
    const days = [...place.planner.rows, ...place.planner.pile]
    expect(place.planner.rows.length, label).toBe(5)
    for (const claim of person?.claims ?? []) {
      const of = (kind: string) =>
        days.filter((day) => day.project === claim.project && day.kind === kind).length
      expect(of('granted'), label).toBe(claim.granted)
      expect(of('asked'), label).toBe(Math.max(0, claim.asked - claim.granted))
    }
    expect(place.planner.rows.filter((day) => day.kind === 'away').length).toBe(
      5 - Math.min(5, person?.present ?? 0),
    )
  }
  const claimed = specialistsIn(view).flatMap((person) =>
    person.claims.flatMap(({ project, granted, asked }) => [
      ...(granted > 0 ? [`ribbon/${project}/${person.id}/granted`] : []),
      ...(asked > granted ? [`ribbon/${project}/${person.id}/asked`] : []),
    ]),
  )
  expect(picture.ribbons.map(thingId.ribbon).sort(), label).toEqual(claimed.sort())
  for (const { path, clip, behind } of picture.ribbons) {
    expect((path.length - 1) % 3, label).toBe(0)
    expect(behind, label).toBeLessThan((path.length - 1) / 3)
    expect(pathData(path)).not.toMatch(/NaN|undefined/)
    const end = path.at(-1) ?? { x: 0, y: 0 }
    expect(
      holds(
        { x: clip.x - 1, y: clip.y - 1, width: clip.width + 2, height: clip.height + 2 },
        { ...end, width: 0, height: 0 },
      ),
      label,
    ).toBe(true)
    for (const { figure } of picture.places)
      if (figure)
        expect(
          holds(core(figureBox(figure)), { ...end, width: 0, height: 0 }),
          `${label}: a ribbon ends on ${figure.person}`,
        ).toBe(false)
  }
}

/** A body, without its open arms. */
const core = (box: Box): Box => ({ ...box, x: box.x + box.width * 0.3, width: box.width * 0.4 })

describe('the pictures of played weeks', () => {
  test.each(planNames)('are sound (%s)', (plan) => {
    expect(asIs.length).toBeGreaterThan(30)
    for (const view of asIs) {
      const picked = plan === 'phone' ? (view.people.find((person) => person.contested)?.id ?? null) : null
      mustBeSound(shown(view, plan, picked), view, `${view.seed} week ${view.week}`)
    }
  })

  test('say the same of the same view, and nothing jumps between weeks', () => {
    for (const view of played) expect(shown(view)).toEqual(shown(structuredClone(view)))
    const places = (view: View) =>
      shown(view).places.map((place) => [place.person, place.plate, place.planner.board])
    const rooms = (view: View) =>
      shown(view).rooms.map(({ project, box, station }) => [project, box, station])
    const [first] = played as [View]
    for (const view of played) {
      expect(places(view)).toEqual(places(first))
      expect(rooms(view)).toEqual(rooms(first))
    }
  })

  test('keep ribbons on one side of a planner apart', () => {
    for (const view of played) {
      const { ribbons } = shown(view)
      for (const [i, a] of ribbons.entries())
        for (const b of ribbons.slice(i + 1)) {
          if (a.person !== b.person) continue
          const near = along(a.path).filter((spot) => spot.y > 345 && spot.y < 478)
          const lying = near.filter((spot) =>
            along(b.path).some(
              (other) => other.y < 478 && Math.hypot(other.x - spot.x, other.y - spot.y) < 5,
            ),
          )
          expect(
            lying.length,
            `${view.seed} week ${view.week}: ${thingId.ribbon(a)} on ${thingId.ribbon(b)}`,
          ).toBeLessThan(12)
        }
    }
  })

  test('keep eyelets of different ribbons apart: none covers half of another', () => {
    for (const view of played) {
      const eyelets = shown(view).ribbons.flatMap((ribbon) => ribbon.eyelets)
      for (const [i, a] of eyelets.entries())
        for (const b of eyelets.slice(i + 1))
          expect(overlap(a, b) / (a.width * a.height), `${view.seed} ${view.week}`).toBeLessThan(1 / 2)
    }
  })

  test('show a contested person looking both ways, an idle one in the lounge, an absent one not at all', () => {
    for (const view of asIs)
      for (const place of shown(view).places) {
        const person = view.people.find((it) => it.id === place.person)
        if (!person) throw new Error('unknown')
        if (person.present === 0) expect(place.figure).toBeNull()
        else if (person.contested) expect([place.figure?.pose, place.looksBothWays]).toEqual(['weigh', true])
        else if (person.granted === 0) expect([place.figure?.pose, place.idle]).toEqual(['sitcup', true])
        else expect(place.figure?.pose).toBe(person.granted < person.present ? 'cup' : 'hips')
        if (person.tired && place.figure) expect(place.figure.mood).toBe('tired')
      }
  })
})

test('a chart shows what was reported against the plan, and nothing else', () => {
  for (const view of played)
    for (const [i, room] of shown(view).rooms.entries()) {
      const project = view.projects[i]
      if (!project) throw new Error('unknown')
      expect(room.planned.at(-1)).toBeCloseTo(1)
      expect(room.planned.length).toBe(project.dueWeek + 1)
      expect([...room.planned].sort((a, b) => a - b)).toEqual(room.planned)
      const last = project.report ? Math.min(1, project.report.earnedCents / project.completionCents) : 0
      expect(room.reported.at(-1)).toBeCloseTo(last)
    }
})

test('one building holds one to six projects and one to eight specialists, whoever is split how', () => {
  const counts = fc.record({
    projects: fc.integer({ min: 1, max: 6 }),
    specialists: fc.integer({ min: 1, max: 8 }),
    splits: fc.array(fc.record({ person: fc.nat(7), project: fc.nat(5), days: fc.nat(5) }), { maxLength: 8 }),
    plan: fc.constantFrom(...planNames),
  })
  const games = new Map<string, View[]>()
  fc.assert(
    fc.property(counts, ({ projects, specialists, splits, plan }) => {
      const key = `${projects}/${specialists}`
      const views = games.get(key) ?? desksOf(aCompany(projects, specialists), 'x')
      games.set(key, views)
      for (const view of views.slice(0, 4)) {
        const tried = splits.reduce((next, { person, project, days }) => {
          const who = specialistsIn(next)[person % specialists]
          const what = next.projects[project % projects]
          return who && what
            ? withSplit(next, who.id, what.id, Math.min(days, roomFor(next, who.id, what.id)))
            : next
        }, view)
        mustBeSound(
          shown(tried, plan, specialistsIn(tried)[0]?.id),
          tried,
          `${key} ${plan} week ${view.week}`,
        )
      }
    }),
    { numRuns: 40 },
  )
})

const roomFor = (view: View, person: string, project: string): number => {
  const it = view.people.find((p) => p.id === person)
  const others =
    it?.claims.filter((claim) => claim.project !== project).reduce((sum, c) => sum + c.granted, 0) ?? 0
  return Math.max(0, Math.min(5, it?.present ?? 0) - others)
}

test('what is too large for the building has no picture', () => {
  for (const [projects, specialists] of [
    [7, 3],
    [2, 9],
  ] as const) {
    const [view] = desksOf(aCompany(projects, specialists), 'x')
    if (!view) throw new Error('No desk.')
    expect(pictureOf(view, castOf(view), 'wide', null)).toBeNull()
  }
})

test('a split that is tried changes nothing but that grant', () => {
  const view = played.find((it) => it.people.some((person) => person.claims.length > 0)) as View
  const person = view.people.find((it) => it.claims.length > 0) as View['people'][number]
  const claim = person.claims[0] as View['people'][number]['claims'][number]
  expect(withSplit(view, person.id, claim.project, claim.granted)).toEqual(view)
  const none = withSplit(view, person.id, claim.project, 0).people.find((it) => it.id === person.id)
  expect(none?.granted).toBe(person.granted - claim.granted)
})

test('of a room, a person or a ribbon that is pointed at, exactly its own ribbons stand out', () => {
  for (const view of asIs.slice(0, 12)) {
    const picture = shown(view)
    const { ribbons, rooms, places } = picture
    for (const { project } of rooms) {
      const mine = ribbons.filter((it) => it.project === project).map(thingId.ribbon)
      expect([...(ribbonsInLight(picture, thingId.room(project)) ?? [])]).toEqual(mine)
    }
    for (const { person } of places) {
      const mine = ribbons.filter((it) => it.person === person).map(thingId.ribbon)
      for (const id of [thingId.planner(person), thingId.person(person)])
        expect([...(ribbonsInLight(picture, id) ?? [])]).toEqual(mine)
    }
    for (const id of ribbons.map(thingId.ribbon))
      expect([...(ribbonsInLight(picture, id) ?? [])]).toEqual([id])
    expect(ribbonsInLight(picture, 'office/qa')).toBeNull()
  }
})

test('while nothing is pointed at, what was given stands out where much more is asked for', () => {
  const isAsked = (id: string) => id.endsWith('/asked')
  const weeks = asIs.map((view) => shown(view))
  const crowded = weeks.filter((it) => ribbonsInLight(it, null) !== null)
  expect(crowded.length).toBeGreaterThan(3)
  expect(crowded.length).toBeLessThan(weeks.length)
  for (const picture of weeks) {
    const ids = picture.ribbons.map(thingId.ribbon)
    const lit = ribbonsInLight(picture, null)
    if (lit) expect([...lit].sort()).toEqual(ids.filter((id) => !isAsked(id)).sort())
    expect(lit !== null).toBe(ids.filter(isAsked).length > 4)
  }
})
