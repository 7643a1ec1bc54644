import type { Moment } from '../../calendar.ts'
import { factorOf } from '../../factors.ts'
import type { Played } from '../keeping.ts'
import { keepingOf, keptEntry, managerOf } from '../keeping.ts'
import { isMoment } from '../predicates.ts'
import { afterDays, daysBetween } from '../working-days.ts'
import { finishedWork } from './finished-work.ts'
import type { Gathered, Kit } from './kit.ts'
import { isSame, register, reportRows, rosterRows } from './kit.ts'

/** C28: tests that are reported were run, on what was finished. */
export const tests: Kit = {
  id: 'tests',
  code: 'C28',
  scope: 'project',
  papers: [
    {
      ...{ id: 'testReport', kind: 'entries', group: 'manager' },
      columns: { passedOn: 'ranClaimed', reported: 'reported' },
    },
    {
      ...{ id: 'runLog', kind: 'entries', group: 'system' },
      columns: { ran: 'ran', minutes: 'minutes' },
    },
    { ...{ id: 'finishes', kind: 'entries', group: 'team' }, columns: { lastWork: 'finished' } },
    {
      ...{ id: 'suites', kind: 'register', group: 'office' },
      rows: (_, items) =>
        items.flatMap(({ marks, thing }) =>
          marks.isAutomatic === 1 ? [register(null, null, [['minutes', marks.minutes ?? null]], thing)] : [],
        ),
    },
    { ...{ id: 'reports', kind: 'register', group: 'manager' }, rows: reportRows },
    { ...{ id: 'roster', kind: 'register', group: 'office' }, rows: rosterRows },
  ],
  read: 'runLog',
  traces: ['finishes'],
  gather,
  slots: (clause) => {
    if (clause === 'ran')
      return {
        starts: [
          'testReport/passedOn',
          'testReport/reported',
          'testReport/entry',
          'finishes/lastWork',
          'finishes/entry',
        ],
        ends: ['runLog/ran', 'runLog/entry', 'runLog/minutes'],
      }
    if (clause === 'finished')
      return {
        starts: ['finishes/lastWork', 'finishes/entry'],
        ends: ['runLog/ran', 'testReport/passedOn=ran'],
      }
    return {
      starts: ['testReport/reported', 'testReport/entry'],
      ends: ['runLog/ran', 'testReport/passedOn=ran'],
    }
  },
  form: (broken) => {
    if (broken.includes('ran')) return 'notRun'
    if (broken.includes('finished')) return 'wrongBuild'
    return broken.length > 0 ? 'runAfter' : null
  },
  dressed: [['ranClaimed', 'ran']],
  lookAlike: (_, { marks }) => {
    if (marks.isAutomatic === 1) return 'automatic'
    return isSame(marks.ran, marks.reported) ? 'reportDay' : null
  },
  isGood: (_, { marks }) => {
    const { finished = null, ran = null } = marks
    return isMoment(finished) && isMoment(ran) && daysBetween(finished, ran) <= 1
  },
  knowing: [
    { form: 'notRun', fields: ['runLog/ran', 'testReport/passedOn'] },
    { form: 'runAfter', fields: ['runLog/ran', 'testReport/passedOn'] },
  ],
  track: {
    from: 'finished',
    points: [
      { name: 'ran', at: 'ran', claimed: 'ranClaimed' },
      { name: 'reported', at: 'reported', claimed: null },
    ],
  },
}

/** Each finished piece of work that was reported as done, from facts; when its test was run is kept over the game. */
function gather(played: Played): readonly Gathered[] {
  const { setup } = played
  const keeping = keepingOf(played, 'tests')
  return finishedWork(played).map(({ project, activity, finished, reported, fact }) => {
    const id = `${project}-${activity}`
    const dice = keeping.dice(id)
    const isPressed = keeping.isPressed(project, finished.week)
    const lack = keeping.lack(project, fact)
    const hand = factorOf(setup, 'handMinutes')
    const gap = Math.max(0, daysBetween(finished, reported))
    const usual = afterDays(finished, dice.of(10, Math.min(gap, keeping.isPrompt(project) ? 1 : gap) + 1))
    const kept = keptEntry({
      ...{ setup, dice, isPressed, lack, usual, late: reported },
      ...{ hand: managerOf(setup, project), wrong: null },
    })
    // Whoever is pressed tests what is there, before the last work on it is done.
    const isEarly = kept.motive === null && dice.does(11, factorOf(setup, 'lateEntry') * (isPressed ? 2 : 1))
    const ran: Moment | null = isEarly ? earlier(finished, 1 + dice.of(12, 4)) : kept.at
    const isAutomatic = ran !== null && !isEarly && dice.does(13, factorOf(setup, 'oddEntry'))
    const marks = {
      ...{ finished, reported, ran },
      ranClaimed: ran === null ? usual : isEarly ? ran : kept.claimed, // a test that was not run is reported passed all the same
      minutes: ran === null ? null : isAutomatic ? factorOf(setup, 'suiteMinutes') : hand + dice.of(14, hand),
      isAutomatic: Number(isAutomatic),
    }
    const motive =
      ran === null
        ? ('cover' as const)
        : isEarly
          ? isPressed
            ? ('pressure' as const)
            : ('habit' as const)
          : kept.motive
    return {
      item: {
        id,
        project,
        person: null,
        week: finished.week,
        thing: `activities.${project}.${activity}`,
        marks,
      },
      motive,
    }
  })
}

const earlier = (from: Moment, days: number): Moment =>
  daysBetween({ week: 1, day: 0 }, from) < days ? { week: 1, day: 0 } : afterDays(from, -days)
