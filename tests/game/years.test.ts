import fc from 'fast-check'
import { expect, test } from 'vitest'
import { getShortestPaths } from 'xstate/graph'
import { auditPolicy, auditWays, fieldwork } from '../../src/bots/auditing.ts'
import { readLong } from '../../src/game/long-audit/reading-long-audits.ts'
import { daysOf, peopleIn, spentBy } from '../../src/game/year/books.ts'
import { viewYear } from '../../src/game/year/viewing-year.ts'
import type { YearAct } from '../../src/game/year/year-acts.ts'
import { yearChart, yearPhases } from '../../src/game/year/year-chart.ts'
import type { YearInPlay } from '../../src/game/year/year-in-play.ts'
import { recordYear, replayYear } from '../../src/game/year/year-recording.ts'
import type { YearDebrief } from '../../src/game/year/year-view.ts'
import { actOnYear, beginYear, isYearRefused } from '../../src/game/year/yearing.ts'
import type { Cell, YearDeal } from '../../src/sim/audit/year/dealing-years.ts'
import { staff } from '../../src/sim/audit/year/year-factors.ts'
import { replies } from '../../src/sim/audit/year/year-terms.ts'
import { yearBy, yearOf } from '../years-played.ts'

const deal = (): YearDeal => yearOf('1')
const [harbour, kestrel] = ['harbour/milestones', 'kestrel/status']

/** Carries out acts that are all allowed. */
function after(play: YearInPlay, ...acts: readonly YearAct[]): YearInPlay {
  return acts.reduce((now, act) => {
    const next = actOnYear(now, act)
    if (isYearRefused(next)) throw new Error(`${act.kind}: ${next.refused}`)
    return next
  }, play)
}

const refused = (play: YearInPlay, act: YearAct) => {
  const next = actOnYear(play, act)
  return isYearRefused(next) ? next.refused : null
}

const begun = (of: YearDeal = deal()) => after(beginYear(of), { kind: 'begin' })
const planned = (of?: YearDeal) => after(begun(of), { kind: 'plan', cell: harbour, lead: 'bea' })
const opined = (play: YearInPlay): YearInPlay =>
  viewYear(play).results.reduce(
    (now, { cell, opinion }) =>
      opinion === null ? after(now, { kind: 'opine', cell, opinion: 'inconclusive' }) : now,
    play,
  )
/** To the plan of a later quarter, holding what is planned. */
function toQuarter(play: YearInPlay, quarter: number): YearInPlay {
  if (play.quarter >= quarter && play.phase === 'planning') return play
  if (play.phase === 'asked') return toQuarter(after(play, { kind: 'reply', reply: 'risks' }), quarter)
  const held = play.phase === 'planning' ? after(play, { kind: 'hold' }) : play
  return toQuarter(after(opined(held), { kind: 'endQuarter' }), quarter)
}

/** One step of the shortest way to the end. */
function stepped(play: YearInPlay): YearInPlay {
  switch (play.phase) {
    case 'debriefing':
      return play
    case 'briefing':
      return after(play, { kind: 'begin' })
    case 'planning':
      return after(play, { kind: 'hold' })
    case 'fieldwork':
      return after(play, { kind: 'handOver' })
    case 'results':
      return after(opined(play), { kind: 'endQuarter' })
    case 'asked':
      return after(play, { kind: 'reply', reply: 'risks' })
  }
}
const ended = (play: YearInPlay): YearInPlay => (play.phase === 'debriefing' ? play : ended(stepped(play)))

/** One act at the desk, as a careful auditor would do it with what was drawn. */
function worked(play: YearInPlay): YearInPlay {
  const view = viewYear(play).desk?.view
  if (!view) throw new Error('There is no desk.')
  const count = view.entries.filter(({ isDrawn }) => isDrawn).length
  const way = { ...auditWays.expert, count }
  const act = view.phase === 'fieldwork' ? fieldwork(view, way) : auditPolicy('expert')(view)
  return after(play, { kind: 'work', act })
}

