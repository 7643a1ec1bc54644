import fc from 'fast-check'
import { render } from 'svelte/server'
import { expect, test } from 'vitest'
import type { Happening, TimelineWeek, TurningPoint } from '../../src/game/view.ts'
import { chartOf, chartSize } from '../../src/hud/debrief/chart.ts'
import { labelsOf, mostLabels } from '../../src/hud/debrief/choosing.ts'
import { flagged, scaleFor, spread } from '../../src/hud/debrief/flags.ts'
import { namedToo, nearestTo, pinsOf, slotsOf, typedWeek, weekAt } from '../../src/hud/debrief/pinning.ts'
import Hud from '../../src/hud/hud.svelte'
import type { Reflection } from '../../src/hud/reflection.ts'
import { noReflection } from '../../src/hud/reflection.ts'
import { play } from '../helpers.ts'
import { calderWray } from './sample-case.ts'
import { sampleSession, screenOf } from './sample-session.ts'

const sample = calderWray()
const game = play(sample.setup, 'everything')
const own: Reflection = {
  pins: [{ week: 3, text: 'nobody had tested it' }],
  granted: 'that it was needed',
  asked: '',
  opened: false,
}

function page(reflection: Reflection, readOnly = false): string {
  const { session, show, tell } = sampleSession(sample)
  show(game)
  tell({ screen: { ...screenOf(game, reflection), readOnly } as ReturnType<typeof screenOf> })
  return render(Hud, { props: { session } }).body
}
const mains = (html: string) => html.match(/class="[^"]*ticket main/g)?.length ?? 0

