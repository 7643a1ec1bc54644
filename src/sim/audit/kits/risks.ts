import { daysInWeek } from '../../calendar.ts'
import { factorOf } from '../../factors.ts'
import type { Played } from '../keeping.ts'
import { keepingOf, keptEntry, managerOf } from '../keeping.ts'
import { isMoment } from '../predicates.ts'
import { daysBetween } from '../working-days.ts'
import type { Gathered, Kit } from './kit.ts'
import { isSame, register, rosterRows } from './kit.ts'

/** C17: every open risk is looked at in every week. */
export const risks: Kit = {
  id: 'risks',
  code: 'C17',
  scope: 'portfolio',
  papers: [
    {
      ...{ id: 'riskRegister', kind: 'entries', group: 'manager' },
      columns: { reviewedOn: 'reviewedClaimed', owner: 'owner' },
    },
    { ...{ id: 'editHistory', kind: 'entries', group: 'system' }, columns: { edited: 'edited' } },
    {
      ...{ id: 'siteDiary', kind: 'entries', group: 'team' },
      columns: { noticed: 'noticed', stillOpen: 'friday' },
    },
    {
      ...{ id: 'workshops', kind: 'register', group: 'office' },
      rows: (_, items) =>
        items.flatMap(({ marks, week, thing }) =>
          isMoment(marks.workshop ?? null)
            ? [register(null, week, [['workshop', marks.workshop ?? null]], thing)]
            : [],
        ),
    },
    { ...{ id: 'roster', kind: 'register', group: 'office' }, rows: rosterRows },
  ],
  read: 'editHistory',
  traces: ['siteDiary'],
  gather,
  slots: (clause) => {
    if (clause === 'dated') return { starts: ['riskRegister/reviewedOn'], ends: ['editHistory/edited'] }
    return {
      starts: [
        'siteDiary/stillOpen',
        'siteDiary/noticed',
        'siteDiary/entry',
        'editHistory/entry',
        'riskRegister/entry',
      ],
      ends: ['editHistory/edited', 'riskRegister/reviewedOn=edited'],
    }
  },
  form: (broken, { marks }) => {
    if (broken.includes('dated')) return marks.isMass === 1 ? 'massTouch' : 'backDated'
    if (broken.length === 0) return null
    return isMoment(marks.reviewed ?? null) ? 'reviewedLate' : 'notReviewed'
  },
  dressed: [['reviewedClaimed', 'edited']],
  lookAlike: (_, { marks }) => {
    if (isMoment(marks.workshop ?? null)) return 'workshop'
    return isSame(marks.reviewed, marks.friday) ? 'friday' : null
  },
  isGood: (_, { marks }) => {
    const { monday = null, reviewed = null } = marks
    return isMoment(monday) && isMoment(reviewed) && daysBetween(monday, reviewed) <= 2
  },
  knowing: [
    { form: 'massTouch', fields: ['editHistory/edited', 'riskRegister/reviewedOn'] },
    { form: 'backDated', fields: ['editHistory/edited', 'riskRegister/reviewedOn'] },
  ],
  track: {
    from: 'monday',
    points: [{ name: 'reviewed', at: 'reviewed', claimed: 'reviewedClaimed' }],
  },
}

/** Every week of a risk from the week it was raised to the week it struck or passed, from facts; who looked at it is kept over the game. */
function gather(played: Played): readonly Gathered[] {
  const { setup, facts } = played
  const keeping = keepingOf(played, 'risks')
  const isPrompt = keeping.isPrompt('portfolio')
  const last = setup.weeks
  // What was left undone is made up for in one go, by whoever covers it, once an audit is announced.
  const announced = { week: last + 1, day: 0 }
  return facts
    .flatMap((fact, number): readonly Gathered[] => {
      if (fact.kind !== 'riskRaised') return []
      const { risk, project } = fact
      const over = facts.find(
        (it) => (it.kind === 'riskStruck' || it.kind === 'riskPassed') && it.risk === risk,
      )
      const noticed = facts.find((it) => it.kind === 'riskNoticed' && it.risk === risk)?.at ?? fact.at
      const weeks = (over?.at.week ?? last) - fact.at.week + 1
      return Array.from({ length: Math.max(0, weeks) }, (_, i) => fact.at.week + i).map((week) => {
        const id = `${risk}-${week}`
        const dice = keeping.dice(id)
        const [monday, friday] = [
          { week, day: 0 },
          { week, day: daysInWeek - 1 },
        ]
        const owner = managerOf(setup, project)
        const kept = keptEntry({
          ...{ setup, dice, isPressed: keeping.isPressed(project, week) },
          lack: keeping.lack(project, number),
          usual: { week, day: dice.of(10, isPrompt ? 3 : daysInWeek) },
          late: friday,
          ...{ hand: owner, wrong: null },
        })
        const isWorkshop = kept.motive === null && dice.does(11, factorOf(setup, 'oddEntry'))
        const isMass = kept.motive === 'cover' && dice.does(12, factorOf(setup, 'touchedShare'))
        const edited = isWorkshop ? null : isMass ? announced : kept.at
        const marks = {
          ...{ monday, friday, noticed, owner, edited },
          reviewed: isMass ? announced : kept.at,
          reviewedClaimed: isWorkshop ? null : kept.claimed,
          ...{ workshop: isWorkshop ? kept.at : null, isMass: Number(isMass) },
        }
        return {
          item: { id, project, person: null, week, thing: `risks.${risk}.title`, marks },
          motive: kept.motive,
        }
      })
    })
    .sort((a, b) => a.item.week - b.item.week)
}