test('every phase of a year is reached', () => {
  const kinds = ['begin', 'hold', 'handOver', 'reply'] as const
  const events = [
    ...kinds.map((type) => ({ type })),
    ...[0, 1, 2, 3].map((quarter) => ({ type: 'endQuarter' as const, quarter })),
    { type: 'hold' as const, isSat: true },
  ]
  const paths = getShortestPaths(yearChart, { events })
  expect(paths.map(({ state }) => state.value).sort()).toEqual([...yearPhases].sort())
})

test('a good year stands, a bad one does not, and the same acts give the same file, byte for byte', () => {
  const [good, again, bad] = [yearBy('expert', deal()), yearBy('expert', deal()), yearBy('random', deal())]
  expect([good, bad].map((it) => viewYear(it).debrief?.isPassed)).toEqual([true, false])
  const file = JSON.stringify(recordYear(good))
  expect(JSON.stringify(recordYear(again))).toBe(file)
  const read = readLong('year', file)
  if ('says' in read) throw new Error(read.says)
  expect(replayYear(deal(), read).verdict).toBe('verified')
  const turned = <T extends object>(it: T): T =>
    Object.fromEntries(Object.entries(it).reverse()) as unknown as T
  const { base, result: came } = read
  const reordered = {
    ...read,
    base: turned(base),
    result: came && { ...turned(came), domains: turned(came.domains) },
  }
  expect(replayYear(deal(), reordered).verdict).toBe('verified')
  const result = read.result && { ...read.result, total: 1000 }
  expect(replayYear(deal(), { ...read, result }).verdict).toBe('otherResult')
  const acts = read.acts.map((act) => (act.kind === 'course' ? { ...act, person: 'hanna' } : act))
  expect(replayYear(deal(), { ...read, acts }).verdict).toBe('mismatch')
  expect(readLong('year', file.replace('"kind":"begin"', '"kind":7'))).toHaveProperty('says')
  expect(replayYear(deal(), { ...read, format: 1 }).verdict).toBe('unverifiable')
})

test('days are spent once: a plan that asks for more than there are is refused, and nothing changes', () => {
  const full = planned()
  expect(refused(full, { kind: 'plan', cell: 'harbour/timesheets', lead: 'bea' })).toBeNull()
  const two = after(full, { kind: 'plan', cell: kestrel, lead: 'bea' })
  expect(spentBy(two, 'bea')).toBeLessThanOrEqual(daysOf(two, 'bea'))
  expect(refused(two, { kind: 'plan', cell: 'lantern/status', lead: 'bea' })).toBe('noDays')
  expect(refused(two, { kind: 'second', cell: harbour, person: 'bea' })).toBe('samePerson')
  expect(refused(full, { kind: 'size', cell: harbour, size: 0 })).toBe('outOfRange')
  expect(refused(full, { kind: 'course', person: 'bea', control: 'status' })).toBe('unknown')
  expect(refused(full, { kind: 'word', cell: harbour })).toBe('nothingDue')
  expect(refused(full, { kind: 'endQuarter' })).toBe('notNow')
  const dropped = after(two, { kind: 'drop', cell: kestrel }, { kind: 'drop', cell: harbour })
  expect(spentBy(dropped, 'bea')).toBe(0)
})