test('before the results the page asks, and shows no score', () => {
  const html = page(noReflection)
  expect(html).toContain(sample.words['reflect.granted'])
  expect(html).toContain(sample.words['reflect.asked'])
  expect(html.match(/data-pin="/g)).toHaveLength(3)
  expect(html).not.toContain('score/')
  expect(mains(html)).toBe(1)
})

test('what was kept stands there again, and what is open is said', () => {
  const html = page(own)
  expect(html).toContain('nobody had tested it')
  expect(html).toContain('that it was needed')
  expect(html).toContain('Still open: 2 pins, the second answer.')
  const all = { ...own, pins: [1, 2, 3].map((week) => ({ week, text: '' })), asked: 'why?' }
  expect(page(all)).not.toContain('Still open')
}, 20_000)

test('the results stand behind the envelope, with the player’s own view beside them', () => {
  const html = page({ ...own, opened: true })
  for (const number of [
    'score/organisation',
    'portfolio/aims',
    'portfolio/delivered',
    'portfolio/late',
    'portfolio/trust',
  ])
    expect(html).toContain(`data-why="${number}"`)
  expect(html).toContain('nobody had tested it')
  expect(mains(html)).toBe(1)
})

test('a recording that is only looked at opens at its results', () => {
  expect(page(noReflection, true)).toContain('data-why="score/organisation"')
})

const event = (project: string, label: string, text: string, hundredths = 0): Happening => ({
  hundredths,
  id: 'facts.met',
  args: { text },
  why: null,
  project,
  label,
  mark: null,
})
const words = ({ args }: Happening) => String(args.text)
const labels = ['finished', 'fellLate', 'decided', 'granted', 'left', 'newsHeard', 'talked', 'unheard']

test('labels of a row lie within it and not on each other, six at most, each saying something else', () => {
  const happening = fc.record({ label: fc.constantFrom(...labels), text: fc.string({ maxLength: 40 }) })
  fc.assert(
    fc.property(fc.array(fc.array(happening, { maxLength: 6 }), { maxLength: 12 }), (rows) => {
      const weeks = rows.map(
        (events, i) =>
          ({
            week: i + 1,
            events: events.map(({ label, text }) => event('p', label, text)),
          }) as unknown as TimelineWeek,
      )
      const chosen = labelsOf(weeks, 'p', words, 12)
      expect(chosen.length).toBeLessThanOrEqual(mostLabels)
      chosen.forEach(({ at, wide }, i) => {
        expect(at - wide / 2).toBeGreaterThanOrEqual(-1e-9)
        expect(at + wide / 2).toBeLessThanOrEqual(1 + 1e-9)
        const next = chosen[i + 1]
        if (next) expect(at + wide / 2).toBeLessThan(next.at - next.wide / 2)
      })
      expect(new Set(chosen.map((label) => words(label.event))).size).toBe(chosen.length)
    }),
  )
})

test('the end of a project and its own decisions go before news; another project’s are not told', () => {
  const weeks = [
    {
      week: 6,
      events: [
        event('p', 'newsHeard', 'news'),
        event('p', 'decided', 'decision'),
        event('q', 'finished', 'q'),
      ],
    },
    { week: 12, events: [event('p', 'left', 'left'), event('p', 'finished', 'end')] },
  ] as unknown as TimelineWeek[]
  expect(labelsOf(weeks, 'p', words, 12).map((label) => words(label.event))).toEqual(['decision', 'end'])
})

test('from a manager’s chair what the board decided goes before what the PMO decided elsewhere', () => {
  const weeks = [
    { week: 6, events: [event('p', 'decided', 'of the PMO', -140), event('p', 'gateHeld', 'of the board')] },
  ] as unknown as TimelineWeek[]
  const told = (role: 'pmo' | 'pm') => labelsOf(weeks, 'p', words, 12, role).map(({ event }) => words(event))
  expect(told('pm')).toEqual(['of the board'])
  expect(told('pmo')).toEqual(['of the PMO'])
})

test('from the sponsor’s chair the money given goes before days that the PMO gave', () => {
  const weeks = [
    { week: 6, events: [event('p', 'granted', 'days'), event('p', 'reserveReleased', 'money')] },
  ] as unknown as TimelineWeek[]
  expect(labelsOf(weeks, 'p', words, 12, 'sponsor').map(({ event }) => words(event))).toEqual(['money'])
})

test('the paper that cost most is told before what was decided for little', () => {
  const weeks = [
    {
      week: 6,
      events: [
        event('p', 'decided', 'cheap', 2),
        event('p', 'left', 'dear', -140),
        event('p', 'decided', 'free'),
      ],
    },
  ] as unknown as TimelineWeek[]
  expect(labelsOf(weeks, 'p', words, 12).map((label) => words(label.event))).toEqual(['dear'])
})

test.each([
  ['', '1', { typed: '1', week: 1 }],
  ['1', '2', { typed: '12', week: 12 }],
  ['1', '3', { typed: '3', week: 3 }],
  ['12', '1', { typed: '1', week: 1 }],
  ['', '0', { typed: '', week: null }],
  ['1', '0', { typed: '10', week: 10 }],
])('after “%s” the digit %s means %j', (before, digit, means) => {
  expect(typedWeek(before, digit, 12)).toEqual(means)
})

test('a point of the row is a week, also beyond its ends', () => {
  const row = { left: 100, width: 1200 }
  expect([0, 100, 199, 200, 1299, 5000].map((x) => weekAt(x, row, 12))).toEqual([1, 1, 1, 2, 12, 12])
})

test('pins that were kept fill the first slots, and only pins on a week are kept', () => {
  const slots = slotsOf(own)
  expect(slots).toEqual([own.pins[0], { week: null, text: '' }, { week: null, text: '' }])
  expect(pinsOf([{ week: null, text: 'lost' }, ...slots])).toEqual(own.pins)
})

test('a pin on the week of a turning point named it too', () => {
  expect([1, 2, 3, 4, 5].filter((week) => namedToo(own.pins, week))).toEqual([3])
})

const point = (week: number, hundredths: number) => ({ week, hundredths }) as TurningPoint

test('a pin is told the nearest turning point, of two equally near the larger', () => {
  const points = [point(2, -10), point(6, 30), point(6, -90)]
  expect(nearestTo(points, 6)).toBe(points[2])
  expect(nearestTo(points, 4)).toBe(points[2])
  expect(nearestTo(points, 1)).toBe(points[0])
  expect(nearestTo([], 1)).toBeUndefined()
})

test('the three largest turning points are flagged, in the order of the weeks', () => {
  const points = [point(1, 5), point(3, -90), point(5, 20), point(9, 40)]
  expect(flagged(points)).toEqual([points[1], points[2], points[3]])
})

test('flags stand beside each other within their row, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 800 }), { maxLength: 3 }), (middles) => {
      const lefts = spread(
        [...middles].sort((a, b) => a - b),
        196,
        800,
        8,
      )
      lefts.forEach((left, i) => {
        expect(left).toBeGreaterThanOrEqual(0)
        expect(left + 196).toBeLessThanOrEqual(
          lefts[i + 1] === undefined ? 800 : (lefts[i + 1] as number) - 8,
        )
      })
    }),
  )
})

test('a scale holds all its amounts, in even steps', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 20 }), (amounts) => {
      const steps = scaleFor(amounts)
      expect(steps.length).toBeGreaterThan(1)
      expect(steps[0]).toBeLessThanOrEqual(Math.min(...amounts))
      expect(steps.at(-1)).toBeGreaterThanOrEqual(Math.max(...amounts))
    }),
  )
})

test('the chart holds all weeks of both lines', () => {
  const week = (n: number, valueCents: number) => ({ week: n, valueCents }) as TimelineWeek
  const weeks = [week(0, 900_00), week(1, 850_00)]
  const earlier = [week(0, 900_00), week(1, 400_00)]
  const chart = chartOf(weeks, { earlier, promised: 950_00 }, 700)
  for (const cents of [950_00, 900_00, 400_00]) {
    expect(chart.y(cents)).toBeGreaterThanOrEqual(chartSize.top)
    expect(chart.y(cents)).toBeLessThanOrEqual(chartSize.high)
  }
  expect(chart.x(1)).toBe(700 - chartSize.right)
  expect(chart.path([])).toBe('')
})