test('in any order of acts the books stay right: no days below none, nothing held is lost, and it ends', () => {
  const cells = deal().cells.map(({ id }) => id)
  const people = ['bea', 'nour', 'callum', 'hanna', 'outside', 'nobody']
  const cell = fc.constantFrom(...cells)
  const person = fc.constantFrom(...people)
  const act = fc.oneof(
    fc.record({ kind: fc.constant('plan' as const), cell, lead: person }),
    fc.record({ kind: fc.constant('size' as const), cell, size: fc.integer({ min: -1, max: 30 }) }),
    fc.record({ kind: fc.constant('second' as const), cell, person }),
    fc.record({ kind: fc.constantFrom('drop' as const, 'sit' as const, 'word' as const), cell }),
    fc.record({ kind: fc.constant('course' as const), person, control: fc.constantFrom('status' as const) }),
    fc.record({ kind: fc.constant('spread' as const), cell, to: fc.constantFrom('harbour', 'lantern') }),
    fc.record({ kind: fc.constant('opine' as const), cell, opinion: fc.constant('effective' as const) }),
    fc.record({ kind: fc.constant('action' as const), cell, action: fc.constant('reader' as const) }),
    fc.record({ kind: fc.constant('feedback' as const), cell, person }),
    fc.record({ kind: fc.constantFrom('hold' as const, 'endQuarter' as const, 'handOver' as const) }),
    fc.record({
      kind: fc.constant('reply' as const),
      reply: fc.constantFrom('risks' as const, 'asTold' as const, 'lies' as 'refuse'),
    }),
  )
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      let play = begun()
      for (const it of acts) {
        const next = actOnYear(play, it)
        if (isYearRefused(next)) continue
        expect(next.audits.length).toBeGreaterThanOrEqual(play.audits.length)
        play = next
        for (const who of peopleIn(deal())) {
          expect(spentBy(play, who)).toBeGreaterThanOrEqual(0)
          expect(spentBy(play, who)).toBeLessThanOrEqual(daysOf(play, who))
        }
        expect(viewYear(play).outside.spent).toBeLessThanOrEqual(staff.outsideDays)
      }
      const over = ended(play)
      expect(over.phase).toBe('debriefing')
      expect(over.audits.slice(0, play.audits.length).map(({ cell }) => cell)).toEqual(
        play.audits.map(({ cell }) => cell),
      )
      expect(replies).toContain(over.reply)
    }),
    { numRuns: 80, seed: 5 },
  )
})

test('colleagues learn from what is gone through with them, and from an audit alone nothing', () => {
  const skill = (play: YearInPlay) => play.skills.nour?.milestones ?? 0
  const held = after(begun(), { kind: 'plan', cell: harbour, lead: 'nour' }, { kind: 'hold' })
  const silent = toQuarter(opined(held), 1)
  const taught = toQuarter(opined(after(held, { kind: 'feedback', cell: harbour, person: 'nour' })), 1)
  expect([skill(silent), skill(taught)]).toEqual([skill(held), skill(held) + 1])
  expect(refused(held, { kind: 'feedback', cell: harbour, person: 'hanna' })).toBe('unknown')
})

test('a rule takes over one good practice, wherever it could come from', () => {
  const [from, other] = ['harbour/status', 'kestrel/status']
  const held = after(
    begun(),
    ...[from, other].map(
      (cell, place) => ({ kind: 'plan', cell, lead: ['bea', 'nour'][place] ?? '' }) as const,
    ),
  )
  const next = toQuarter(held, 1)
  const good = next.audits.map((it) => ({ ...it, outcome: { ...it.outcome, isGood: true } }))
  const chosen = after({ ...next, audits: good }, { kind: 'spread', cell: from, to: 'lantern' })
  expect(refused(chosen, { kind: 'spread', cell: other, to: 'lantern' })).toBe('learnt')
  const offered = (cell: string) =>
    viewYear(chosen)
      .practices.find((it) => it.cell === cell)
      ?.to.map(({ project }) => project)
  expect(offered(from)).toContain('lantern')
  expect(offered(other)).not.toContain('lantern')
})

test('however many acts there were, a year comes to its end', () => {
  const full = (play: YearInPlay, count: number): YearInPlay => ({
    ...play,
    acts: Array.from({ length: count }, () => ({ kind: 'sit', cell: harbour })),
  })
  const sat = after(planned(), { kind: 'sit', cell: harbour })
  expect(refused(full(sat, 1600), { kind: 'sit', cell: harbour })).toBe('tooMany')
  const desk = after(full(sat, 1600), { kind: 'hold' })
  expect(desk.phase).toBe('fieldwork')
  expect(refused(desk, { kind: 'work', act: { kind: 'request', source: 'log' } as never })).toBe('tooMany')
  expect(ended(desk).phase).toBe('debriefing')
  const results = full(opined(after(planned(), { kind: 'hold' })), 1900)
  expect(refused(results, { kind: 'opine', cell: harbour, opinion: 'effective' })).toBe('tooMany')
  expect(ended(results).phase).toBe('debriefing')
})

test('what is agreed works only where it hits the cause, and bends nothing that was straight', () => {
  const saved = (action: 'reader' | 'relief' | 'lock' | 'retrain') => {
    const acts: YearAct[] = []
    const bad = deal().cells.filter(({ quarters }) => (quarters[0]?.level ?? 0) >= 3)
    for (const [place, lead] of ['bea', 'outside'].entries())
      acts.push({ kind: 'plan', cell: bad[place]?.id ?? '', lead })
    const held = after(begun(), ...acts, { kind: 'hold' })
    const raised = viewYear(held).results.filter(({ found }) => found > 0)
    expect(raised.length).toBeGreaterThan(0)
    const agreed = after(held, ...raised.map(({ cell }) => ({ kind: 'action', cell, action }) as const))
    const over = after(
      opined(after(toQuarter(opined(agreed), 3), { kind: 'hold' })),
      ...([{ kind: 'endQuarter' }] as const),
    )
    return (viewYear(over).debrief as YearDebrief).saved
  }
  const all = (['reader', 'relief', 'lock'] as const).map(saved)
  const none = saved('retrain')
  expect(none.byActions).toBe(0) // training hits no cause, and nothing is said to be its work
  expect(none.told).toBeGreaterThan(0) // who was shown their own entries heeds it a while
  expect(Math.max(...all.map(({ byActions }) => byActions))).toBeGreaterThan(0)
  for (const { told } of all) expect(told).toBe(none.told)
})

test('one audit is sat by oneself, at the desk of a drill: its evidence goes into the year', () => {
  const sat = after(planned(), { kind: 'sit', cell: harbour }, { kind: 'hold' })
  expect(sat.phase).toBe('fieldwork')
  expect(refused(sat, { kind: 'work', act: { kind: 'draw', count: 1, by: 'lot' } })).toBe('planned')
  let play = sat
  while (play.phase === 'fieldwork') {
    expect(viewYear(play).desk?.view.debrief).toBeNull()
    play = worked(play)
  }
  const [audit] = play.audits
  expect(audit?.sat).toBeGreaterThan(500)
  expect(audit?.opinion).not.toBeNull()
  const left = after(sat, { kind: 'handOver' })
  expect([left.phase, left.audits[0]?.sat]).toEqual(['results', null])
  expect(left.audits[0]?.outcome.drawn).toEqual(audit?.outcome.drawn)
})

test('senior management takes no reply that there is not', () => {
  const half = after(toQuarter(begun(), 1), { kind: 'hold' }, { kind: 'endQuarter' })
  expect(half.phase).toBe('asked')
  expect(refused(half, { kind: 'reply', reply: 'lies' as 'refuse' })).toBe('unknown')
  expect(refused(half, { kind: 'reply', reply: 'refuse' })).toBeNull()
})

test('to tie every entry at your own desk puts nothing right', () => {
  const bad = deal().cells.find(({ quarters }) => (quarters[0]?.level ?? 0) >= 3)?.id ?? ''
  const sat = after(
    begun(),
    ...([{ kind: 'plan', cell: bad, lead: 'bea' }, { kind: 'sit', cell: bad }, { kind: 'hold' }] as const),
  )
  const { desk } = sat
  if (!desk) throw new Error('There is no desk.')
  const clause = desk.deal.control.clauses[0]?.id ?? ''
  const links = desk.drawn.map((item) => ({ a: '', b: '', clause, item }))
  const tied = after(
    { ...sat, desk: { ...desk, links } },
    { kind: 'work', act: { kind: 'conclude' } },
    { kind: 'work', act: { kind: 'raise', grade: 'major', clause } },
    { kind: 'work', act: { kind: 'opine', opinion: 'ineffective' } },
  )
  expect(tied.audits[0]?.outcome.raised.length).toBe(desk.drawn.length)
  const [back] = viewYear(toQuarter(tied, 1)).back
  expect([back?.stood.length, back?.fell.length]).toEqual([0, desk.drawn.length])
  const { debrief } = viewYear(ended(tied))
  const truth = debrief?.cells.find(({ cell }) => cell === bad)?.truths[0]
  expect(truth?.broken).toBeGreaterThan(0)
  expect([truth?.raised, truth?.wrongly]).toEqual([desk.drawn.length, desk.drawn.length])
  expect(debrief?.saved.told).toBe(0) // nobody heeds what was not shown to them
  expect(debrief?.quarters[0]?.left).toBe(debrief?.quarters[0]?.broken)
})

test('of what was closed on their word nobody says that it held up, or that it did not', () => {
  const bad = deal().cells.find(({ quarters }) => (quarters[0]?.level ?? 0) >= 3)?.id ?? ''
  const held = after(begun(), { kind: 'plan', cell: bad, lead: 'nour' }, { kind: 'hold' })
  const agreed = after(opined(held), { kind: 'action', cell: bad, action: 'reader' })
  const word = after(
    toQuarter(agreed, 1),
    ...([{ kind: 'word', cell: bad }, { kind: 'plan', cell: bad, lead: 'bea' }, { kind: 'hold' }] as const),
    { kind: 'opine', cell: bad, opinion: 'effective' },
  )
  const { since } = viewYear(toQuarter(word, 2))
  expect(since?.closed.map(({ isLooked, isKept }) => [isLooked, isKept])).toEqual([[false, false]])
})

test('what is raised has a name; what became of it is told when the quarter is over, what was missed with the year', () => {
  const bad = deal().cells.find(({ quarters }) => (quarters[0]?.level ?? 0) >= 3)?.id ?? ''
  const held = after(begun(), { kind: 'plan', cell: bad, lead: 'nour' }, { kind: 'hold' })
  const [result] = viewYear(held).results
  expect(result?.raised.length).toBe(result?.found)
  expect(result?.raised.every(({ form, looks }) => form === null && looks === null)).toBe(true)
  expect(viewYear(held).back).toEqual([])
  const next = toQuarter(opined(held), 1)
  const [back] = viewYear(next).back
  expect([...(back?.stood ?? []), ...(back?.fell ?? [])].length).toBe(result?.found)
  expect(back?.stood.every(({ form }) => form !== null)).toBe(true)
  expect(back?.missed).toEqual([])
  const over = after(opined(after(toQuarter(next, 3), { kind: 'hold' })), { kind: 'endQuarter' })
  const { debrief, back: told } = viewYear(over)
  const [audit] = debrief?.audits ?? []
  expect(told[0]?.missed.length).toBe((audit?.inSample ?? 0) - (audit?.seen ?? 0))
})

test('a desk that was sat at is told entry by entry once its quarter is over; what has changed stands with the plan', () => {
  let play = after(planned(), { kind: 'sit', cell: harbour }, { kind: 'hold' })
  while (play.phase === 'fieldwork') play = worked(play)
  expect(viewYear(play).desks).toEqual([])
  const next = toQuarter(opined(play), 1)
  expect(viewYear(next).desks.map(({ cell, view }) => [cell, view.debrief !== null])).toEqual([
    [harbour, true],
  ])
  const [own] = viewYear(next).desks
  const read = own?.view.entries.filter(({ isDrawn, isRead }) => isDrawn && isRead).map(({ id }) => id)
  expect(read?.length).toBeLessThan(own?.view.entries.length ?? 0)
  expect(own?.view.debrief?.entries.map(({ id }) => id)).toEqual(read)
  expect(own?.view.debrief?.entries.every(({ motive }) => motive === null)).toBe(true)
  const [whole] = viewYear(ended(next)).desks
  expect(whole?.view.debrief?.entries.length).toBe(whole?.view.entries.length)
  expect(whole?.view.debrief?.entries.some(({ motive }) => motive !== null)).toBe(true)
  const taught = after(begun(), { kind: 'course', person: 'nour', control: 'milestones' }, { kind: 'hold' })
  expect(viewYear(taught).since).toBeNull()
  const { since } = viewYear(toQuarter(taught, 1))
  expect(since?.learnt).toEqual([{ person: 'nour', control: 'milestones', to: 1 }])
})

test('on the same dice an expert leaves far less out of order than a year without an office, and luck little', () => {
  const share = (way: 'expert' | 'random') => {
    const { quarters } = viewYear(yearBy(way, deal())).debrief as YearDebrief
    const sum = (of: 'without' | 'left') => quarters.reduce((all, it) => all + it[of], 0)
    for (const it of quarters) expect(it.broken).toBeLessThanOrEqual(it.without)
    return sum('left') / sum('without')
  }
  expect(share('expert')).toBeLessThan(0.65)
  expect(share('random')).toBeGreaterThan(0.75)
})

test('a view tells of no rule how it is kept before its time', () => {
  const turned = (of: YearDeal): YearDeal => {
    const cell = (it: Cell): Cell => ({
      ...it,
      quarters: it.quarters.map((own) => ({
        ...{ ...own, level: 4 - own.level },
        rows: own.rows.map((row) => ({ ...row, fate: 999 - row.fate, care: 0, taken: 0 })),
      })),
    })
    return { ...of, cells: of.cells.map(cell) }
  }
  expect(JSON.stringify(viewYear(planned(turned(deal()))))).toBe(JSON.stringify(viewYear(planned())))
  const hidden = /"(level|fate|truths?|levels|pasts?Threats?|isPrompt|isBroken|motive|risk|threats|isLoud)"/
  yearBy('expert', deal(), (play) => {
    if (play.phase !== 'debriefing') expect(JSON.stringify(viewYear(play))).not.toMatch(hidden)
  })
  let play = begun()
  let sat = 0
  const seen = () => {
    const { desks, ...rest } = viewYear(play)
    expect(JSON.stringify(rest)).not.toMatch(hidden)
    sat = Math.max(sat, desks.length)
    for (const { view } of desks) {
      const read = view.entries.filter(({ isDrawn, isRead }) => isDrawn && isRead).map(({ id }) => id)
      const told = view.debrief
      expect(told?.entries.filter(({ id, motive }) => motive !== null || !read.includes(id))).toEqual([])
      expect(told?.deviating).toBe(told?.entries.filter(({ broken }) => broken.length > 0).length)
      expect(told?.trueGrade).toBe(told?.warranted)
    }
  }
  while (play.phase !== 'debriefing') {
    if (play.phase === 'planning')
      play = after(play, { kind: 'plan', cell: harbour, lead: 'bea' }, { kind: 'sit', cell: harbour })
    seen()
    play = play.phase === 'fieldwork' ? worked(play) : stepped(play)
  }
  expect(sat).toBe(3)
})

test('a past is not told from the view as a threat; who leads with one and says nothing has no independence', () => {
  const silent = viewYear(yearBy('ignoresThreats', deal())).debrief as YearDebrief
  expect(silent.missing).toContain('threat')
  expect(silent.domains.find(({ id }) => id === 'independence')?.score).toBeLessThan(400)
})
